// A process of its own, started by the tests: at the word "go" it opens the database and claims `count`
// messages, then reports the outcomes and stays alive until it is killed.
import { claimMessage } from '../../src/store/claim.ts'
import { openDatabase } from '../../src/store/database.ts'

const [config = '', owner = '', count = '0'] = process.argv.slice(2)

process.on('message', async () => {
  const { db } = await openDatabase(JSON.parse(config))
  const outcomes: string[] = []
  for (let number = 0; number < Number(count); number += 1) {
    const message = { team: 'T1', channel: 'C1', ts: `1700000000.${number}` }
    const lease = { owner, now: 1000, leaseMs: 500 }
    const owed = { content: `answer ${number}`, dueUntil: 10_000 }
    outcomes.push(await claimMessage(db, { ...message, ...lease, form: 'plain', owed }))
  }
  process.send?.(outcomes)
})
process.send?.('ready')
