import { Kysely, sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { DatabaseConfig } from '../../src/database-url.ts'
import { cardsOf, forgetSource } from '../../src/store/cards.ts'
import { openDatabase } from '../../src/store/database.ts'
import { claimDelivery } from '../../src/store/deliveries.ts'
import { postgresDialect } from '../../src/store/postgres.ts'
import { openSqlite, sqliteDialect } from '../../src/store/sqlite.ts'
import { kinds, newConfig } from './databases.ts'
import { card, keepCard, key, noon, seen } from './examples.ts'

async function open(config: DatabaseConfig) {
  const { db, close } = await openDatabase(config)
  onTestFinished(close)
  return db
}

/** The database as it stands, without anything being done to it. */
async function raw(config: DatabaseConfig): Promise<Kysely<unknown>> {
  const dialect =
    config.kind === 'sqlite'
      ? sqliteDialect(await openSqlite(config.path))
      : await postgresDialect(config.url, 'answering')
  const db = new Kysely<unknown>({ dialect })
  onTestFinished(() => db.destroy())
  return db
}

const message = { team: 'T1', channel: 'C1', ts: '1.1', owner: 'a', now: 0, leaseMs: 10 }

describe.each(kinds)('on %s: a database', (kind) => {
  it('of the first version keeps what it holds, and gets the tables that are new', async () => {
    const config = await newConfig(kind)
    const db = await open(config)
    await claimDelivery(db, message)
    for (const table of [
      'sightings',
      'incidents',
      'incident_days',
      'incident_channels',
      'fixes',
      'cards',
    ] as const) {
      await db.schema.dropTable(table).execute()
    }
    await db.schema.dropIndex('deliveries_by_age').execute()
    await sql`delete from kysely_migration where name <> '001-deliveries'`.execute(db)

    const upgraded = await open(config)
    expect(await claimDelivery(upgraded, message)).toBe('busy')
    expect(await upgraded.selectFrom('incidents').selectAll().execute()).toEqual([])
  })

  it('keeps its rows when it is opened again', async () => {
    const config = await newConfig(kind)
    expect(await claimDelivery(await open(config), message)).toBe('claimed')
    expect(await claimDelivery(await open(config), message)).toBe('busy')
  })

  it('from a newer version is refused with a sentence, and not touched', async () => {
    const config = await newConfig(kind)
    await open(config)
    const db = await raw(config)
    await sql`insert into kysely_migration values ('999-from-the-future', '2030')`.execute(db)
    await expect(openDatabase(config)).rejects.toMatchObject({ code: 'newer', mayPass: false })
    await expect(openDatabase(config)).rejects.toThrow('written by a newer version of scf-bot')
  })

  it('that a newer version adds columns to still serves the older one, until that is replaced', async () => {
    const db = await open(await newConfig(kind))
    const work = async () => {
      await claimDelivery(db, message)
      await seen(db)
      await keepCard(db, card())
      await forgetSource(db, { ...card(), ts: card().sourceTs, now: noon })
      return cardsOf(db, { ...key, since: 0, most: 1 })
    }
    const before = await work()
    const tables = ['deliveries', 'sightings', 'incidents', 'incident_channels', 'cards'] as const
    for (const table of tables) await db.schema.alterTable(table).addColumn('later', 'text').execute()
    expect(await work()).toEqual(before)
  })

  it('has no place for the text of a message', async () => {
    const db = await open(await newConfig(kind))
    const tables = await db.introspection.getTables()
    const columns = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
    expect(columns.filter((column) => /text|message|body|content|note|evidence/.test(column))).toEqual(
      // Both masked by whoever hands them over.
      ['cards.content', 'fixes.note'],
    )
  })
})
