import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  type SqliteDatabase,
  SqliteDriver,
} from 'kysely'
import { errorCode } from '../../error-code.ts'
import type { FileWatch } from './sqlite-file.ts'

/** Less than Slack waits to hear that its event has arrived, and the same as with Postgres. */
const patienceMs = 1_500
const firstPauseMs = 5
const longestPauseMs = 100

type Options = {
  readonly database: DatabaseSync
  readonly statements: SqliteDatabase
  readonly file: FileWatch
}

/** One connection, used by one at a time. Whoever waits for it does not keep anything else from being done. */
export class PatientDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  readonly #file: FileWatch

  constructor({ database, statements, file }: Options) {
    super({ database: statements })
    this.#database = database
    this.#file = file
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    // So long as others have waited before, nobody has to wait again.
    const isOver = deadline()
    const connection = await super.acquireConnection()
    try {
      this.#file.check()
    } catch (error) {
      await this.releaseConnection()
      throw error
    }
    return {
      executeQuery: <Row>(query: CompiledQuery) =>
        patiently(async () => (await connection.executeQuery(query)) as QueryResult<Row>, isOver),
      streamQuery: (query, size) => connection.streamQuery(query, size),
    } as DatabaseConnection
  }

  // A transaction takes the write lock when it begins: what it then reads is what it will write over. That is
  // also the lock between two processes that start and migrate at the same moment.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  // Where the disk is full SQLite has undone everything already, and to undo it again would be the error that is seen.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

/** Tries again, while another program has the file locked: SQLite itself would wait without giving way. */
export async function patiently<T>(work: () => T | Promise<T>, isOver = deadline()): Promise<T> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await work()
    } catch (error) {
      if (errorCode(error) !== 'sqlite_5' || isOver()) throw error
    }
    await pause(pauseMs)
  }
}

function deadline(): () => boolean {
  const until = performance.now() + patienceMs
  return () => performance.now() >= until
}
