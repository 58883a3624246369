import { describe, expect, it } from 'vitest'
import { forgetCard } from '../../../src/store/cards.ts'
import { countEdit } from '../../../src/store/counting/edits.ts'
import { leaveUntold } from '../../../src/store/counting/leave-untold.ts'
import { takeRunsBack } from '../../../src/store/counting/take-back.ts'
import { markAnswered, markSilent } from '../../../src/store/deliveries.ts'
import { fixIncident, incidentOf } from '../../../src/store/incidents.ts'
import { connect, kinds } from '../databases.ts'
import { card, keepCard, key, minuteMs, noon, owed, seen, sighting } from '../examples.ts'

const { channel } = card()
const [first, second, third] = ['1780000000.000001', '1780000000.000002', '1780000000.000003']
const at = (ts: string) => ({ team: 'T1', channel, ts, now: noon + 9 * minuteMs })
const runs = (...ids: readonly string[]) => ids.map((id) => `run-${id}`)

describe.each(kinds)('on %s: a message that tells of no error any more', (kind) => {
  const incident = async (db: Parameters<typeof incidentOf>[0]) =>
    incidentOf(db, { ...key, now: noon + 9 * minuteMs })

  it('takes back as many runs as were counted with it, and when the incident was last seen', async () => {
    const db = await connect(kind)
    await seen(db, { channel, ts: first, runs: runs('a') })
    await seen(db, { channel, ts: second, runs: runs('a', 'b', 'c'), now: noon + minuteMs })
    expect(await incident(db)).toMatchObject({ count: 3, recentCount: 3, lastSeen: noon + minuteMs })
    expect(await takeRunsBack(db, at(second))).toEqual([key])
    expect(await incident(db)).toMatchObject({ count: 1, recentCount: 1, lastSeen: noon })
    // Its runs are new again.
    await seen(db, { channel, ts: third, runs: runs('b'), now: noon + 2 * minuteMs })
    expect(await incident(db)).toMatchObject({ count: 2 })
  })

  it('takes back the last of several, and the one before the newest that is left is known', async () => {
    const db = await connect(kind)
    await seen(db, { channel, ts: first })
    await seen(db, { channel, ts: second, now: noon + minuteMs })
    await seen(db, { channel, ts: third, now: noon + 2 * minuteMs })
    await takeRunsBack(db, at(third))
    expect(await incident(db)).toMatchObject({ count: 2, lastSeen: noon + minuteMs, previousSeen: noon })
    await takeRunsBack(db, at(second))
    expect(await incident(db)).toMatchObject({ count: 1, lastSeen: noon })
    expect(await incident(db)).not.toHaveProperty('previousSeen')
  })

  it('takes back an older one, and the newer one stays as it is', async () => {
    const db = await connect(kind)
    await seen(db, { channel, ts: first })
    await seen(db, { channel, ts: second, now: noon + minuteMs })
    await takeRunsBack(db, at(first))
    expect(await incident(db)).toMatchObject({ count: 1, lastSeen: noon + minuteMs })
  })

  it.each([1, 2, 3])('leaves fixed what it had opened again by %i edits', async (edits) => {
    const db = await connect(kind)
    const message = { channel, ts: first, owner: 'a', leaseMs: 1, owed }
    await seen(db, { channel, ts: first, runs: runs('a') })
    await keepCard(db, card({ sourceTs: first }))
    await fixIncident(db, { ...key, id: 'V1', user: 'U1', note: 'x', now: noon + minuteMs })
    for (let edit = 1; edit <= edits; edit += 1) {
      const now = noon + (1 + edit) * minuteMs
      await countEdit(db, { ...sighting({ ...message, runs: runs(`${edit}`), now }), ...message })
      expect(await incident(db)).toMatchObject({ state: 'open', count: 1, lastSeen: now })
    }
    await forgetCard(db, card())
    await takeRunsBack(db, at(first))
    expect(await incident(db)).toMatchObject({ state: 'fixed', lastSeen: noon })
  })

  it('takes the incident with it that nothing else tells of', async () => {
    const db = await connect(kind)
    await seen(db, { channel, ts: first })
    await keepCard(db, card({ sourceTs: first }))
    await forgetCard(db, card())
    expect(await takeRunsBack(db, at(first))).toEqual([])
    expect(await incident(db)).toBeUndefined()
  })

  it.each<[string, (db: Parameters<typeof incidentOf>[0]) => Promise<unknown>]>([
    ['a card of another message', (db) => keepCard(db, card({ sourceTs: second }))],
    ['a fix', (db) => fixIncident(db, { ...key, id: 'V1', user: 'U1', note: 'x', now: noon })],
  ])('leaves it where there is %s', async (_, write) => {
    const db = await connect(kind)
    await seen(db, { channel, ts: first })
    await write(db)
    expect(await takeRunsBack(db, at(first))).toEqual([key])
    expect(await incident(db)).toMatchObject({ count: 1 })
  })

  it('that was never counted, or twice edited, takes nothing back', async () => {
    const db = await connect(kind)
    await seen(db, { channel, ts: first })
    await seen(db, { channel, ts: second })
    await takeRunsBack(db, at(second))
    for (const ts of [second, third]) expect(await takeRunsBack(db, at(ts))).toEqual([])
    expect(await incident(db)).toMatchObject({ count: 1 })
    expect(await countEdit(db, { ...sighting({ ts: third }), owner: 'a', leaseMs: 1, owed })).toEqual({
      ...{ kind: 'nothing', left: [] },
    })
  })
})

describe.each(kinds)('on %s: a message that nobody is told of', (kind) => {
  const incident = async (db: Parameters<typeof incidentOf>[0]) => incidentOf(db, { ...key, now: noon })
  const refused = { reason: 'is_archived' }

  it('takes the incidents with it that only such messages tell of', async () => {
    const db = await connect(kind)
    const others = [{ code: 434, facts: { functionName: 'mail' }, runs: runs('m') }]
    await seen(db, { channel, ts: first, runs: runs('a'), others })
    await seen(db, { channel, ts: second, runs: runs('b') })
    await leaveUntold(db, at(first), refused)
    // That may be answered yet.
    expect(await incident(db)).toMatchObject({ count: 2 })
    await leaveUntold(db, at(second), refused)
    expect(await db.selectFrom('incidents').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('debts').selectAll().execute()).toEqual([])
    // A run of it that can be told of is the first.
    const again = await seen(db, { channel: 'C2', ts: third, runs: runs('b') })
    expect(again.incident).toMatchObject({ count: 1 })
  })

  it.each<[string, (db: Parameters<typeof incidentOf>[0]) => Promise<unknown>]>([
    ['shown on a card', (db) => keepCard(db, card({ sourceTs: first }))],
    ['told of by a line', (db) => markAnswered(db, at(first), { replyTs: '1780000100.000001' })],
    ['one run more on a card', (db) => markSilent(db, at(first))],
  ])('stays counted where another one is %s', async (_, tell) => {
    const db = await connect(kind)
    await seen(db, { channel, ts: first })
    await tell(db)
    await seen(db, { channel, ts: second })
    await leaveUntold(db, at(second), refused)
    expect(await incident(db)).toMatchObject({ count: 2 })
  })
})
