import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { changeFix, deleteFix } from '../../../src/store/fixes/fixes.ts'
import { fixIncident, incidentOf, incidentOfQuestion } from '../../../src/store/incidents.ts'
import type { Db, Schema } from '../../../src/store/schema.ts'
import type { Facts } from '../../../src/triage/facts.ts'
import { connect, kinds, replicas } from '../databases.ts'
import { another, dayMs, key, minuteMs, noon, seen, sight, sighting } from '../examples.ts'

const keyError: Facts = { exception: 'KeyError', file: '/var/user/index.py' }
const namelessIn = (channel: string, facts: Facts = keyError) => ({ channel, facts })

async function fingerprintsOf(db: Kysely<Schema>, texts: readonly Parameters<typeof seen>[1][]) {
  const fingerprints: string[] = []
  for (const text of texts) fingerprints.push((await seen(db, text)).incident.fingerprint)
  return fingerprints.map((each) => fingerprints.indexOf(each))
}

describe.each(kinds)('on %s: a text belongs', (kind) => {
  it('to the incident of its function, in whichever channel of its scope', async () => {
    const db = await connect(kind)
    expect(
      await fingerprintsOf(db, [another('shop'), { ...another('shop'), channel: 'C2' }, another('mail')]),
    ).toEqual([0, 0, 2])
  })

  it('to that of its channel, where neither names a function', async () => {
    const db = await connect(kind)
    const texts = [namelessIn('C1'), namelessIn('C2'), namelessIn('C1'), namelessIn('C2')]
    expect(await fingerprintsOf(db, texts)).toEqual([0, 1, 0, 1])
  })

  it('to another one where a limit differs, but for a named function, whose limit was changed', async () => {
    const db = await connect(kind)
    const limits = [3_000, 600_000, 3_000].map((timeoutMs) => namelessIn('C1', { timeoutMs }))
    expect(await fingerprintsOf(db, limits)).toEqual([0, 1, 0])
    await seen(db, { facts: { functionName: 'shop', timeoutMs: 3_000 } })
    const { incident } = await seen(db, { facts: { functionName: 'shop', timeoutMs: 600_000 } })
    expect(incident).toMatchObject({ count: 2, facts: { timeoutMs: 600_000 }, before: { timeoutMs: 3_000 } })
  })

  it('to none that was not seen for more than thirty days', async () => {
    const db = await connect(kind)
    await seen(db, { now: noon - 31 * dayMs })
    expect((await seen(db)).incident.count).toBe(1)
    expect((await seen(db)).incident.count).toBe(2)
  })

  it('to the newest of several', async () => {
    const db = await connect(kind)
    const [one, other] = [
      { functionName: 'shop', exception: 'KeyError' },
      { functionName: 'shop', exception: 'TypeError' },
    ]
    await seen(db, { facts: one, now: noon })
    await seen(db, { facts: other, now: noon + minuteMs })
    const named = { ...another('shop'), now: noon + 2 * minuteMs }
    expect((await seen(db, named)).incident.facts).toEqual(other)
    await seen(db, { facts: one, now: noon + 3 * minuteMs })
    expect((await seen(db, { ...named, now: noon + 4 * minuteMs })).incident.facts).toEqual(one)
  })

  it('and adds what it names', async () => {
    const db = await connect(kind)
    await seen(db, namelessIn('C1'))
    const { incident } = await seen(db, { facts: { ...keyError, functionName: 'shop', namespace: 'prod' } })
    expect(incident).toMatchObject({
      count: 2,
      facts: { ...keyError, functionName: 'shop', namespace: 'prod' },
    })
    expect(incident).not.toHaveProperty('home')
    expect((await seen(db, { ...another('shop'), channel: 'C2' })).incident.count).toBe(3)
  })

  it('to the same one, if two come at once', async () => {
    const [one, other] = await replicas(kind)
    for (let round = 0; round < 10; round += 1) {
      const facts = { functionName: `f${round}` }
      const texts = [
        [namelessIn(`C${round}`), namelessIn(`C${round}`)],
        [{ facts }, { facts, channel: 'C99' }],
        [
          { ...namelessIn('C97'), runs: [`r${round}`], code: 500 + round },
          { ...namelessIn('C98'), runs: [`r${round}`], code: 500 + round },
        ],
      ].flat()
      const sighted = await Promise.all(
        texts.map((text, index) => sight(index % 2 === 0 ? one : other, sighting(text))),
      )
      const prints = sighted.map((each) => 'incident' in each && each.incident.fingerprint)
      expect(prints.map((each) => prints.indexOf(each))).toEqual([0, 0, 2, 2, 4, 4])
    }
  })
})

describe.each(kinds)('on %s: what comes back after more than 30 days', (kind) => {
  const later = noon + 31 * dayMs
  const fix = (db: Db) => fixIncident(db, { ...key, id: 'a', user: 'U1', note: 'raised it', now: noon + 1 })

  it('begins anew, and knows when it was there and what helped', async () => {
    const db = await connect(kind)
    await seen(db)
    await fix(db)
    const helped = { seenBefore: noon, lastFix: { user: 'U1', at: noon + 1, note: 'raised it' } }
    const { incident } = await seen(db, { now: later, channel: 'C2' })
    expect(incident).toMatchObject({ ...helped, state: 'open', count: 1, recentCount: 1, firstSeen: later })
    expect(incident).not.toHaveProperty('previousSeen')
    const again = { ...helped, count: 2, previousSeen: later }
    expect((await seen(db, { now: later + dayMs })).incident).toMatchObject(again)
    const third = await seen(db, { now: later + 40 * dayMs })
    expect(third.incident).toMatchObject({ ...helped, count: 1, seenBefore: later + dayMs })
  })

  it('also where no function is named, and of several functions in one text', async () => {
    const db = await connect(kind)
    await seen(db, { facts: keyError })
    expect((await seen(db, { facts: keyError, now: later })).incident).toMatchObject({ seenBefore: noon })
    for (const now of [noon, later]) {
      const others = [{ code: 430, facts: { functionName: 'mail' }, runs: [`m${now}`] }]
      await seen(db, { ...another('shop'), runs: [`s${now}`], others, now })
    }
    const mail = sighting({ code: 430, facts: { functionName: 'mail' }, now: later })
    expect(await incidentOfQuestion(db, mail)).toMatchObject({ count: 1, seenBefore: noon })
  })

  it('is the first time where it was something else, or elsewhere', async () => {
    const db = await connect(kind)
    await seen(db, { facts: { ...keyError, functionName: 'order-sync' } })
    await seen(db, { facts: keyError })
    for (const others of [
      { facts: { exception: 'ValueError', functionName: 'order-sync' } },
      { facts: keyError, channel: 'C2' },
      { scope: 'G1', channel: 'G1' },
      { code: 434 },
      another('shop'),
    ])
      expect((await seen(db, { ...others, now: later })).incident).not.toHaveProperty('seenBefore')
  })

  it('tells what helped as it is written now', async () => {
    const db = await connect(kind)
    await seen(db)
    for (const [id, note] of [
      ['a', 'raised it'],
      ['b', 'restarted'],
    ] as const)
      await fixIncident(db, { ...key, id, user: 'U1', note, now: noon + 1 })
    const { incident } = await seen(db, { now: later })
    const told = () => incidentOf(db, { ...key, fingerprint: incident.fingerprint, now: later })
    const theirs = { ...key, id: 'b', user: 'U1', now: later }
    await changeFix(db, { ...theirs, note: 'raised it again' })
    const changed = { lastFix: { note: 'raised it again' }, revision: incident.revision + 1 }
    expect(await told()).toMatchObject(changed)
    await deleteFix(db, theirs)
    expect(await told()).toMatchObject({ lastFix: { note: 'raised it' }, revision: incident.revision + 2 })
    await deleteFix(db, { ...theirs, id: 'a' })
    expect(await told()).not.toHaveProperty('lastFix')
  })
})

describe.each(kinds)('on %s: runs', (kind) => {
  it('count as many as there are in a text, and each once, whoever pastes it and however often', async () => {
    const db = await connect(kind)
    expect((await seen(db, { runs: ['a', 'b', 'a'] })).incident).toMatchObject({ count: 2, recentCount: 2 })
    expect((await seen(db, { runs: ['b'], channel: 'C2' })).incident).toMatchObject({ count: 2, revision: 1 })
    expect((await seen(db, { runs: ['b', 'c'] })).incident).toMatchObject({ count: 3, recentCount: 3 })
  })

  it('count in each scope', async () => {
    const db = await connect(kind)
    await seen(db, { runs: ['a'] })
    expect((await seen(db, { runs: ['a'], scope: 'G1', channel: 'G1' })).incident).toMatchObject({ count: 1 })
  })

  it('lead to their incident wherever they are pasted', async () => {
    const db = await connect(kind)
    const texts = [
      { ...namelessIn('C1'), runs: ['a'] },
      { ...namelessIn('C2'), runs: ['a'] },
      namelessIn('C2'),
    ]
    expect(await fingerprintsOf(db, texts)).toEqual([0, 0, 2])
  })

  it('that were counted leave a fixed incident fixed', async () => {
    const db = await connect(kind)
    await seen(db, { runs: ['a'] })
    await db.updateTable('incidents').set({ state: 'fixed' }).execute()
    expect((await seen(db, { runs: ['a'] })).incident.state).toBe('fixed')
    expect((await seen(db, { runs: ['b'] })).incident.state).toBe('open')
  })

  it('of two processes at once count once', async () => {
    const [one, other] = await replicas(kind)
    await seen(one)
    const texts = Array.from({ length: 8 }, (_, index) =>
      sighting({ runs: ['a', 'b'].toSorted(() => (index % 2) - 0.5) }),
    )
    await Promise.all(texts.map((text, index) => sight(index % 2 === 0 ? one : other, text)))
    expect(await incidentOf(one, { ...key, now: noon })).toMatchObject({ count: 3, recentCount: 3 })
  })
})

describe.each(kinds)('on %s: a line', (kind) => {
  const at = (timeoutMs: number, others: Facts = {}) => ({
    facts: { functionName: 'shop', timeoutMs, ...others },
  })

  it('is never all that is said of what the card does not show', async () => {
    const db = await connect(kind)
    const forms: string[] = []
    for (const text of [at(3_000), at(3_000), at(9_000), at(9_000), another('shop'), at(9_000, keyError)]) {
      forms.push((await seen(db, text)).form)
    }
    expect(forms).toEqual(['card', 'line', 'card', 'line', 'count', 'card'])
  })
})

describe.each(kinds)('on %s: a scope', (kind) => {
  it('knows nothing of another, whatever is the same', async () => {
    const db = await connect(kind)
    await seen(db)
    expect((await seen(db, { scope: 'C1' })).incident).toMatchObject({ count: 1, scope: 'C1' })
    expect((await seen(db)).incident).toMatchObject({ count: 2, scope: 'public' })
  })
})

describe.each(kinds)('on %s: a question', (kind) => {
  it('finds the incident of its scope, and counts nothing', async () => {
    const db = await connect(kind)
    await seen(db)
    const question = { ...sighting(), channel: 'D1', runs: [] }
    expect(await incidentOfQuestion(db, question)).toMatchObject({ count: 1 })
    expect(await incidentOfQuestion(db, { ...question, scope: 'D1' })).toBeUndefined()
    expect(await incidentOfQuestion(db, { ...question, ...another('mail') })).toBeUndefined()
    expect(await incidentOf(db, { ...key, now: noon })).toMatchObject({ count: 1, revision: 1 })
  })
})

describe.each(kinds)('on %s: three lines', (kind) => {
  const ofRun = (run: string) => ({ runs: [run] })
  async function formsOf(db: Kysely<Schema>, runs: readonly string[]) {
    const forms: string[] = []
    for (const run of runs) forms.push((await seen(db, ofRun(run))).form)
    return forms
  }

  it('are of new runs, whoever tells the same ones again meanwhile; nor is the same told without end', async () => {
    const db = await connect(kind)
    expect(await formsOf(db, ['a', 'a', 'a', 'a', 'a'])).toEqual(['card', 'line', 'line', 'line', 'count'])
    expect(await formsOf(db, ['b', 'c', 'd', 'e'])).toEqual(['line', 'line', 'line', 'count'])
  })

  it('begin anew with a fix: the run that opens it again is told of', async () => {
    const db = await connect(kind)
    await formsOf(db, ['a', 'b', 'c', 'd'])
    expect(await formsOf(db, ['e'])).toEqual(['count'])
    await fixIncident(db, { ...key, id: 'f1', user: 'U1', note: 'raised it', now: noon })
    expect(await formsOf(db, ['f', 'g', 'h', 'i'])).toEqual(['line', 'line', 'line', 'count'])
  })
})
