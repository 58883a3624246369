// A process of its own, started by races.slow.test.ts: it opens the database and, at the word "go", counts the same
// messages as its twin, in another order, twice each, several at a time; then it reports how each
// that it got was to be answered.
import { randomUUID } from 'node:crypto'
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
        const claimed = await claimAndCount(db, {
          ...{ team: 'T1', scope: 'public', channel: 'C1', ts, code: 433, facts: {}, runs: [] },
          ...{ asked: false, now: 1_000, owner: randomUUID(), leaseMs: 0 },
          owed: { content: '', dueUntil: 2_000 },
        })
        if ('sighted' in claimed) forms[ts] = claimed.sighted.form
      }),
    )
  }
  await close()
  process.send?.(forms)
  process.disconnect?.()
})
process.send?.('ready')
