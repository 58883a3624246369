import { DatabaseSync } from 'node:sqlite'
import { newPostgresDatabase, runSql } from './postgres.ts'

/** What the bot may remember in. */
export const kinds = ['sqlite', 'postgres'] as const
export type Kind = (typeof kinds)[number]

/** A new database; `sql` runs statements beside the bot's own connections and gives the rows of the last one. */
export async function newDatabase(kind: Kind, path: string) {
  if (kind === 'sqlite') {
    return { url: `file:${path}`, sql: async (statements: string) => sqliteRows(path, statements) }
  }
  const { url } = await newPostgresDatabase()
  return { url, sql: (statements: string) => runSql(url, statements) }
}

/** Runs one query, or statements that give nothing, on a SQLite file. */
export function sqliteRows(path: string, statements: string): readonly unknown[] {
  const database = new DatabaseSync(path, { timeout: 20_000 })
  try {
    if (statements.startsWith('select')) return database.prepare(statements).all()
    database.exec(statements)
    return []
  } finally {
    database.close()
  }
}
