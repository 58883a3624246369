import { type CompiledQuery, Kysely, sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import type { DatabaseConfig } from '../../src/database-url.ts'
import { forgetAnswersAbout } from '../../src/store/asking/answers-about.ts'
import * as cards from '../../src/store/cards.ts'
import { mutedIn, unmuteBy } from '../../src/store/channel/mutes.ts'
import * as settings from '../../src/store/channel/settings.ts'
import * as welcome from '../../src/store/channel/welcome.ts'
import { channelOf } from '../../src/store/channels.ts'
import { claimMessage } from '../../src/store/claim.ts'
import { claimAndCount } from '../../src/store/counting/claim-and-count.ts'
import { countEdit } from '../../src/store/counting/edits.ts'
import { leaveUntold } from '../../src/store/counting/leave-untold.ts'
import { countedAs, takeRunsBack } from '../../src/store/counting/take-back.ts'
import { openDatabase } from '../../src/store/database.ts'
import * as debts from '../../src/store/debts.ts'
import * as deliveries from '../../src/store/deliveries.ts'
import * as digests from '../../src/store/digests/digests.ts'
import { digestsInTurn } from '../../src/store/digests/digests-in-turn.ts'
import { dropDigestSource } from '../../src/store/digests/drop-from-digests.ts'
import { mute } from '../../src/store/dismissing/mute.ts'
import * as drawing from '../../src/store/drawing-lease.ts'
import { memoryOfCode } from '../../src/store/fixes/code-memory.ts'
import * as fixes from '../../src/store/fixes/fixes.ts'
import { setRunbook } from '../../src/store/fixes/runbooks.ts'
import * as forgetting from '../../src/store/forgetting/forgetting.ts'
import { cameBack, publicMemory, theirIncidents } from '../../src/store/home/home.ts'
import { takeHomeTurn } from '../../src/store/home/pace.ts'
import * as incidents from '../../src/store/incidents.ts'
import { postgresDialect } from '../../src/store/postgres/postgres.ts'
import type { Db, Schema } from '../../src/store/schema.ts'
import { openSqlite, sqliteDialect } from '../../src/store/sqlite/sqlite.ts'
import { newConfig } from './databases.ts'
import { card, keepCard, key, noon, owed, sight, sighting } from './examples.ts'

/** All that the bot ever asks of the database. */
async function doEverything(db: Db): Promise<void> {
  const message = { team: 'T1', channel: 'C1', ts: '1.1' }
  const owning = { owner: 'a', now: noon, leaseMs: 1, owed }
  const lease = { ...message, ...owning }
  for (const form of ['read', 'plain'] as const) await claimMessage(db, { ...lease, form, owed })
  await claimMessage(db, { ...lease, owner: 'b', form: 'plain', owed })
  await debts.isHeld(db, lease)
  await debts.renewDebts(db, [lease, { ...lease, ts: '1.2' }], lease)
  await debts.unheldDebts(db, { ...lease, most: 10 })
  await digestsInTurn(db, { ...lease, most: 10 })
  await debts.takeDebt(db, lease)
  await debts.leaveToDigest(db, lease)
  await debts.takeDigest(db, lease)
  await debts.releaseDebt(db, lease)
  await deliveries.markAnswered(db, message, { replyTs: '2.1' })
  await deliveries.markSilent(db, message)
  await deliveries.forgetMessage(db, message)
  const said = sighting()
  const nameless = sighting({ facts: { exception: 'KeyError' }, runs: ['a', 'b'] })
  for (const each of [said, said, sighting(), nameless]) await sight(db, each)
  await claimAndCount(db, { ...said, ...owning, asked: true })
  await countEdit(db, { ...said, ...owning, facts: { functionName: 'mail' } })
  await deliveries.markAnswered(db, said, { replyTs: '2.2' })
  await countEdit(db, { ...said, ...owning, facts: { functionName: 'mail' } })
  await incidents.incidentOfQuestion(db, nameless)
  for (const each of [nameless, said]) await takeRunsBack(db, each)
  for (const each of [sighting(), said]) {
    await sight(db, each)
    await leaveUntold(db, each, { reason: 'is_archived' })
  }
  await forgetAnswersAbout(db, { ...message, ts: '1.1' })
  await channelOf(db, { ...key, channel: 'C1' })
  await incidents.takeIncident(db, { ...key, user: 'U1', seen: { state: 'open' }, now: noon })
  await incidents.takeIncident(db, { ...key, user: 'U1', seen: { state: 'open' }, now: noon })
  await incidents.fixIncident(db, { ...key, id: 'a', user: 'U1', note: 'x', now: noon })
  await incidents.fixIncident(db, {
    team: 'T1',
    fingerprint: 'none',
    id: 'b',
    user: 'U1',
    note: 'x',
    now: noon,
  })
  await incidents.releaseIncident(db, { ...key, user: 'U1', now: noon })
  await incidents.ownersSince(db, { before: noon })
  await incidents.releaseAll(db, { team: 'T1', user: 'U1', now: noon })
  await fixes.fixesOf(db, { ...key, most: 10 })
  await fixes.changeFix(db, { ...key, id: 'a', user: 'U1', note: 'y', now: noon })
  await fixes.deleteFix(db, { ...key, id: 'a', user: 'U1', now: noon })
  const about = {
    team: 'T1',
    incident: { code: 433, facts: { functionName: 'f' }, scope: 'public' },
  } as const
  for (const [kind, url] of [
    ['function', 'https://a'],
    ['code', 'https://b'],
    ['code', undefined],
  ] as const)
    await setRunbook(db, { ...about, kind, url, user: 'U1', now: noon, since: 0 })
  await memoryOfCode(db, { team: 'T1', scopes: ['public', 'C1'], code: 433, now: noon, most: 3 })
  await keepCard(db, card())
  await cards.changeReaction(db, card(), { from: undefined, to: 'eyes' })
  await cards.changeReaction(db, card(), { from: 'eyes', to: undefined })
  await cards.cardsOf(db, { ...key, since: 0, most: 10 })
  await cards.markDrawn(db, card(), { revision: 2 })
  await cards.touchCard(db, card(), { now: noon })
  await cards.forgetSource(db, { ...card(), ts: card().sourceTs, now: noon })
  await cards.forgetCard(db, card())
  const lines = [{ fingerprint: key.fingerprint, sourceTs: '1.1', count: 1, content: '{}', shows: 'a' }]
  const digest = { team: 'T1', channel: 'C1', ts: '9.9' }
  await digests.keepDigest(db, { ...digest, threadTs: '1.1', language: 'en', postedAt: noon, lines })
  await digests.digestAt(db, digest)
  await digests.digestsOf(db, { ...key, since: 0, most: 10 })
  await digests.newestDigestOf(db, key)
  await digests.markDigestDrawn(db, digest, [{ ...key, shows: 'b' }])
  await digests.forgetDigestSource(db, { ...digest, ts: '1.1', now: noon })
  await dropDigestSource(db, { ...digest, ts: '1.1', now: noon })
  await digests.forgetDigest(db, digest)
  await deliveries.isSilent(db, message)
  await countedAs(db, message)
  await mute(db, { ...key, channel: 'C1', now: noon })
  await mutedIn(db, { team: 'T1', channel: 'C1', now: noon, most: 10 })
  const ada = { user: 'U1', now: noon }
  const place = { team: 'T1', channel: 'C1' }
  await unmuteBy(db, { ...key, ...place, ...ada })
  await settings.settingsOf(db, place)
  await settings.specialSettings(db)
  await settings.changeSettings(db, { ...place, ...ada, change: { mode: 'asked', language: 'zh' } })
  await settings.changeSettings(db, { ...place, ...ada, change: { mode: 'all', language: 'auto' } })
  await welcome.claimWelcome(db, { ...place, joinedTs: '1.1' })
  await welcome.releaseWelcome(db, { ...place, joinedTs: '1.1' })
  await publicMemory(db, { team: 'T1', now: noon })
  await cameBack(db, { team: 'T1', now: noon })
  await theirIncidents(db, { team: 'T1', ...ada })
  await takeHomeTurn(db, { team: 'T1', now: noon })
  await drawing.staleIncidents(db, { now: noon, leaseMs: 1, most: 10 })
  await drawing.beginDrawing(db, { ...key, owner: 'a', now: noon, leaseMs: 1 })
  await drawing.endDrawing(db, { ...key, owner: 'a', revision: 1 })
  const old = { before: noon + 1, most: 10 }
  await forgetting.forgetMessages(db, old)
  await forgetting.forgetDays(db, { now: noon, most: 10 })
  await forgetting.forgetOld(db, old)
}

/** Thousands of rows of one team: enough that reading all of them is the worse way. */
const fillings = [
  "deliveries select 'T1', 'C' || (i % 50), i || '.1', 'answered', 'a', i, 0, null, null from n",
  "debts select 'T1', 'C' || (i % 50), i || '.1', 'card', null, '', i, i, null, 0, 0 from n",
  "sightings select 'T1', 'f' || (i % 500), 'C' || (i % 50), i || '.1', 'card', i, null from n",
  "runs select 'T1', 'public', 'r' || i, 'f' || (i % 500), i from n",
  `incidents (team, fingerprint, code, state, count, first_seen, last_seen, revision, drawn_until, scope, home, function_name)
    select 'T1', 'f' || i, 433, 'open', 1, i, i, 1, 0, 'public', 'C1', 'fn' || i from n`,
  "incident_days select 'T1', 'f' || (i % 500), i, 1 from n",
  "incident_channels select 'T1', 'f' || (i % 500), 'C' || i, i, i, 0, null, null, 0, null, null from n",
  "fixes select 'T1', 'f' || (i % 500), 'x' || i, 'U1', i, 'x' from n",
  "cards select 'T1', 'f' || (i % 500), 'C' || (i % 50), i || '.1', '1.1', i || '.1', 'en', null, 1, i, null, null from n",
  "runbooks select 'T1', 'public', 'function', 'fn' || i, 'https://a', 'U1', i from n",
  "channel_settings select 'T1', 'D' || i, 'all', 'auto', 'mode', 'U1', i from n",
  "channel_welcomes select 'T1', 'C' || i, '1.1' from n",
].map((rows) => {
  const numbers = 'with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000)'
  return `insert into ${rows.replace(/\sselect/, ` ${numbers} select`)}`
})

/** The statements of `doEverything`, each once, and a way to ask about them; on a new database if `isNew`. */
async function statementsOn(config: DatabaseConfig, { isNew = false } = {}) {
  const { close } = await openDatabase(config)
  await close()
  const queries = new Map<string, CompiledQuery>()
  const db = new Kysely<Schema>({
    dialect:
      config.kind === 'sqlite'
        ? sqliteDialect(await openSqlite(config.path))
        : await postgresDialect(config.url, 'answering'),
    log: ({ query }) => {
      queries.set(query.sql, query)
    },
  })
  onTestFinished(() => db.destroy())
  await doEverything(db)
  const asked = [...queries.values()]
  if (!isNew) for (const filling of fillings) await sql.raw(filling).execute(db)
  // Postgres does so by itself; in SQLite nobody does, and its choice is to be the right one without.
  if (config.kind === 'postgres' && !isNew) await sql`analyze`.execute(db)
  const looked = asked.filter(
    ({ sql }) => /^\s*(?:with|select|insert|update|delete)/.test(sql) && !sql.includes(addsUp),
  )
  return { db, queries: looked }
}

/**
 * The indexes on the few incidents whose cards are stale, on what is owed, on what somebody is on, and on the few channels
 * that are not as usual are read from their beginning; the first two up to a limit.
 */
const readInOrder = ['incidents_stale', 'debts_by_age', 'incidents_taken', 'channel_settings_special']
/** What App Home adds up is added up of all days of a team; it is kept for a minute. */
const addsUp = 'with sums as materialized'
/** A whole team is as good as all there is. */
const onlyTeam = /^\(*team = [^)]*\)*$|\(team=\?\)$/

const planRow = z.object({ detail: z.string() })

it('on sqlite, no statement reads a table or an index from end to end, or sorts', async () => {
  const { db, queries } = await statementsOn(await newConfig('sqlite'))
  const wrong: string[] = []
  for (const query of queries) {
    const { rows } = await db.executeQuery({ ...query, sql: `explain query plan ${query.sql}` })
    for (const { detail } of rows.map((each) => planRow.parse(each))) {
      const isScan =
        /^SCAN(?!.*(?:VALUES CLAUSE|CONSTANT ROW))/.test(detail) &&
        !readInOrder.some((name) => detail.includes(name))
      if (isScan || detail.includes('TEMP B-TREE FOR ORDER') || onlyTeam.test(detail)) {
        wrong.push(`${detail}: ${query.sql}`)
      }
    }
  }
  expect(queries.length).toBeGreaterThan(30)
  expect(wrong).toEqual([])
})

/** Each of these leads to more than what shares the text's trouble: all that its channel has seen, or has the code. */
const tooMuch = /incident_channels_by_channel|incidents_by_scope|incidents_by_age/
const meeting = 'knows_run'

it('on sqlite, of what its channel has seen a text meets only what shares its trouble', async () => {
  const { db, queries } = await statementsOn(await newConfig('sqlite'))
  const ofTexts = queries.filter(({ sql }) => sql.includes(meeting))
  expect(ofTexts.length).toBeGreaterThan(1)
  for (const query of ofTexts) {
    const { rows } = await db.executeQuery({ ...query, sql: `explain query plan ${query.sql}` })
    for (const { detail } of rows.map((each) => planRow.parse(each))) expect(detail).not.toMatch(tooMuch)
  }
})

type Node = {
  readonly 'Node Type': string
  readonly Alias?: string | undefined
  readonly 'Index Name'?: string | undefined
  readonly 'Index Cond'?: string | undefined
  readonly Plans?: readonly Node[] | undefined
}

const node: z.ZodType<Node> = z.object({
  'Node Type': z.string(),
  Alias: z.string().optional(),
  'Index Name': z.string().optional(),
  'Index Cond': z.string().optional(),
  get Plans() {
    return z.array(node).optional()
  },
})

function nodesOf(top: Node): readonly Node[] {
  return [top, ...(top.Plans ?? []).flatMap(nodesOf)]
}

const plan = z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: node })]) })

async function nodesOn(db: Db, query: CompiledQuery): Promise<readonly Node[]> {
  const { rows } = await db.executeQuery({ ...query, sql: `explain (format json) ${query.sql}` })
  return nodesOf(plan.parse(rows[0])['QUERY PLAN'][0].Plan)
}

function isLookup({ 'Node Type': type, 'Index Name': name, 'Index Cond': condition }: Node): boolean {
  if (type === 'Seq Scan') return false
  if (name === undefined || readInOrder.includes(name)) return true
  return condition !== undefined && !onlyTeam.test(condition)
}

// What is decided on a new database stays decided on each connection, until Postgres has counted the tables.
it.each([false, true])(
  'on postgres, no statement reads a table or an index from end to end, on a new database: %s',
  async (isNew) => {
    const { db, queries } = await statementsOn(await newConfig('postgres'), { isNew })
    const wrong: string[] = []
    // With so few rows Postgres would read them all; so it does that only where it knows no other way.
    await db.connection().execute(async (connection) => {
      await sql`set enable_seqscan = off`.execute(connection)
      for (const query of queries) {
        for (const each of (await nodesOn(connection, query)).filter((part) => !isLookup(part))) {
          wrong.push(`${JSON.stringify({ ...each, Plans: undefined })}: ${query.sql}`)
        }
      }
    })
    expect(queries.length).toBeGreaterThan(30)
    expect(wrong).toEqual([])
  },
)

it('on postgres, a text meets only what shares its trouble, even as long as the tables are new', async () => {
  const { db, queries } = await statementsOn(await newConfig('postgres'), { isNew: true })
  const ofTexts = queries.filter(({ sql }) => sql.includes(meeting))
  expect(ofTexts.length).toBeGreaterThan(1)
  for (const query of ofTexts) {
    for (const { Alias: of, 'Index Cond': condition } of await nodesOn(db, query)) {
      if (of?.startsWith('i') === true)
        expect(condition).toMatch(/home|exception|cause|function_name|fingerprint/)
    }
  }
})
