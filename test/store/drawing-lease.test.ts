import { describe, expect, it } from 'vitest'
import { beginDrawing, endDrawing, staleIncidents } from '../../src/store/drawing-lease.ts'
import { fixIncident, takeIncident } from '../../src/store/incidents.ts'
import { connect, kinds, replicas } from './databases.ts'
import { another, card, keepCard, key, noon, seen } from './examples.ts'

const leaseMs = 1_000
const claim = { ...key, owner: 'a', now: noon, leaseMs }
const query = { now: noon, leaseMs, most: 10 }

describe.each(kinds)('on %s: the cards of an incident', (kind) => {
  async function shownOnce() {
    const db = await connect(kind)
    const { incident } = await seen(db)
    await keepCard(db, card({ revision: incident.revision }))
    return db
  }

  it('are not stale after the first sighting: the first card shows that very state', async () => {
    const db = await connect(kind)
    await seen(db)
    expect(await staleIncidents(db, query)).toEqual([])
  })

  it('are stale after the next one, even where none is kept yet: it may be on its way', async () => {
    const db = await connect(kind)
    await seen(db)
    await seen(db)
    expect(await staleIncidents(db, query)).toEqual([key])
  })

  it.each<[string, (db: Awaited<ReturnType<typeof shownOnce>>) => Promise<unknown>]>([
    ['another sighting', (db) => seen(db)],
    [
      'somebody who takes it',
      (db) => takeIncident(db, { ...key, user: 'U1', seen: { state: 'open' }, now: noon }),
    ],
    ['a fix', (db) => fixIncident(db, { ...key, id: 'a', user: 'U1', note: 'x', now: noon })],
  ])('become stale by %s', async (_, change) => {
    const db = await shownOnce()
    await change(db)
    expect(await staleIncidents(db, query)).toEqual([key])
  })

  it('are redrawn by one at a time', async () => {
    const [one, other] = await replicas(kind)
    await seen(one)
    await keepCard(one, card())
    await seen(one)
    const outcomes = await Promise.all([
      beginDrawing(one, claim),
      beginDrawing(other, { ...claim, owner: 'b' }),
      beginDrawing(one, { ...claim, owner: 'c' }),
    ])
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await staleIncidents(other, query)).toEqual([])
  })

  it('are up to date once shown', async () => {
    const db = await shownOnce()
    await seen(db)
    expect(await beginDrawing(db, claim)).toBe(true)
    expect(await endDrawing(db, { ...key, owner: 'a', revision: 2 })).toBe(true)
    expect(await staleIncidents(db, query)).toEqual([])
    expect(await beginDrawing(db, { ...claim, owner: 'b' })).toBe(false)
  })

  it('stay stale, and free to be drawn, if the incident changed meanwhile', async () => {
    const db = await shownOnce()
    await seen(db)
    await beginDrawing(db, claim)
    await seen(db)
    expect(await endDrawing(db, { ...key, owner: 'a', revision: 2 })).toBe(false)
    expect(await staleIncidents(db, query)).toEqual([key])
    expect(await beginDrawing(db, claim)).toBe(true)
  })

  it('are left to the next when the one at it dies, whose word no longer counts', async () => {
    const db = await shownOnce()
    await seen(db)
    await beginDrawing(db, claim)
    const later = { now: noon + leaseMs, leaseMs, most: 10 }
    expect(await staleIncidents(db, { ...later, now: later.now - 1 })).toEqual([])
    expect(await staleIncidents(db, later)).toEqual([key])
    expect(await beginDrawing(db, { ...claim, owner: 'b', now: later.now })).toBe(true)
    expect(await endDrawing(db, { ...key, owner: 'a', revision: 2 })).toBe(false)
    expect(await endDrawing(db, { ...key, owner: 'b', revision: 2 })).toBe(true)
  })

  it('come in the order in which they became stale, as many as wanted', async () => {
    const db = await connect(kind)
    const names = new Map<string, string>()
    for (const [name, now] of [
      ['a', 3],
      ['b', 1],
      ['c', 2],
    ] as const) {
      const { incident } = await seen(db, { ...another(name), now: noon + now })
      names.set(incident.fingerprint, name)
      await keepCard(db, card({ fingerprint: incident.fingerprint, ts: `${now}.1` }))
      await seen(db, { ...another(name), now: noon + now })
      await seen(db, { ...another(name), now: noon + 10 - now })
    }
    const order = async (most: number) =>
      (await staleIncidents(db, { ...query, most })).map(({ fingerprint }) => names.get(fingerprint))
    expect(await order(10)).toEqual(['b', 'c', 'a'])
    expect(await order(2)).toEqual(['b', 'c'])
  })
})
