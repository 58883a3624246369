import { expect, it, onTestFinished } from 'vitest'
import { keepHouse } from '../src/housekeeping.ts'
import { openStore } from '../src/store/store.ts'

const dayMs = 24 * 60 * 60 * 1_000
const now = Date.UTC(2026, 7, 30, 12)

async function house(retentionDays: number) {
  const store = await openStore({ kind: 'sqlite', path: ':memory:' })
  const lines: unknown[][] = []
  let end = () => {}
  onTestFinished(() => {
    end()
    return store.close()
  })
  const keep = () => {
    const log = (...line: unknown[]) => void lines.push(line)
    end = keepHouse({ store: async () => store, retentionDays, log, now: () => now })
  }
  return { store, lines, keep }
}

it('forgets incidents after the days it is told, and messages after thirty, in as many goes as it takes', async () => {
  const { store, lines, keep } = await house(10)
  const { db, claimAndCount } = store
  const days = [40, 31, 29, 11, 9]
  for (const ago of days.flatMap((each) => Array.from({ length: 150 }, () => each))) {
    const at = now - ago * dayMs
    const message = { team: 'T1', channel: 'C1', ts: `${at}.${Math.random()}`, now: at }
    const lease = { owner: 'a', leaseMs: 1 }
    await claimAndCount(db, {
      ...{ ...message, ...lease, scope: 'public', code: 433, asked: false },
      ...{ facts: { functionName: `f${ago}` }, runs: [], owed: { content: '', dueUntil: at } },
    })
  }
  keep()
  await expect.poll(() => lines).toMatchObject([['debug', 'forgot', {}]])
  expect(await db.selectFrom('incidents').select('function_name').execute()).toEqual([
    { function_name: 'f9' },
  ])
  for (const table of ['deliveries', 'sightings'] as const) {
    expect(await db.selectFrom(table).selectAll().execute()).toHaveLength(450)
  }
})

it('logs that it failed, and nothing worse happens', async () => {
  const { store, lines, keep } = await house(180)
  await store.close()
  keep()
  await expect.poll(() => lines).toMatchObject([['warn', 'housekeeping_failed', {}]])
})
