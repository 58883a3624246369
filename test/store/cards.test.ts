import { describe, expect, it } from 'vitest'
import {
  cardAt,
  cardsOf,
  changeReaction,
  forgetCard,
  forgetSource,
  markDrawn,
  touchCard,
} from '../../src/store/cards.ts'
import { beginDrawing, endDrawing, staleIncidents } from '../../src/store/drawing-lease.ts'
import { incidentOf, takeIncident } from '../../src/store/incidents.ts'
import type { Db } from '../../src/store/schema.ts'
import { connect, kinds, replicas } from './databases.ts'
import { card, dayMs, keepCard, key, minuteMs, noon, seen } from './examples.ts'

const at = (number: number, others: Parameters<typeof card>[0] = {}) =>
  card({ ts: `178000010${number}.000001`, postedAt: noon + number * minuteMs, ...others })

const newest = { ...key, since: 0, most: 10 }

/** Changes an incident and shows that on the cards which are there; gives those. */
async function takeAndRedraw(db: Db, team: string) {
  const incident = { team, fingerprint: key.fingerprint, now: noon }
  await takeIncident(db, { ...incident, user: 'U1', seen: { state: 'open' } })
  await beginDrawing(db, { ...incident, owner: 'a', leaseMs: 1_000 })
  const { revision = 0 } = (await incidentOf(db, incident)) ?? {}
  const drawn = await cardsOf(db, { ...incident, since: 0, most: 10 })
  await endDrawing(db, { ...incident, owner: 'a', revision })
  return drawn
}

describe.each(kinds)('on %s: a card', (kind) => {
  it('is found by its place, as it was kept', async () => {
    const db = await connect(kind)
    await keepCard(db, card())
    expect(await cardAt(db, card())).toEqual(card())
    for (const other of [{ team: 'T2' }, { channel: 'C2' }, { ts: '1.1' }]) {
      expect(await cardAt(db, card(other))).toBeUndefined()
    }
  })

  it('is kept once', async () => {
    const db = await connect(kind)
    await keepCard(db, card())
    await keepCard(db, card({ language: 'zh', revision: 9 }))
    expect(await cardsOf(db, newest)).toEqual([card()])
  })

  it('is the newest again once somebody works with it', async () => {
    const db = await connect(kind)
    for (const number of [1, 2, 3]) await keepCard(db, at(number))
    await touchCard(db, at(1), { now: noon + 5 * minuteMs })
    await touchCard(db, at(9), { now: noon })
    expect((await cardsOf(db, newest)).map(({ ts }) => ts)).toEqual([at(1), at(3), at(2)].map(({ ts }) => ts))
  })

  it('is gone when it is forgotten, once and again', async () => {
    const db = await connect(kind)
    await keepCard(db, card())
    await forgetCard(db, card())
    await forgetCard(db, card())
    expect(await cardAt(db, card())).toBeUndefined()
  })

  it('loses the words of the message that it tells, which a question is not', async () => {
    const db = await connect(kind)
    const answer = card({ ts: '1780000200.000001', sourceTs: '1780000100.000001', saidTs: card().sourceTs })
    for (const each of [card(), answer]) await keepCard(db, each)
    expect(await cardAt(db, answer)).toEqual(answer)
    expect(await forgetSource(db, { ...answer, ts: answer.sourceTs, now: noon })).toEqual([])
    const forgotten = await forgetSource(db, { ...answer, ts: card().sourceTs, now: noon })
    expect(forgotten.map(({ ts }) => ts).toSorted()).toEqual([card().ts, answer.ts].toSorted())
    expect((await cardAt(db, answer))?.content).toBeUndefined()
  })

  it('has what its message wears changed by one of two at once', async () => {
    const [one, other] = await replicas(kind)
    await keepCard(one, card())
    const changes = { from: undefined, to: 'eyes' }
    const changed = await Promise.all([one, other].map((db) => changeReaction(db, card(), changes)))
    expect(changed.toSorted()).toEqual([false, true])
    expect(await cardAt(one, card())).toMatchObject({ reaction: 'eyes' })
    expect(await changeReaction(one, card(), { from: 'white_check_mark', to: undefined })).toBe(false)
    expect(await changeReaction(one, card(), { from: 'eyes', to: undefined })).toBe(true)
    expect(await cardAt(one, card())).toEqual(card())
  })

  it('remembers the newest state it was drawn with', async () => {
    const db = await connect(kind)
    await keepCard(db, card({ revision: 2 }))
    await markDrawn(db, card(), { revision: 5 })
    await markDrawn(db, card(), { revision: 4 })
    expect((await cardAt(db, card()))?.revision).toBe(5)
  })
})

describe.each(kinds)('on %s: the cards of an incident', (kind) => {
  it('come newest first, from all channels of the team, as many as wanted', async () => {
    const db = await connect(kind)
    const kept = [at(2), at(1, { channel: 'C2' }), at(3, { language: 'zh' })]
    for (const each of kept) await keepCard(db, each)
    await keepCard(db, at(4, { team: 'T2' }))
    await keepCard(db, at(5, { fingerprint: 'other' }))
    const tsOf = async (query: Partial<typeof newest>) =>
      (await cardsOf(db, { ...newest, ...query })).map(({ postedAt }) => (postedAt - noon) / minuteMs)
    expect(await tsOf({})).toEqual([3, 2, 1])
    expect(await tsOf({ most: 2 })).toEqual([3, 2])
    expect(await tsOf({ since: noon + 2 * minuteMs })).toEqual([3, 2])
  })

  it('are stale if the incident changed while one was on its way, even if the others were redrawn', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db)
    await takeAndRedraw(db, 'T1')
    await keepCard(db, card({ revision: incident.revision }))
    expect(await staleIncidents(db, { now: noon, leaseMs: 1_000, most: 1 })).toEqual([key])
  })

  it('are up to date if it did not', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db)
    await keepCard(db, card({ revision: incident.revision }))
    expect(await staleIncidents(db, { now: noon, leaseMs: 1_000, most: 1 })).toEqual([])
  })

  it('stay stale if one is kept that whoever is redrawing them does not know of', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db)
    await takeIncident(db, { ...key, user: 'U1', seen: { state: 'open' }, now: noon })
    await beginDrawing(db, { ...key, owner: 'a', now: noon, leaseMs: 1_000 })
    const { revision = 0 } = (await incidentOf(db, { ...key, now: noon })) ?? {}
    await keepCard(db, card({ revision: incident.revision }))
    expect(await endDrawing(db, { ...key, owner: 'a', revision })).toBe(false)
    expect(await staleIncidents(db, { now: noon, leaseMs: 1_000, most: 1 })).toEqual([key])
  })

  it('miss no change that comes just when one is kept', async () => {
    const [one, other] = await replicas(kind)
    for (let round = 0; round < 40; round += 1) {
      const team = `T${round + 10}`
      const { incident } = await seen(one, { team })
      const kept = card({ team, revision: incident.revision })
      const [drawn] = await Promise.all([takeAndRedraw(other, team), keepCard(one, kept)])
      const stale = await staleIncidents(one, { now: noon, leaseMs: 1_000, most: 50 })
      const isLeft = stale.some((each) => each.team === team)
      expect([round, drawn.length > 0 || isLeft]).toEqual([round, true])
    }
  })
})

describe.each(kinds)('on %s: a deleted message', (kind) => {
  it('takes what it said out of the cards that explain it, and no others', async () => {
    const db = await connect(kind)
    await seen(db)
    const { content: _, ...emptied } = at(1)
    await keepCard(db, at(1))
    await keepCard(db, at(2, { sourceTs: '1780000000.000002' }))
    await keepCard(db, at(3, { channel: 'C2' }))
    const { team, channel, sourceTs: ts } = card()
    expect(await forgetSource(db, { team, channel, ts, now: noon })).toEqual([emptied])
    expect(await cardsOf(db, newest)).toEqual([
      at(3, { channel: 'C2' }),
      at(2, { sourceTs: '1780000000.000002' }),
      emptied,
    ])
  })

  it('makes its incident stale, so that the cards are redrawn in any case', async () => {
    const db = await connect(kind)
    const { incident } = await seen(db)
    await keepCard(db, card())
    await forgetSource(db, { team: 'T1', channel: 'C1', ts: card().sourceTs, now: noon + dayMs })
    expect(await staleIncidents(db, { now: noon, leaseMs: 1_000, most: 1 })).toEqual([key])
    expect((await incidentOf(db, { ...key, now: noon }))?.revision).toBe(incident.revision + 1)
  })

  it('that no card explains is nothing', async () => {
    const db = await connect(kind)
    await seen(db)
    expect(await forgetSource(db, { team: 'T1', channel: 'C1', ts: '1.1', now: noon })).toEqual([])
    expect((await incidentOf(db, { ...key, now: noon }))?.revision).toBe(1)
  })
})
