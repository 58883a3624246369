import { Kysely } from 'kysely'
import type { DatabaseConfig } from '../database-url.ts'
import { DatabaseProblem } from './database-problem.ts'
import { migrate, type Schema } from './migrations.ts'
import { openSqlite, sqliteDialect } from './sqlite.ts'

export type Database = { readonly db: Kysely<Schema>; close(): Promise<void> }

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
async function openAndMigrate({ path }: DatabaseConfig): Promise<Database> {
  const db = new Kysely<Schema>({ dialect: sqliteDialect(await openSqlite(path)) })
  try {
    await migrate(db)
    return { db, close: () => db.destroy() }
  } catch (error) {
    await db.destroy()
    throw error
  }
}
