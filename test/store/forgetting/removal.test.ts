import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { cardsOf } from '../../../src/store/cards.ts'
import { changeSettings, settingsOf } from '../../../src/store/channel/settings.ts'
import { claimWelcome } from '../../../src/store/channel/welcome.ts'
import { channelOf } from '../../../src/store/channels.ts'
import { mute } from '../../../src/store/dismissing/mute.ts'
import { staleIncidents } from '../../../src/store/drawing-lease.ts'
import { exportChannel } from '../../../src/store/export-channel.ts'
import { leavePublic } from '../../../src/store/forgetting/leave-public.ts'
import { removeChannel, removeTeam, removeUser, teamsOf } from '../../../src/store/forgetting/removal.ts'
import { fixIncident, incidentOf, takeIncident } from '../../../src/store/incidents.ts'
import type { Db } from '../../../src/store/schema.ts'
import { connect, kinds } from '../databases.ts'
import { another, card, keepCard, key, noon, seen } from '../examples.ts'

const incident = { ...key, now: noon }
const all = { ...key, since: 0, most: 10 }

/** A function that two channels share, with a card in each and a fix of Ada's, who has set one of them. */
async function shared(kind: (typeof kinds)[number]): Promise<Db> {
  const db = await connect(kind)
  await seen(db, { runs: ['a'] })
  await seen(db, { channel: 'C2', runs: ['b'] })
  await keepCard(db, card())
  await keepCard(db, card({ channel: 'C2' }))
  await fixIncident(db, { ...incident, id: 'x', user: 'ada', note: 'more time' })
  const here = { team: 'T1', channel: 'C1' }
  await changeSettings(db, { ...here, change: { mode: 'eager' }, user: 'ada', now: noon })
  await claimWelcome(db, { ...here, joinedTs: '1.1' })
  return db
}

async function rowsOf(db: Db, where: string): Promise<number> {
  const tables = await db.introspection.getTables()
  let count = 0
  for (const { name, columns } of tables) {
    if (!columns.some((column) => column.name === where.split(' ')[0])) continue
    count += (await sql.raw(`select 1 from ${name} where ${where}`).execute(db)).rows.length
  }
  return count
}

describe.each(kinds)('on %s: a channel that is public no more', (kind) => {
  it('keeps nothing of the public memory, which loses nothing', async () => {
    const db = await shared(kind)
    await mute(db, { ...incident, channel: 'C1' })
    for (let times = 0; times < 2; times += 1) await leavePublic(db, { team: 'T1', channel: 'C1' })
    expect(await channelOf(db, { ...key, channel: 'C1' })).toBeUndefined()
    expect((await cardsOf(db, all)).map(({ channel }) => channel)).toEqual(['C2'])
    expect(await incidentOf(db, incident)).toMatchObject({ count: 2, lastFix: { note: 'more time' } })
    const own = await seen(db, { scope: 'C1' })
    expect(own).toMatchObject({ form: 'card', incident: { count: 1, scope: 'C1' } })
    expect(own.incident).not.toHaveProperty('lastFix')
  })

  it('keeps what is its own', async () => {
    const db = await connect(kind)
    const own = await seen(db, { scope: 'C1' })
    await leavePublic(db, { team: 'T1', channel: 'C1' })
    expect(await channelOf(db, { ...own.incident, team: 'T1', channel: 'C1' })).toBeDefined()
  })
})

describe.each(kinds)('on %s: forgetting', (kind) => {
  it('a person leaves what they wrote to a colleague, and their cards are redrawn', async () => {
    const db = await shared(kind)
    await seen(db, { runs: ['c'] })
    await takeIncident(db, { ...incident, user: 'ada', seen: { state: 'open' } })
    await db.updateTable('incidents').set({ stale_since: null }).execute()
    expect(await removeUser(db, { user: 'ada', team: 'T2', now: noon })).toBe(0)
    expect(await removeUser(db, { user: 'ada', now: noon })).toBe(3)
    expect(await settingsOf(db, { team: 'T1', channel: 'C1' })).toMatchObject({
      mode: 'eager',
      lastChange: { user: '' },
    })
    const left = await incidentOf(db, incident)
    expect(left).toMatchObject({ state: 'open', lastFix: { user: '', note: 'more time' } })
    expect(left).not.toHaveProperty('owner')
    expect(await staleIncidents(db, { now: noon, leaseMs: 1, most: 9 })).toEqual([key])
  })

  it('a channel leaves what others share, and nothing of its own', async () => {
    const db = await shared(kind)
    await seen(db, { facts: {} })
    await seen(db, { scope: 'C1', ...another('mail') })
    await fixIncident(db, {
      ...(await seen(db, { scope: 'C1' })).incident,
      team: 'T1',
      id: 'y',
      user: 'u',
      note: 'n',
      now: noon,
    })
    expect(await removeChannel(db, { team: 'T1', channel: 'C1' })).toBeGreaterThan(0)
    expect(await removeChannel(db, { team: 'T1', channel: 'C1' })).toBe(0)
    expect(await rowsOf(db, "channel = 'C1'")).toBe(0)
    expect(await rowsOf(db, "scope = 'C1'")).toBe(0)
    expect(await incidentOf(db, incident)).toMatchObject({ count: 2, lastFix: { note: 'more time' } })
    expect(await db.selectFrom('fixes').select('id').execute()).toEqual([{ id: 'x' }])
    expect((await cardsOf(db, all)).map(({ channel }) => channel)).toEqual(['C2'])
  })

  it('a channel is known in the teams of which anything is kept there', async () => {
    const db = await shared(kind)
    expect(await teamsOf(db, 'C1')).toEqual(['T1'])
    await claimWelcome(db, { team: 'T2', channel: 'C1', joinedTs: '1.1' })
    expect(await teamsOf(db, 'C1')).toEqual(['T1', 'T2'])
    expect(await teamsOf(db, 'C9')).toEqual([])
  })

  it('a team leaves nothing, and no other', async () => {
    const db = await shared(kind)
    await seen(db, { team: 'T2' })
    const others = await rowsOf(db, "team = 'T2'")
    expect(await removeTeam(db, 'T1')).toBeGreaterThan(0)
    expect([await rowsOf(db, "team = 'T1'"), await rowsOf(db, "team = 'T2'")]).toEqual([0, others])
  })
})

describe.each(kinds)('on %s: handing out', (kind) => {
  it('a channel gives its incidents with what helped, its cards and messages, and nothing of another', async () => {
    const db = await shared(kind)
    const given = await exportChannel(db, { team: 'T1', channel: 'C1', now: noon })
    expect(given).toMatchObject({
      incidents: [{ fingerprint: key.fingerprint, count: 2, fixes: [{ user_id: 'ada', note: 'more time' }] }],
      settings: [{ mode: 'eager', changed_by: 'ada' }],
      cards: [{ channel: 'C1', content: '{"masked":true}' }],
      owed: [],
    })
    expect(JSON.parse(JSON.stringify(given))).toEqual(given)
    expect(JSON.stringify(given)).not.toContain('C2')
  })
})
