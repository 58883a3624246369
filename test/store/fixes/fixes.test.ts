import { describe, expect, it } from 'vitest'
import { staleIncidents } from '../../../src/store/drawing-lease.ts'
import { changeFix, deleteFix, fixesOf, fixOf } from '../../../src/store/fixes/fixes.ts'
import { fixIncident, incidentOf, takeIncident } from '../../../src/store/incidents.ts'
import type { Db } from '../../../src/store/schema.ts'
import type { Sighted } from '../../../src/triage/incident.ts'
import { connect, kinds, replicas } from '../databases.ts'
import { dayMs, key, minuteMs, noon, seen, sight, sighting } from '../examples.ts'

const fix = (db: Db, id: string, others: { user?: string; now?: number } = {}) =>
  fixIncident(db, { ...key, id, user: 'U1', note: `note ${id}`, now: noon + 1, ...others })

const take = (db: Db, user = 'U1') => takeIncident(db, { ...key, user, seen: { state: 'open' }, now: noon })

const now = (db: Db) => incidentOf(db, { ...key, now: noon })
const idsOf = async (db: Db) => (await fixesOf(db, { ...key, most: 10 })).map(({ id }) => id)
const theirs = { ...key, user: 'U1', now: noon + dayMs } as const

function fingerprintIn(sighted: Sighted): string {
  if (sighted.form === 'dismissed') throw new Error('Nothing was counted')
  return sighted.incident.fingerprint
}

describe.each(kinds)('on %s: the fixes of an incident', (kind) => {
  it('are the newest ones, with who wrote them and when', async () => {
    const db = await connect(kind)
    await seen(db)
    for (let day = 0; day < 12; day += 1)
      await fix(db, `f${day}`, { user: `U${day}`, now: noon + day * dayMs })
    const fixes = await fixesOf(db, { ...key, most: 10 })
    expect(fixes).toHaveLength(10)
    expect(fixes[0]).toEqual({ id: 'f11', user: 'U11', at: noon + 11 * dayMs, note: 'note f11' })
    expect(fixes.at(-1)?.id).toBe('f2')
    expect(await fixesOf(db, { ...key, team: 'T2', most: 10 })).toEqual([])
  })

  it('are those of one person where only these are wanted, and one of them where it is theirs', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db, 'a')
    await fix(db, 'b', { user: 'U2' })
    const own = await fixesOf(db, { ...key, most: 10, author: 'U2' })
    expect(own.map(({ id }) => id)).toEqual(['b'])
    expect(await fixOf(db, { ...key, id: 'b', user: 'U2' })).toEqual(own[0])
    expect(await fixOf(db, { ...key, id: 'b', user: 'U1' })).toBeUndefined()
  })

  it('are changed by whoever wrote them, and the cards show it', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db, 'a')
    const before = await now(db)
    expect(await changeFix(db, { ...theirs, id: 'a', note: 'other words' })).toBe(true)
    expect(await now(db)).toMatchObject({
      state: 'fixed',
      lastFix: { note: 'other words', at: noon + 1 },
      revision: (before?.revision ?? 0) + 1,
    })
    expect(await staleIncidents(db, { now: noon, leaseMs: 1, most: 9 })).toEqual([key])
  })

  it('are left alone by everybody else, whatever they know', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db, 'a')
    const before = await now(db)
    for (const wrong of [{ user: 'U2' }, { id: 'b' }, { team: 'T2' }, { fingerprint: 'other' }]) {
      const attempt = { ...theirs, id: 'a', ...wrong }
      expect(await changeFix(db, { ...attempt, note: 'mine' })).toBe(false)
      expect(await deleteFix(db, attempt)).toBe(false)
    }
    expect(await now(db)).toEqual(before)
  })

  it('once deleted leave their place to the one before, which closed the incident as well', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db, 'a')
    await fix(db, 'b', { now: noon + 2 })
    expect(await deleteFix(db, { ...theirs, id: 'b' })).toBe(true)
    expect(await now(db)).toMatchObject({ state: 'fixed', lastFix: { note: 'note a' } })
    expect(await idsOf(db)).toEqual(['a'])
  })

  it('once deleted close nothing any more: the incident is open, or with whoever had it', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db, 'a')
    await deleteFix(db, { ...theirs, id: 'a' })
    expect(await now(db)).toMatchObject({ state: 'open' })
    expect(await now(db)).not.toHaveProperty('lastFix')
    await take(db)
    await fix(db, 'b')
    await deleteFix(db, { ...theirs, id: 'b' })
    expect(await now(db)).toMatchObject({ state: 'taken', owner: { user: 'U1' } })
  })

  it('from before the last run close nothing when a later one is deleted', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db, 'old', { now: noon + minuteMs })
    await seen(db, { now: noon + 2 * minuteMs })
    await fix(db, 'new', { now: noon + 3 * minuteMs })
    await deleteFix(db, { ...theirs, id: 'new' })
    expect(await now(db)).toMatchObject({ state: 'open', lastFix: { note: 'note old' } })
  })

  it('that are not the newest are deleted without a change of the incident', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db, 'a')
    await fix(db, 'b', { now: noon + 2 })
    const before = await now(db)
    expect(await deleteFix(db, { ...theirs, id: 'a' })).toBe(true)
    expect(await now(db)).toEqual(before)
    expect(await idsOf(db)).toEqual(['b'])
  })

  it('of the times long before are known to an incident that goes on from them, and are changed from there', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db, 'a')
    const second = await sight(db, sighting({ now: noon + 40 * dayMs }))
    const later = { ...key, fingerprint: fingerprintIn(second) }
    await fixIncident(db, { ...later, id: 'b', user: 'U1', note: 'note b', now: noon + 41 * dayMs })
    const third = await sight(db, sighting({ now: noon + 80 * dayMs }))
    const newest = { ...key, fingerprint: fingerprintIn(third) }
    const known = async () => (await fixesOf(db, { ...newest, most: 10 })).map(({ note }) => note)
    expect(new Set([key.fingerprint, later.fingerprint, newest.fingerprint]).size).toBe(3)
    expect(await known()).toEqual(['note b', 'note a'])
    expect(await idsOf(db)).toEqual(['a'])
    const by = { ...newest, user: 'U1', now: noon + 81 * dayMs }
    expect(await changeFix(db, { ...by, id: 'a', note: 'other words' })).toBe(true)
    expect(await deleteFix(db, { ...by, id: 'b' })).toBe(true)
    expect(await known()).toEqual(['other words'])
    expect(await incidentOf(db, { ...newest, now: by.now })).toMatchObject({
      lastFix: { note: 'other words' },
    })
    // Not the other way round: what came later is no news of the time before.
    expect(await changeFix(db, { ...by, ...key, id: 'b', note: 'mine' })).toBe(false)
  })

  it('deleted while another is written lose neither', async () => {
    const [one, other] = await replicas(kind)
    await seen(one)
    await fix(one, 'a')
    await Promise.all([deleteFix(one, { ...theirs, id: 'a' }), fix(other, 'b', { now: noon + 2 })])
    expect(await now(one)).toMatchObject({ state: 'fixed', lastFix: { note: 'note b' } })
    expect(await idsOf(one)).toEqual(['b'])
  })
})
