import { readFileSync } from 'node:fs'
import { Kysely, type Migration, Migrator, sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import type { DatabaseConfig } from '../../src/database-url.ts'
import { channelOf } from '../../src/store/channels.ts'
import { claimAndCount } from '../../src/store/counting/claim-and-count.ts'
import { openDatabase } from '../../src/store/database.ts'
import { unmute } from '../../src/store/dismissing/mute.ts'
import { incidentOf } from '../../src/store/incidents.ts'
import { deliveries } from '../../src/store/migrations/001-deliveries.ts'
import { incidents } from '../../src/store/migrations/002-incidents.ts'
import { adoptOld } from '../../src/store/migrations/adopt-old.ts'
import { postgresDialect } from '../../src/store/postgres/postgres.ts'
import type { Db } from '../../src/store/schema.ts'
import { openSqlite, sqliteDialect } from '../../src/store/sqlite/sqlite.ts'
import { factsOf } from '../../src/triage/facts.ts'
import type { Sighting } from '../../src/triage/incident.ts'
import { type Kind, kinds, newConfig } from './databases.ts'
import { dayMs, minuteMs, noon, owed, sighting } from './examples.ts'

// Written by the first version: four messages of a function, two timeouts without one in two channels, one exception
// without one; and the statements of such a process that goes on beside this version.
const folder = new URL('../fixtures/first-version/', import.meta.url)
const memory = readFileSync(new URL('memory.sql', folder), 'utf8').trim().split('\n')
const statements = z
  .record(z.enum(kinds), z.array(z.object({ sql: z.string(), parameters: z.array(z.unknown()) })))
  .parse(JSON.parse(readFileSync(new URL('statements.json', folder), 'utf8')))

const named = { team: 'T1', fingerprint: '1c0a98c0bae720', now: noon + 20 * minuteMs }
const timeout = { ...named, fingerprint: '0d89108c40b3d6' }
const nameless = { ...named, fingerprint: '0f5ca44bef7a91' }

const frame = '/var/user/index.py:40 main_handler'
const facts = factsOf({ details: { functionName: 'order-sync', exception: "KeyError: 'id'", frame } })

async function rawly(config: DatabaseConfig): Promise<Kysely<unknown>> {
  const dialect =
    config.kind === 'sqlite'
      ? sqliteDialect(await openSqlite(config.path))
      : await postgresDialect(config.url, 'answering')
  const db = new Kysely<unknown>({ dialect })
  onTestFinished(() => db.destroy())
  return db
}

/** A database as the first version left it, its connection, and this version's. */
async function upgraded(kind: Kind): Promise<{ readonly old: Kysely<unknown>; readonly db: Db }> {
  const config = await newConfig(kind)
  const old = await rawly(config)
  const first: Record<string, Migration> = { '001-deliveries': deliveries, '002-incidents': incidents }
  const { error } = await new Migrator({
    db: old,
    provider: { getMigrations: async () => first },
  }).migrateToLatest()
  expect(error).toBeUndefined()
  for (const row of memory) await sql.raw(row.replace(/;$/, '')).execute(old)
  const { db, close } = await openDatabase(config)
  onTestFinished(close)
  return { old, db }
}

function count(db: Db, others: Partial<Sighting>, owner = 'new') {
  const message = sighting({ now: named.now, ...others })
  return claimAndCount(db, { ...message, owner, leaseMs: 3_000, owed })
}

async function goOn(old: Kysely<unknown>, kind: Kind): Promise<void> {
  await old.connection().execute(async (connection) => {
    for (const { sql: text, parameters } of statements[kind]) {
      await connection.executeQuery({
        sql: text,
        parameters,
        query: { kind: 'RawNode', sqlFragments: [text], parameters: [] },
        queryId: { queryId: text },
      })
    }
  })
}

describe.each(kinds)('on %s: a database of the first version', (kind) => {
  it('keeps its incidents, with what their cards tell of them', async () => {
    const { db } = await upgraded(kind)
    expect(await incidentOf(db, named)).toMatchObject({
      count: 4,
      facts,
      lastFix: { user: 'U1', note: 'read the event first' },
    })
    expect(await incidentOf(db, timeout)).toMatchObject({ count: 2, facts: { timeoutMs: 3_000 }, home: 'C3' })
    expect(await incidentOf(db, nameless)).toMatchObject({ home: 'C4', owner: { user: 'U2' } })
  })

  it('gives a function to the scope that shows it first in one of its channels', async () => {
    const { db } = await upgraded(kind)
    expect(await count(db, { code: 430, facts, channel: 'C9' })).toMatchObject({
      sighted: { incident: { count: 1 } },
    })
    expect(await count(db, { code: 430, facts, channel: 'C2', scope: 'C2' })).toMatchObject({
      sighted: { incident: { fingerprint: named.fingerprint, count: 5, scope: 'C2' } },
    })
    expect(await count(db, { code: 430, facts, channel: 'C1' })).toMatchObject({
      sighted: { incident: { count: 2 } },
    })
  })

  it('gives what names no function to the channel of its last card, and to no other', async () => {
    const { db } = await upgraded(kind)
    const said = { code: 433, facts: { timeoutMs: 3_000 } }
    expect(await count(db, { ...said, channel: 'C1' })).toMatchObject({ sighted: { incident: { count: 1 } } })
    expect(await count(db, { ...said, channel: 'C3' })).toMatchObject({
      sighted: { incident: { fingerprint: timeout.fingerprint, count: 3, scope: 'public' } },
    })
  })

  it('has a message taken over that its process died over, counted once and in doubt', async () => {
    const { db } = await upgraded(kind)
    const left = { ts: '1788091680.000700', code: 430, facts }
    expect(await count(db, left)).toMatchObject({
      claim: 'taken-over',
      sighted: { form: 'line', incident: { count: 4 } },
    })
  })

  it('serves a process of that version, which goes on answering', async () => {
    const { old, db } = await upgraded(kind)
    await goOn(old, kind)
    const incident = await incidentOf(db, named)
    expect(incident).toMatchObject({ count: 5, state: 'fixed', lastFix: { note: 'again' } })
    expect(await channelOf(db, { ...named, channel: 'C7' })).toMatchObject({
      mutedUntil: Number.POSITIVE_INFINITY,
    })
    expect(await count(db, { code: 430, facts, channel: 'C2' })).toMatchObject({
      sighted: { incident: { fingerprint: named.fingerprint, count: 6 } },
    })
  })

  it('counts and answers no message twice that both versions get', async () => {
    const { old, db } = await upgraded(kind)
    // The first message of those statements, claimed by this version before the other one comes.
    const both = { ts: '1788091800.000800', code: 430, facts, now: noon + 10 * minuteMs }
    expect(await count(db, both)).toMatchObject({ claim: 'claimed', sighted: { incident: { count: 5 } } })
    const { sql: text, parameters } = statements[kind].find((each) =>
      each.sql.startsWith(kind === 'sqlite' ? 'insert' : 'with'),
    ) ?? {
      sql: '',
      parameters: [],
    }
    const { rows } = await old.executeQuery({
      sql: text,
      parameters,
      query: { kind: 'RawNode', sqlFragments: [text], parameters: [] },
      queryId: { queryId: text },
    })
    expect(rows).toEqual([])
    expect(await incidentOf(db, named)).toMatchObject({ count: 5 })
  })

  it('leaves quiet for 90 days what that version called no SCF error, and for good what it still does', async () => {
    const { old, db } = await upgraded(kind)
    await sql`insert into incident_channels (team, fingerprint, channel, last_seen, repeat_until, repeats, dismissed)
      values ('T1', ${named.fingerprint}, 'C8', ${noon}, ${noon}, 0, 1)`.execute(old)
    const late = { ...named, channel: 'C8', code: 430, facts, now: noon + 200 * dayMs }
    await sql`update incidents set last_seen = ${late.now}`.execute(old)
    expect(await count(db, late)).toMatchObject({ sighted: { form: 'dismissed' } })
    expect(await unmute(db, late)).toBe(true)
    expect(await count(db, { ...late, ts: '1788091680.000901' })).toMatchObject({ sighted: { form: 'card' } })
  })

  it('takes in what that version began beside this one, however often it is asked', async () => {
    const { old, db } = await upgraded(kind)
    await sql`insert into incidents (team, fingerprint, code, state, count, first_seen, last_seen, revision, drawn_until)
      values ('T1', 'later', 433, 'open', 1, ${noon}, ${noon}, 1, 0)`.execute(old)
    await sql`insert into incident_channels (team, fingerprint, channel, last_seen, repeat_until, repeats, dismissed)
      values ('T1', 'later', 'C8', ${noon}, ${noon}, 0, 0)`.execute(old)
    expect([await adoptOld(db, { most: 10 }), await adoptOld(db, { most: 10 })]).toEqual([1, 0])
    expect(await incidentOf(db, { ...named, fingerprint: 'later' })).toMatchObject({ home: 'C8', count: 1 })
  })
})
