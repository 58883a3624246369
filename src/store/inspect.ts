import { mkdtemp, rmdir, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Kysely, Migrator, sql } from 'kysely'
import * as z from 'zod'
import type { DatabaseConfig } from '../database-url.ts'
import { DatabaseProblem } from './database-problem.ts'
import { migrations } from './migrations.ts'
import { postgresDialect } from './postgres/postgres.ts'
import type { Schema } from './schema.ts'
import { isThere } from './sqlite/backup.ts'
import { openSqlite, sqliteDialect } from './sqlite/sqlite.ts'

/** What a database is like that the bot has not started with yet; nothing in it is changed. */
export type DatabaseState = {
  /** SQLite makes its file when the bot starts. */
  readonly exists: boolean
  /** Changes of the tables that the next start makes. */
  readonly toCome: readonly string[]
  /** Made by a newer version, with which alone the database can be used. */
  readonly newer: readonly string[]
  /** Of the file system that a SQLite file lies on. */
  readonly freeBytes?: number
  /** Whether the connection to Postgres is. */
  readonly isEncrypted?: boolean
}

/** Looks at the database that the settings name. Throws a `DatabaseProblem`. */
export async function inspectDatabase(config: DatabaseConfig): Promise<DatabaseState> {
  try {
    return config.kind === 'sqlite' ? await inspectSqlite(config.path) : await inspectPostgres(config.url)
  } catch (error) {
    throw new DatabaseProblem(config, error)
  }
}

async function inspectSqlite(path: string): Promise<DatabaseState> {
  if (path === ':memory:') return { exists: false, toCome: Object.keys(migrations), newer: [] }
  const exists = await isThere(path)
  const folder = await nearestFolder(dirname(path))
  const { bavail, bsize } = await statfs(folder)
  const freeBytes = bavail * bsize
  if (exists) {
    const db = new Kysely<Schema>({ dialect: sqliteDialect(await openSqlite(path)) })
    return { exists, ...(await migrationsOf(db).finally(() => db.destroy())), freeBytes }
  }
  await tryToWrite(folder)
  return { exists, toCome: Object.keys(migrations), newer: [], freeBytes }
}

/** What the rights on a folder say is not all: they let root write into /proc. */
async function tryToWrite(folder: string): Promise<void> {
  await rmdir(await mkdtemp(join(folder, '.scf-bot-doctor-')))
}

async function nearestFolder(folder: string): Promise<string> {
  return (await isThere(folder)) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder))
}

const encryptionRow = z.object({ ssl: z.boolean() })

async function inspectPostgres(url: string): Promise<DatabaseState> {
  const db = new Kysely<Schema>({ dialect: await postgresDialect(url, 'answering') })
  try {
    // Refused where the database can only be read, or the user may create nothing; nothing of it stays.
    await sql`create temporary table doctor (looked integer) on commit drop`.execute(db)
    const { rows } = await sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(db)
    const isEncrypted = encryptionRow.safeParse(rows[0]).data?.ssl ?? false
    return { exists: true, ...(await migrationsOf(db)), isEncrypted }
  } finally {
    await db.destroy()
  }
}

async function migrationsOf(db: Kysely<Schema>): Promise<Pick<DatabaseState, 'toCome' | 'newer'>> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) {
    return { toCome: Object.keys(migrations), newer: [] }
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const toCome = (await migrator.getMigrations()).filter(({ executedAt }) => executedAt === undefined)
  const made = z
    .array(z.object({ name: z.string() }))
    .parse((await sql`select name from kysely_migration`.execute(db)).rows)
  return {
    toCome: toCome.map(({ name }) => name),
    newer: made.map(({ name }) => name).filter((name) => !Object.hasOwn(migrations, name)),
  }
}
