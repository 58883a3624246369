import { Kysely, sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { DatabaseConfig } from '../../src/database-url.ts'
import { cardsOf, forgetSource } from '../../src/store/cards.ts'
import { openDatabase } from '../../src/store/database.ts'
import { postgresDialect } from '../../src/store/postgres/postgres.ts'
import { openSqlite, sqliteDialect } from '../../src/store/sqlite/sqlite.ts'
import { kinds, newConfig } from './databases.ts'
import { card, claim, keepCard, key, noon, seen } from './examples.ts'

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

const message = { team: 'T1', channel: 'C1', ts: '1.1', now: 0, leaseMs: 10 }

describe.each(kinds)('on %s: a database', (kind) => {
  it('keeps its rows when it is opened again', async () => {
    const config = await newConfig(kind)
    expect(await claim(await open(config), { ...message, owner: 'a' })).toBe('claimed')
    expect(await claim(await open(config), { ...message, owner: 'b' })).toBe('busy')
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
      await claim(db, { ...message, owner: 'a' })
      await seen(db)
      await keepCard(db, card())
      await forgetSource(db, { ...card(), ts: card().sourceTs, now: noon })
      return cardsOf(db, { ...key, since: 0, most: 1 })
    }
    const before = await work()
    const tables = [
      'deliveries',
      'debts',
      'sightings',
      'runs',
      'incidents',
      'incident_channels',
      'cards',
    ] as const
    for (const table of tables) await db.schema.alterTable(table).addColumn('later', 'text').execute()
    expect(await work()).toEqual(before)
  })

  it('has no place for the text of a message', async () => {
    const db = await open(await newConfig(kind))
    const tables = await db.introspection.getTables()
    const columns = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
    expect(columns.filter((column) => /text|message|body|content|note|evidence/.test(column))).toEqual(
      // All masked by whoever hands them over.
      ['cards.content', 'debts.content', 'digest_lines.content', 'fixes.note', 'hidden_cards.content'],
    )
  })
})
