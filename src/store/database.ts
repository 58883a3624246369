import { type Dialect, Kysely, sql } from 'kysely'
import * as z from 'zod'
import type { DatabaseConfig } from '../database-url.ts'
import { writeCheck } from './check.ts'
import { DatabaseProblem } from './database-problem.ts'
import { migrate } from './migrations.ts'
import { postgresDialect } from './postgres/postgres.ts'
import { oldestPostgres, PostgresTooOld } from './postgres/postgres-problem.ts'
import type { Db, Schema } from './schema.ts'
import { openSqlite, sqliteDialect } from './sqlite/sqlite.ts'
import { checkRoom } from './sqlite/sqlite-file.ts'

export type Database = {
  readonly db: Db
  /** Finds out whether it takes anything: throws what is in the way. On a full disk all can still be read. */
  check(options: { readonly now: number }): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the database with its tables up to date. Throws a `DatabaseProblem` for whatever the operator can set
 * right.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  try {
    return await openAndMigrate(config)
  } catch (error) {
    throw new DatabaseProblem(config, error)
  }
}

// The one place where the kind of database matters.
async function openAndMigrate(config: DatabaseConfig): Promise<Database> {
  if (config.kind === 'sqlite')
    return openMigrated(sqliteDialect(await openSqlite(config.path)), migrate, config.path)
  // Another replica may be at it: waiting for that may take longer than any query later on.
  const { close } = await openMigrated(await postgresDialect(config.url, 'migrating'), async (db) => {
    await refuseOldPostgres(db)
    await migrate(db)
  })
  await close()
  return openMigrated(await postgresDialect(config.url, 'answering'), async () => {})
}

async function openMigrated(
  dialect: Dialect,
  prepare: (db: Db) => Promise<void>,
  path?: string,
): Promise<Database> {
  const db = new Kysely<Schema>({ dialect })
  try {
    await prepare(db)
    return {
      db,
      async check({ now }) {
        if (path !== undefined) checkRoom(path)
        await writeCheck(db, { now })
      },
      close: () => db.destroy(),
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

const versionRow = z.object({ version: z.coerce.number() })

async function refuseOldPostgres(db: Db): Promise<void> {
  const { rows } = await sql`select current_setting('server_version_num') as version`.execute(db)
  if (versionRow.parse(rows[0]).version < oldestPostgres * 10_000) throw new PostgresTooOld()
}
