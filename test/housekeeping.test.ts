import { expect, it, onTestFinished } from 'vitest'
import { keepHouse } from '../src/housekeeping.ts'
import { openStore } from '../src/store/store.ts'

const dayMs = 24 * 60 * 60 * 1_000

it('forgets what is older than thirty days when the bot starts, and nothing else', async () => {
  const store = await openStore({ kind: 'sqlite', path: ':memory:' })
  const { db, deliveries } = store
  const now = Date.now()
  const claim = (ts: string, at: number) =>
    deliveries.claimDelivery(db, { team: 'T1', channel: 'C1', ts, owner: 'a', now: at, leaseMs: 1 })
  await claim('1.1', now - 31 * dayMs)
  await claim('2.2', now - 29 * dayMs)
  const end = keepHouse({ store, log: () => {}, now: () => now })
  onTestFinished(() => {
    end()
    return store.close()
  })
  const kept = () => db.selectFrom('deliveries').select('ts').execute()
  await expect.poll(kept).toEqual([{ ts: '2.2' }])
})

it('logs that it failed, and nothing worse happens', async () => {
  const store = await openStore({ kind: 'sqlite', path: ':memory:' })
  await store.close()
  const lines: unknown[][] = []
  const end = keepHouse({ store, log: (...line) => void lines.push(line), now: Date.now })
  onTestFinished(end)
  await expect.poll(() => lines).toMatchObject([['warn', 'housekeeping_failed', {}]])
})
