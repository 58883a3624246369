// A process of its own, started by races.slow.test.ts: it opens the database and, at the word "go", counts the same
// messages as its twin, in another order, twice each, several at a time; then it reports how each
// that it got was to be answered.
import { randomUUID } from 'node:crypto'
import { errorCode } from '../../src/error-code.ts'
import { openStore } from '../../src/store/store.ts'

const [config = '', messages = '0', step = '1'] = process.argv.slice(2)
const count = Number(messages)
const { db, close, claimAndCount } = await openStore(JSON.parse(config))

process.on('message', async () => {
  const forms: Record<string, string> = {}
  const order = Array.from({ length: count * 2 }, (_, index) => (index * Number(step)) % count)
  for (let begun = 0; begun < order.length; begun += 8) {
    await Promise.all(
      order.slice(begun, begun + 8).map(async (number) => {
        const ts = `1780000000.${number}`
        const claimed = await insisting(() =>
          claimAndCount(db, {
            ...{ team: 'T1', scope: 'public', channel: 'C1', ts, code: 433, facts: {}, runs: [] },
            ...{ asked: false, now: 1_000, owner: randomUUID(), leaseMs: 0 },
            owed: { content: '', dueUntil: 2_000 },
          }),
        )
        if ('sighted' in claimed) forms[ts] = claimed.sighted.form
      }),
    )
  }
  await close()
  process.send?.(forms)
  process.disconnect?.()
})
process.send?.('ready')

/** What a busy machine makes wait too long is refused as a whole, and comes again, as Slack sends it again. */
async function insisting<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!['postgres_busy', 'postgres_55P03'].includes(errorCode(error))) throw error
    }
  }
}
