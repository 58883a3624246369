import { errorCode } from '../../error-code.ts'
import { NotNow } from '../../running.ts'
import type { Incoming } from '../reading/incoming.ts'
import type { Looked } from '../reading/look.ts'
import { withinPatience } from '../reading/patience.ts'
import type { Here } from '../reading/question.ts'
import { claimToRead } from '../replying/claim.ts'
import type { Services } from '../services.ts'

type Needed = Pick<Services, 'look' | 'log' | 'store' | 'leases' | 'now' | 'ticks'>

/** So long may it take to see what a message says before that is written down as owed. */
const patienceMs = 800

type Arrived = { readonly incoming: Incoming; readonly here: Here; readonly isOwed: () => void }

/** What was found in a message, and who has claimed it meanwhile; `answered` where that was somebody else. */
export type Read = { readonly looked: Looked | undefined; readonly owner?: string }

/**
 * Looks at a message. Where that takes its time, because a file has to be read, it is written down that the message is to
 * be read, so that Slack can be told that it has arrived.
 */
export async function readInTime(services: Needed, arrived: Arrived): Promise<Read | 'answered'> {
  const { incoming, here } = arrived
  const looking = services.look(incoming, here)
  const inTime = await withinPatience(
    looking.then((looked) => ({ looked })),
    patienceMs,
  )
  if (inTime) return inTime
  try {
    return await readOwed(services, arrived, looking)
  } catch (error) {
    services.log('error', 'store_failed', { team: here.team, error: errorCode(error) })
    if (!incoming.asked) throw new NotNow('store_failed', error)
    return { looked: await looking }
  }
}

async function readOwed(
  services: Needed,
  { incoming, here, isOwed }: Arrived,
  looking: Promise<Looked | undefined>,
): Promise<Read | 'answered'> {
  const { message, channel, channelType, writtenTs, isPrivate } = incoming
  const key = { team: here.team, channel, ts: message.ts }
  const toRead = { threadTs: message.thread_ts ?? message.ts, writtenTs, channelType, isPrivate }
  const store = await services.store()
  const held = await claimToRead(services, store, { key, toRead })
  isOwed()
  if (held === undefined) return 'answered'
  const lease = services.leases.hold(held)
  try {
    const looked = await looking
    // Silence claims nothing: a mention of the same message may still be on its way.
    if (looked === undefined) await store.deliveries.forgetMessage(store.db, key)
    return { looked, owner: held.owner }
  } catch (error) {
    await store.debts.releaseDebt(store.db, held)
    throw error
  } finally {
    lease.end()
  }
}
