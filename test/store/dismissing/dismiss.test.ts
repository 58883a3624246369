import { describe, expect, it } from 'vitest'
import { cardAt, cardsOf, forgetCard } from '../../../src/store/cards.ts'
import { channelOf } from '../../../src/store/channels.ts'
import { forgetMessage, replyTo } from '../../../src/store/deliveries.ts'
import { dismissIncident, takeCauseOut } from '../../../src/store/dismissing/dismiss.ts'
import { forgetHidden, putCauseBack, undoDismissal } from '../../../src/store/dismissing/hidden-cards.ts'
import { mute, unmute } from '../../../src/store/dismissing/mute.ts'
import { staleIncidents } from '../../../src/store/drawing-lease.ts'
import { forgetOldHidden } from '../../../src/store/forgetting/forgetting.ts'
import { incidentOf } from '../../../src/store/incidents.ts'
import type { Db } from '../../../src/store/schema.ts'
import { connect, kinds, replicas } from '../databases.ts'
import { card, claim, dayMs, keepCard, key, noon, seen, sight, sighting } from '../examples.ts'

const place = { ...key, channel: 'C1' }
const standing = card()
const dismissal = { ...place, ts: standing.ts, now: noon }
const message = { team: 'T1', channel: 'C1', ts: standing.sourceTs }

/** An incident with a card that answers a message. */
async function withCard(db: Db): Promise<Db> {
  await claim(db, { ...message, owner: 'a', now: noon, leaseMs: 1 })
  await seen(db)
  await keepCard(db, standing)
  return db
}

describe.each(kinds)('on %s: what is muted', (kind) => {
  it('is answered again after 90 days, however rarely it comes', async () => {
    const db = await connect(kind)
    await seen(db)
    await mute(db, { ...place, now: noon })
    expect(await sight(db, sighting({ now: noon + 89 * dayMs }))).toEqual({ form: 'dismissed' })
    expect(await sight(db, sighting({ now: noon + 90 * dayMs }))).toMatchObject({ form: 'card' })
  })

  it('can be muted anew after that, which is news again', async () => {
    const db = await connect(kind)
    expect(await mute(db, { ...place, now: noon })).toBe(true)
    expect(await mute(db, { ...place, now: noon + 89 * dayMs })).toBe(false)
    expect(await mute(db, { ...place, now: noon + 90 * dayMs })).toBe(true)
  })

  it('is answered by a card at once when it is unmuted', async () => {
    const db = await connect(kind)
    await seen(db)
    await mute(db, { ...place, now: noon })
    for (let times = 0; times < 6; times += 1) await sight(db, sighting())
    expect(await unmute(db, place)).toBe(true)
    expect(await unmute(db, place)).toBe(false)
    expect(await sight(db, sighting())).toMatchObject({ form: 'card' })
  })
})

describe.each(kinds)('on %s: "Not an SCF error"', (kind) => {
  it('mutes, takes the card away, and leaves an edit nothing to change', async () => {
    const db = await withCard(await connect(kind))
    expect(await dismissIncident(db, dismissal)).toBe(true)
    expect(await dismissIncident(db, dismissal)).toBe(false)
    expect(await cardAt(db, dismissal)).toBeUndefined()
    expect(await replyTo(db, message)).toBeUndefined()
    expect(await sight(db, sighting())).toEqual({ form: 'dismissed' })
  })

  it('undone gives the card back once, and what comes again leads to it', async () => {
    const db = await withCard(await connect(kind))
    await dismissIncident(db, dismissal)
    const { revision: _, postedAt: __, ...said } = standing
    expect(await undoDismissal(db, dismissal)).toEqual({ card: said, isNews: true })
    expect(await undoDismissal(db, dismissal)).toEqual({ isNews: false })
    expect(await keepCard(db, card({ ts: '1780000200.000001' }))).toBe('kept')
    expect(await sight(db, sighting())).toMatchObject({
      form: 'line',
      earlierCard: { ts: '1780000200.000001' },
    })
  })

  it('is undone by one of two', async () => {
    const dbs = await replicas(kind)
    await withCard(dbs[0])
    await dismissIncident(dbs[0], dismissal)
    const undone = await Promise.all(dbs.map((db) => undoDismissal(db, dismissal)))
    expect(undone.filter(({ card }) => card)).toHaveLength(1)
    expect(undone.filter(({ isNews }) => isNews)).toHaveLength(1)
  })

  it('gives nothing back of a message that is gone', async () => {
    const db = await withCard(await connect(kind))
    await dismissIncident(db, dismissal)
    await forgetMessage(db, message)
    expect(await undoDismissal(db, dismissal)).toEqual({ isNews: true })
    expect((await channelOf(db, place))?.mutedUntil).toBeUndefined()
  })

  it('of a card that nobody knows any more still mutes', async () => {
    const db = await connect(kind)
    await seen(db)
    expect(await dismissIncident(db, { ...dismissal, ts: '9.9' })).toBe(true)
    expect(await undoDismissal(db, { ...dismissal, ts: '9.9' })).toEqual({ isNews: true })
    expect(await sight(db, sighting())).toMatchObject({ form: 'card' })
  })
})

describe.each(kinds)('on %s: "SCF, but another cause"', (kind) => {
  const another = { ...dismissal, content: '{"without":"cause"}' }
  const contentOf = async (db: Db) => (await cardAt(db, dismissal))?.content

  it('changes what the card says and has it redrawn; nothing is muted', async () => {
    const db = await withCard(await connect(kind))
    const before = await incidentOf(db, { ...key, now: noon })
    expect(await takeCauseOut(db, another)).toBe(true)
    expect(await contentOf(db)).toBe(another.content)
    expect(await staleIncidents(db, { now: noon, leaseMs: 1, most: 9 })).toEqual([key])
    const after = await incidentOf(db, { ...key, now: noon })
    expect(after?.revision).toBeGreaterThan(before?.revision ?? 0)
    expect((await channelOf(db, place))?.mutedUntil).toBeUndefined()
  })

  it('undone puts it back, once', async () => {
    const db = await withCard(await connect(kind))
    await takeCauseOut(db, another)
    expect(await takeCauseOut(db, { ...another, content: '{"second":"time"}' })).toBe(false)
    expect(await putCauseBack(db, dismissal)).toBe(true)
    expect(await contentOf(db)).toBe(standing.content)
    expect(await putCauseBack(db, dismissal)).toBe(false)
  })

  it('cannot be undone once the card says something else', async () => {
    const db = await withCard(await connect(kind))
    await takeCauseOut(db, another)
    await forgetCard(db, dismissal)
    await keepCard(db, card({ content: '{"edited":true}' }))
    expect(await putCauseBack(db, dismissal)).toBe(false)
    expect(await contentOf(db)).toBe('{"edited":true}')
  })
})

describe.each(kinds)('on %s: what is hidden', (kind) => {
  const undo = async (db: Db) => (await undoDismissal(db, dismissal)).card

  it('is forgotten with an edit of its message, and after its time', async () => {
    const db = await withCard(await connect(kind))
    await dismissIncident(db, dismissal)
    await forgetOldHidden(db, { before: noon, most: 9 })
    await forgetHidden(db, { ...message, ts: '1.1' })
    expect(await undo(db)).toBeDefined()
    await keepCard(db, standing)
    await dismissIncident(db, dismissal)
    await forgetHidden(db, message)
    expect(await undo(db)).toBeUndefined()
    await keepCard(db, standing)
    await dismissIncident(db, dismissal)
    expect(await forgetOldHidden(db, { before: noon + 1, most: 9 })).toBe(1)
    expect(await undo(db)).toBeUndefined()
    expect(await cardsOf(db, { ...key, since: 0, most: 9 })).toEqual([])
  })
})
