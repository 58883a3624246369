import { describe, expect, it } from 'vitest'
import {
  fixIncident,
  incidentOf,
  ownersSince,
  releaseAll,
  releaseIncident,
  takeIncident,
} from '../../src/store/incidents.ts'
import type { Db } from '../../src/store/schema.ts'
import type { Seen } from '../../src/triage/history.ts'
import { connect, kinds, replicas } from './databases.ts'
import { dayMs, key, noon, seen } from './examples.ts'

const take = (db: Db, user: string, seenBefore: Seen = { state: 'open' }, now = noon) =>
  takeIncident(db, { ...key, user, seen: seenBefore, now })

const fix = (db: Db, id: string, others: { user?: string; note?: string; now?: number } = {}) =>
  fixIncident(db, { ...key, id, user: 'U1', note: 'more memory', now: noon, ...others })

const now = (db: Db) => incidentOf(db, { ...key, now: noon })

describe.each(kinds)('on %s: taking an incident', (kind) => {
  it('makes somebody its owner, and the cards go up a revision', async () => {
    const db = await connect(kind)
    await seen(db)
    expect(await take(db, 'U1')).toBe('taken')
    expect(await now(db)).toMatchObject({ state: 'taken', owner: { user: 'U1', since: noon }, revision: 2 })
    expect((await now(db))?.owner).not.toHaveProperty('from')
  })

  it('twice changes nothing, whatever the card showed', async () => {
    const db = await connect(kind)
    await seen(db)
    await take(db, 'U1')
    const before = await now(db)
    expect(await take(db, 'U1', { state: 'open' }, noon + 1)).toBe('unchanged')
    expect(await take(db, 'U1', { state: 'taken', owner: 'U1' }, noon + 1)).toBe('unchanged')
    expect(await now(db)).toEqual(before)
  })

  it('over from the one whom the card named says from whom', async () => {
    const db = await connect(kind)
    await seen(db)
    await take(db, 'U1')
    expect(await take(db, 'U2', { state: 'taken', owner: 'U1' }, noon + 5)).toBe('taken_over')
    expect((await now(db))?.owner).toEqual({ user: 'U2', since: noon + 5, from: 'U1' })
  })

  it.each<[string, Seen]>([
    ['was open when they looked', { state: 'open' }],
    ['was with a third', { state: 'taken', owner: 'U3' }],
    ['was fixed', { state: 'fixed' }],
  ])('comes too late if it is with somebody by now and %s', async (_, before) => {
    const db = await connect(kind)
    await seen(db)
    await take(db, 'U1')
    expect(await take(db, 'U2', before)).toBe('too_late')
    expect(await now(db)).toMatchObject({ owner: { user: 'U1' }, revision: 2 })
  })

  it('that is fixed takes it from nobody', async () => {
    const db = await connect(kind)
    await seen(db)
    await take(db, 'U1')
    await fix(db, 'a')
    expect(await take(db, 'U2', { state: 'fixed' })).toBe('taken')
    expect(await now(db)).toMatchObject({ state: 'taken', owner: { user: 'U2' } })
    expect((await now(db))?.owner).not.toHaveProperty('from')
  })

  it('that nobody knows is told', async () => {
    const db = await connect(kind)
    expect(await take(db, 'U1')).toBe('unknown')
    await seen(db)
    expect(
      await takeIncident(db, { ...key, team: 'T2', user: 'U1', seen: { state: 'open' }, now: noon }),
    ).toBe('unknown')
  })

  it('is for one of two people at once; the other one is too late', async () => {
    const [one, other] = await replicas(kind)
    for (let round = 0; round < 20; round += 1) {
      const team = `T${round + 10}`
      await seen(one, { team })
      const taking = { team, fingerprint: key.fingerprint, seen: { state: 'open' }, now: noon } as const
      const outcomes = await Promise.all([
        takeIncident(one, { ...taking, user: 'U1' }),
        takeIncident(other, { ...taking, user: 'U2' }),
      ])
      expect(outcomes.toSorted()).toEqual(['taken', 'too_late'])
      const winner = outcomes[0] === 'taken' ? 'U1' : 'U2'
      expect((await incidentOf(other, taking))?.owner?.user).toBe(winner)
    }
  })
})

describe.each(kinds)('on %s: letting go of an incident', (kind) => {
  const release = (db: Db, user = 'U1') => releaseIncident(db, { ...key, user, now: noon + 9 })

  it('is for whoever is on it: nobody is then, and the cards go up a revision', async () => {
    const db = await connect(kind)
    await seen(db)
    await take(db, 'U1')
    expect(await release(db)).toBe('released')
    expect(await now(db)).toMatchObject({ state: 'open', revision: 3 })
    expect(await now(db)).not.toHaveProperty('owner')
    expect(await take(db, 'U2')).toBe('taken')
    expect((await now(db))?.owner).not.toHaveProperty('from')
  })

  it('that was fixed and has not been seen since leaves it fixed', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db, 'a', { now: noon + 1 })
    await takeIncident(db, { ...key, user: 'U1', seen: { state: 'fixed' }, now: noon })
    await release(db)
    expect(await now(db)).toMatchObject({ state: 'fixed', lastFix: { note: expect.any(String) } })
    await takeIncident(db, { ...key, user: 'U1', seen: { state: 'fixed' }, now: noon })
    await seen(db, { now: noon + dayMs })
    await release(db)
    expect(await now(db)).toMatchObject({ state: 'open' })
  })

  it('changes nothing for anybody else, nor of what is open or fixed', async () => {
    const db = await connect(kind)
    await seen(db)
    expect(await release(db)).toBe('not_theirs')
    await take(db, 'U1')
    expect(await release(db, 'U2')).toBe('not_theirs')
    await fix(db, 'a')
    const before = await now(db)
    expect(await release(db)).toBe('not_theirs')
    expect(await now(db)).toEqual(before)
    expect(await releaseIncident(db, { ...key, team: 'T2', user: 'U1', now: noon })).toBe('unknown')
  })

  it('of all that somebody is on gives what that was, and leaves the rest', async () => {
    const db = await connect(kind)
    await seen(db)
    const { incident: other } = await seen(db, { facts: { functionName: 'mail' } })
    await take(db, 'U1')
    await takeIncident(db, { ...key, ...other, user: 'U2', seen: { state: 'open' }, now: noon })
    expect(await releaseAll(db, { team: 'T1', user: 'U1', now: noon })).toEqual([key])
    expect(await releaseAll(db, { team: 'T1', user: 'U1', now: noon })).toEqual([])
    expect(await now(db)).toMatchObject({ state: 'open' })
    expect(await incidentOf(db, { ...key, ...other, now: noon })).toMatchObject({ state: 'taken' })
  })
})

describe.each(kinds)('on %s: who has long been on something', (kind) => {
  it('is told once, and only while they are', async () => {
    const db = await connect(kind)
    await seen(db)
    const { incident: other } = await seen(db, { facts: { functionName: 'mail' } })
    expect(await ownersSince(db, { before: noon + 1 })).toEqual([])
    await take(db, 'U1')
    await takeIncident(db, { ...key, ...other, user: 'U1', seen: { state: 'open' }, now: noon })
    expect(await ownersSince(db, { before: noon + 1 })).toEqual([{ team: 'T1', user: 'U1' }])
    expect(await ownersSince(db, { before: noon })).toEqual([])
    await fix(db, 'a')
    await releaseAll(db, { team: 'T1', user: 'U1', now: noon })
    expect(await ownersSince(db, { before: noon + 1 })).toEqual([])
  })
})

describe.each(kinds)('on %s: fixing an incident', (kind) => {
  it('keeps what helped, who said so, and who was on it', async () => {
    const db = await connect(kind)
    await seen(db)
    await take(db, 'U1')
    expect(await fix(db, 'a', { user: 'U2', note: 'raised the timeout to 30 s', now: noon + 9 })).toBe(
      'fixed',
    )
    expect(await now(db)).toMatchObject({
      state: 'fixed',
      owner: { user: 'U1' },
      lastFix: { user: 'U2', at: noon + 9, note: 'raised the timeout to 30 s' },
      revision: 3,
    })
  })

  it('saves a submission once, also when it comes twice at once', async () => {
    const [one, other] = await replicas(kind)
    await seen(one)
    const outcomes = await Promise.all([fix(one, 'a'), fix(other, 'a'), fix(one, 'a')])
    expect(outcomes.toSorted()).toEqual(['fixed', 'unchanged', 'unchanged'])
    expect(await now(one)).toMatchObject({ revision: 2 })
    expect(await one.selectFrom('fixes').selectAll().execute()).toHaveLength(1)
  })

  it('again shows the newer note', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db, 'a')
    await fix(db, 'b', { note: 'and a longer timeout', now: noon + dayMs })
    expect((await now(db))?.lastFix?.note).toBe('and a longer timeout')
    expect(await db.selectFrom('fixes').selectAll().execute()).toHaveLength(2)
  })

  it('that nobody knows leaves nothing behind', async () => {
    const db = await connect(kind)
    expect(await fix(db, 'a')).toBe('unknown')
    expect(await db.selectFrom('fixes').selectAll().execute()).toEqual([])
    await seen(db)
    expect(await fix(db, 'a')).toBe('fixed')
  })
})
