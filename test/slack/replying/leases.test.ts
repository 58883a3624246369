import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { answerLeaseMs, createLeases, type Leases } from '../../../src/slack/replying/leases.ts'
import type { Store } from '../../../src/store/store.ts'
import { claim } from '../../store/examples.ts'
import { testServices } from '../services.ts'

const claimOf = (number: number) => ({
  team: 'T1',
  channel: 'C1',
  ts: `${number}.1`,
  owner: `owner-${number}`,
})

let time: number
let store: Store
let leases: Leases
let asked: number
/** Milliseconds that a renewal takes. */
let took: number
beforeEach(async () => {
  time = 0
  asked = 0
  took = 0
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  store = (await testServices()).store
  const renewDebts: Store['debts']['renewDebts'] = async (...given) => {
    const ours = await store.debts.renewDebts(...given)
    time += took
    return ours
  }
  const counted = async () => {
    asked += 1
    return { ...store, debts: { ...store.debts, renewDebts } }
  }
  leases = createLeases({ store: counted, now: () => time, ticks: () => time })
})

async function held(number: number) {
  const message = claimOf(number)
  await claim(store.db, { ...message, now: time, leaseMs: answerLeaseMs })
  return leases.hold({ ...message, since: time })
}

async function pass(ms: number): Promise<void> {
  time += ms
  await vi.advanceTimersByTimeAsync(ms)
}

const isTaken = async (number: number) =>
  (await claim(store.db, { ...claimOf(number), owner: 'x', now: time, leaseMs: answerLeaseMs })) !== 'busy'

it('a young claim is ours without asking the database', async () => {
  const lease = await held(1)
  time = 999
  expect(await lease.stillOurs()).toBe(true)
  expect(asked).toBe(0)
  lease.end()
})

it('an older one is ours if nobody has taken it over, and then it is young again', async () => {
  const lease = await held(1)
  time = 1_000
  expect(await lease.stillOurs()).toBe(true)
  expect(await lease.stillOurs()).toBe(true)
  expect(asked).toBe(1)
  lease.end()
})

it('one that it took long to renew is ours all the same', async () => {
  const lease = await held(1)
  time = 1_000
  took = 1_500
  expect(await lease.stillOurs()).toBe(true)
  lease.end()
})

it('one that was taken over is ours no more', async () => {
  const lease = await held(1)
  time = answerLeaseMs
  expect(await isTaken(1)).toBe(true)
  expect(await lease.stillOurs()).toBe(false)
  lease.end()
})

it('all are kept alive together for as long as they are held, and none longer', async () => {
  const [one, other] = [await held(1), await held(2)]
  for (let beat = 0; beat < 10; beat += 1) await pass(1_000)
  expect(asked).toBe(10)
  expect(await isTaken(1)).toBe(false)
  one.end()
  for (let beat = 0; beat < 4; beat += 1) await pass(1_000)
  expect([await isTaken(1), await isTaken(2)]).toEqual([true, false])
  other.end()
  await pass(10_000)
  expect(asked).toBe(14)
})

it('a database that is away for a moment is asked again at the next beat', async () => {
  const lease = await held(1)
  const renew = vi.spyOn(store.db, 'getExecutor').mockImplementationOnce(() => {
    throw new Error('away')
  })
  await pass(1_000)
  await pass(1_000)
  renew.mockRestore()
  expect(await lease.stillOurs()).toBe(true)
  time += answerLeaseMs - 1
  expect(await isTaken(1)).toBe(false)
  lease.end()
})
