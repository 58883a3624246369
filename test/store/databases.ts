import { join } from 'node:path'
import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import type { DatabaseConfig } from '../../src/database-url.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import type { Db } from '../../src/store/schema.ts'
import { newPostgresDatabase } from '../support/postgres.ts'
import { temporaryFolder } from './folder.ts'

/** What the same suite runs on. */
export const kinds = ['sqlite', 'postgres'] as const
export type Kind = (typeof kinds)[number]

/** A place for a database where nothing is yet. */
export async function newConfig(kind: Kind): Promise<DatabaseConfig> {
  if (kind === 'postgres') return newPostgresDatabase()
  return { kind: 'sqlite', path: join(temporaryFolder(), 'bot.db') }
}

/** An empty database with its tables, closed after the test. */
export async function connect(kind: Kind): Promise<Db> {
  return (await connectTwice(kind))[0]
}

/**
 * What two calls at the same moment go through. SQLite waits without giving way, so two connections in one process
 * would wait for each other for ever; there the calls meet in one, and `races.slow.test.ts` has two processes.
 */
export async function replicas(kind: Kind): Promise<readonly [Db, Db]> {
  const [one, other] = await connectTwice(kind)
  return kind === 'sqlite' ? [one, one] : [one, other]
}

/** Two connections to one empty database, to be used one after the other. */
export async function connectTwice(kind: Kind): Promise<readonly [Db, Db]> {
  const [one, other] = kind === 'postgres' ? await emptied() : await twoOf(await newConfig(kind))
  if (kind === 'sqlite') {
    onTestFinished(async () => {
      await one.close()
      await other.close()
    })
  }
  return [one.db, other.db]
}

type Two = readonly [Database, Database]

async function twoOf(config: DatabaseConfig): Promise<Two> {
  return [await openDatabase(config), await openDatabase(config)]
}

let shared: Promise<Two> | undefined

// To empty the tables takes a tenth of making them anew.
async function emptied(): Promise<Two> {
  shared ??= newPostgresDatabase().then(twoOf)
  const two = await shared
  const tables = await two[0].db.introspection.getTables()
  await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(two[0].db)
  return two
}
