// A process of its own, started by races.slow.test.ts: it opens the database and, at the word "go", sights the same
// messages as its twin, in another order, twice each, several at a time; then it reports how each
// that it got was to be answered.
import { randomUUID } from 'node:crypto'
import { openStore } from '../../src/store/store.ts'

const [config = '', messages = '0', step = '1'] = process.argv.slice(2)
const count = Number(messages)
const { db, close, incidents } = await openStore(JSON.parse(config))

process.on('message', async () => {
  const forms: Record<string, string> = {}
  const order = Array.from({ length: count * 2 }, (_, index) => (index * Number(step)) % count)
  for (let begun = 0; begun < order.length; begun += 8) {
    await Promise.all(
      order.slice(begun, begun + 8).map(async (number) => {
        const ts = `1780000000.${number}`
        const message = {
          team: 'T1',
          channel: 'C1',
          ts,
          fingerprint: 'f',
          code: 433,
          asked: false,
          now: 1_000,
        }
        const claimed = await incidents.claimAndSight(db, { ...message, owner: randomUUID(), leaseMs: 0 })
        if ('sighted' in claimed) forms[ts] = claimed.sighted.form
      }),
    )
  }
  await close()
  process.send?.(forms)
  process.disconnect?.()
})
process.send?.('ready')
