import { expect, it, onTestFinished } from 'vitest'
import { keepHouse } from '../src/housekeeping.ts'
import { openDatabase } from '../src/store/database.ts'
import { claimDelivery } from '../src/store/deliveries.ts'

const dayMs = 24 * 60 * 60 * 1_000

it('forgets what is older than thirty days when the bot starts, and nothing else', async () => {
  const { db, close } = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  const now = Date.now()
  const claim = (ts: string, at: number) =>
    claimDelivery(db, { team: 'T1', channel: 'C1', ts, owner: 'a', now: at, leaseMs: 1 })
  await claim('1.1', now - 31 * dayMs)
  await claim('2.2', now - 29 * dayMs)
  const end = keepHouse({ db, log: () => {}, now: () => now })
  onTestFinished(() => {
    end()
    return close()
  })
  const kept = () => db.selectFrom('deliveries').select('ts').execute()
  await expect.poll(kept).toEqual([{ ts: '2.2' }])
})

it('logs that it failed, and nothing worse happens', async () => {
  const { db, close } = await openDatabase({ kind: 'sqlite', path: ':memory:' })
  await close()
  const lines: unknown[][] = []
  const end = keepHouse({ db, log: (...line) => void lines.push(line), now: Date.now })
  onTestFinished(end)
  await expect.poll(() => lines).toMatchObject([['warn', 'housekeeping_failed', {}]])
})
