import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely'
import { errorCode } from '../error-code.ts'

// node:sqlite waits without giving way to anything else, so this also bounds how long the bot can stand still.
const busyTimeoutMs = 1_500

/** The bot has a few dozen statements in all; preparing one takes longer than running it. */
const mostPrepared = 200

/** Opens a SQLite file, or `:memory:`. Makes the folder and the file on demand, readable by nobody else. */
export async function openSqlite(path: string): Promise<DatabaseSync> {
  if (path !== ':memory:') makeFile(path)
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs })
  try {
    await useWriteAheadLog(database)
    // A file that may only be read opens without complaint, and even "begin immediate" accepts it: so write.
    database.exec('pragma user_version = 1')
    // With the log this loses nothing when the process dies; a power cut may cost the last commits.
    database.exec('pragma synchronous = normal')
    // What is deleted is overwritten, not only unlinked.
    database.exec('pragma secure_delete = on')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Kysely's dialect over an open database; it closes the database when Kysely is destroyed. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new ImmediateDriver({ database: likeBetterSqlite(database) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    // SQLite gives the files beside it (-wal, -shm) the same mode. A file that is there keeps the mode it has,
    // and is not even opened here: closing it again would drop the locks this process holds on it.
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

// Two processes that both switch a new file to the log can be told "busy" at once, in spite of the timeout.
async function useWriteAheadLog(database: DatabaseSync): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return database.exec('pragma journal_mode = wal')
    } catch (error) {
      if (errorCode(error) !== 'sqlite_5' || attempt === 20) throw error
      await pause(25)
    }
  }
}

// SQLite can undo DDL. Saying so makes Kysely migrate in a transaction, which keeps a failed migration from
// leaving half its tables.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

// A transaction takes the write lock when it begins: what it then reads is what it will write over. That is
// also the lock between two processes that start and migrate at the same moment.
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

function likeBetterSqlite(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known) return known
      const statement = statementOf(database.prepare(sql))
      if (prepared.size < mostPrepared) prepared.set(sql, statement)
      return statement
    },
  }
}

function statementOf(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(inputValue)),
    run: (parameters) => statement.run(...parameters.map(inputValue)),
    iterate: (parameters) => statement.iterate(...parameters.map(inputValue)),
  }
}

function inputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`SQLite is given only text, numbers and null here, not ${typeof value}`)
}
