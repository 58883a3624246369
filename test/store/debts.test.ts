import { describe, expect, it, onTestFinished } from 'vitest'
import { claimMessage } from '../../src/store/claim.ts'
import { claimAndCount } from '../../src/store/counting/claim-and-count.ts'
import { openDatabase } from '../../src/store/database.ts'
import {
  forgiveDebts,
  isHeld,
  leaveToDigest,
  owing,
  renewDebts,
  takeDebt,
  takeDigest,
  unheldDebts,
} from '../../src/store/debts.ts'
import { forgetMessage, markAnswered, markRefused } from '../../src/store/deliveries.ts'
import { digestsInTurn } from '../../src/store/digests/digests-in-turn.ts'
import { keepCard } from '../../src/store/keep-card.ts'
import type { Db } from '../../src/store/schema.ts'
import { connect, kinds, newConfig, replicas } from './databases.ts'
import { card, key, minuteMs, noon, owed, release, sighting } from './examples.ts'
import { claimAll, kill, startProcess } from './processes.ts'

const leaseMs = 3_000
const message = { team: 'T1', channel: 'C1', ts: '1.1' }
const lease = { owner: 'a', now: noon, leaseMs }
const later = { now: noon + leaseMs, leaseMs, most: 10 }

const claim = (db: Db, others: object = {}) =>
  claimMessage(db, { ...message, ...lease, form: 'plain', owed, ...others })
const unheld = async (db: Db, at = later) => (await unheldDebts(db, at)).map(({ ts }) => ts)

describe.each(kinds)('on %s: what is owed', (kind) => {
  it('is there with the claim: what to say, and until when', async () => {
    const db = await connect(kind)
    await claim(db)
    expect(await unheldDebts(db, { ...later, now: noon })).toEqual([])
    expect(await unheldDebts(db, later)).toEqual([{ ...message, form: 'plain', ...owed }])
    expect(await owing(db)).toEqual({ count: 1, since: noon })
  })

  it('is there with the count, in the form that was decided on', async () => {
    const db = await connect(kind)
    const forms: unknown[] = []
    for (let number = 1; number <= 5; number += 1) {
      await claimAndCount(db, { ...sighting({ ts: `${number}.1` }), ...lease, owed })
    }
    for (const { form, fingerprint } of await unheldDebts(db, later))
      forms.push([form, fingerprint !== undefined])
    // The fifth is only counted: nothing is due.
    expect(forms).toEqual([['card', true], ...Array(3).fill(['line', true])])
  })

  it('is owed no more once it is answered, refused, kept as a card, or its message gone', async () => {
    const db = await connect(kind)
    for (const ts of ['1.1', '2.1', '3.1', '4.1']) await claim(db, { ts })
    await markAnswered(db, message, { replyTs: '9.1' })
    await markRefused(db, { ...message, ts: '2.1' }, { reason: 'is_archived' })
    await keepCard(db, card({ sourceTs: '3.1', ts: '9.3' }))
    await forgetMessage(db, { ...message, ts: '4.1' })
    expect(await owing(db)).toEqual({ count: 0 })
    expect(await unheld(db)).toEqual([])
  })

  it('is read first where a file is still to be read, by whoever claims it again', async () => {
    const db = await connect(kind)
    await claim(db, { form: 'read', owed: { ...owed, content: '' } })
    expect(await claimAndCount(db, { ...sighting(message), ...lease, owed })).toMatchObject({
      claim: 'claimed',
      sighted: { form: 'card' },
    })
    expect(await unheldDebts(db, later)).toMatchObject([{ form: 'card', ...owed }])
    expect((await owing(db)).since).toBe(noon)
  })

  it('is settled where nothing is to be said of what was read', async () => {
    const db = await connect(kind)
    for (let number = 1; number <= 4; number += 1) {
      await claimAndCount(db, { ...sighting({ ts: `${number}.5` }), ...lease, owed })
    }
    await claim(db, { form: 'read' })
    expect(await claimAndCount(db, { ...sighting(message), ...lease, owed })).toMatchObject({
      sighted: { form: 'count' },
    })
    expect(await takeDebt(db, { ...message, ...lease, now: later.now })).toEqual({ claim: 'answered' })
  })

  it('is taken by one of many, who is told that somebody died over it', async () => {
    const [one, other] = await replicas(kind)
    await claim(one)
    const owners = Array.from({ length: 10 }, (_, index) => `owner-${index}`)
    const outcomes = await Promise.all(
      owners.map((owner, index) =>
        takeDebt(index % 2 === 0 ? one : other, { ...message, owner, now: later.now, leaseMs }),
      ),
    )
    const debt = { ...message, form: 'plain', ...owed }
    expect(outcomes.filter((outcome) => outcome.claim === 'taken-over')).toEqual([
      { claim: 'taken-over', debt },
    ])
    expect(outcomes.filter((outcome) => outcome.claim === 'busy')).toHaveLength(9)
  })

  it('that was given back is taken without a doubt, at once', async () => {
    const db = await connect(kind)
    await claim(db)
    await release(db, message, 'b')
    expect(await unheld(db, { ...later, now: noon })).toEqual([])
    await release(db, message, 'a')
    expect(await unheld(db, { ...later, now: noon })).toEqual(['1.1'])
    expect(await takeDebt(db, { ...message, ...lease, owner: 'b' })).toMatchObject({ claim: 'claimed' })
  })

  it('comes the longest owed first, as much as wanted', async () => {
    const db = await connect(kind)
    for (const [ts, ago] of [
      ['3.1', 1],
      ['1.1', 3],
      ['2.1', 2],
    ] as const) {
      await claim(db, { ts, now: noon - ago * minuteMs })
    }
    expect(await unheld(db)).toEqual(['1.1', '2.1', '3.1'])
    expect(await unheld(db, { ...later, most: 2 })).toEqual(['1.1', '2.1'])
  })

  it('of a process that is killed is left to the others, with all there is to say', async () => {
    const config = await newConfig(kind)
    const child = await startProcess(config, 'killed', 3)
    await claimAll(child)
    await kill(child)
    const { db, close } = await openDatabase(config)
    onTestFinished(close)
    const left = await unheldDebts(db, { now: 1_500, leaseMs: 500, most: 10 })
    expect(left.map(({ content }) => content).toSorted()).toEqual(['answer 0', 'answer 1', 'answer 2'])
  })

  it('of a team that took the bot away is forgotten, and no other', async () => {
    const db = await connect(kind)
    await claim(db)
    await claim(db, { team: 'T2' })
    expect([await forgiveDebts(db, 'T1'), await forgiveDebts(db, 'T1')]).toEqual([1, 0])
    expect(await unheldDebts(db, later)).toMatchObject([{ team: 'T2' }])
  })
})

describe.each(kinds)('on %s: a lease', (kind) => {
  it('that is renewed holds, and one that was lost is told apart', async () => {
    const db = await connect(kind)
    await claim(db)
    await claim(db, { ts: '2.1', owner: 'b' })
    await takeDebt(db, { ...message, owner: 'c', now: later.now, leaseMs })
    const held = [
      { ...message, owner: 'a' },
      { ...message, ts: '2.1', owner: 'b' },
    ]
    expect(await renewDebts(db, held, later)).toEqual(new Set(['b']))
    expect(await isHeld(db, { ...message, ts: '2.1', ...later, now: later.now + leaseMs - 1 })).toBe(true)
  })

  it('that somebody began a moment later than one was told the time binds all the same', async () => {
    const db = await connect(kind)
    await claim(db, { now: noon + 5 })
    expect(await takeDebt(db, { ...message, ...lease, owner: 'b' })).toEqual({ claim: 'busy' })
  })

  it('begun by a clock that has been set back since binds nobody', async () => {
    const db = await connect(kind)
    await claim(db, { now: noon + 60 * minuteMs })
    expect(await isHeld(db, { ...message, now: noon, leaseMs })).toBe(false)
    expect(await unheld(db, { ...later, now: noon })).toEqual(['1.1'])
    expect(await takeDebt(db, { ...message, ...lease, owner: 'b' })).toMatchObject({ claim: 'taken-over' })
  })
})

describe.each(kinds)('on %s: a digest', (kind) => {
  const digest = { team: 'T1', channel: 'C1', owner: 'd', now: noon, leaseMs }

  it('is what was left to it in a channel, taken together by one', async () => {
    const [one, other] = await replicas(kind)
    for (const ts of ['10.1', '9.1']) {
      await claim(one, { ts })
      expect(await leaveToDigest(one, { ...message, ts, owner: 'a' })).toBe(true)
    }
    await claim(one, { ts: '5.1' })
    await claim(one, { ts: '6.1', channel: 'C2' })
    await leaveToDigest(one, { ...message, ts: '6.1', channel: 'C2', owner: 'a' })
    const taken = await Promise.all([takeDigest(one, digest), takeDigest(other, { ...digest, owner: 'e' })])
    expect(taken.map(({ debts }) => debts.map(({ ts }) => ts)).toSorted()).toEqual([[], ['9.1', '10.1']])
    expect(taken.map(({ isUnsure }) => isUnsure)).toEqual([false, false])
  })

  it('is owed until it is told, and the next one knows that it may have been', async () => {
    const db = await connect(kind)
    await claim(db)
    await leaveToDigest(db, { ...message, owner: 'a' })
    expect(await unheldDebts(db, { ...later, now: noon })).toEqual([])
    expect(await digestsInTurn(db, { ...later, now: noon })).toEqual([{ team: 'T1', channel: 'C1' }])
    await takeDigest(db, digest)
    expect(await takeDigest(db, { ...digest, owner: 'e', now: later.now })).toMatchObject({
      debts: [{ ts: '1.1' }],
      isUnsure: true,
    })
    await markAnswered(db, message, { replyTs: '9.1' })
    expect(await takeDigest(db, { ...digest, now: later.now + leaseMs })).toEqual({
      debts: [],
      isUnsure: false,
    })
  })

  it('waits for what was owed in its channel before, also where nobody is at that any more', async () => {
    const db = await connect(kind)
    await claim(db, { ts: '0.9' })
    await claim(db, { ts: '1.2', channel: 'C2' })
    await claim(db, { now: noon + 1 })
    await leaveToDigest(db, { ...message, owner: 'a' })
    await claim(db, { ts: '1.3', now: noon + 2 })
    const inTurn = (now: number) => digestsInTurn(db, { ...later, now })
    expect(await inTurn(noon + 2)).toEqual([])
    expect(await inTurn(later.now)).toEqual([])
    await markAnswered(db, { ...message, ts: '0.9' }, { replyTs: '9.1' })
    expect(await inTurn(noon + 2)).toEqual([{ team: 'T1', channel: 'C1' }])
    await takeDigest(db, digest)
    expect(await inTurn(noon + 2)).toEqual([])
  })

  it('gets nothing from whoever has lost the message', async () => {
    const db = await connect(kind)
    await claim(db)
    expect(await leaveToDigest(db, { ...message, owner: 'b' })).toBe(false)
  })
})

it('an incident of a debt is that of its card', async () => {
  const db = await connect('sqlite')
  await claimAndCount(db, { ...sighting({ ts: '1780000000.000001' }), ...lease, owed })
  expect(await unheldDebts(db, later)).toMatchObject([{ fingerprint: key.fingerprint }])
})
