import { errorCode } from '../../../error-code.ts'
import { NotNow } from '../../../running.ts'
import type { Incoming } from '../../reading/incoming.ts'
import type { Here } from '../../reading/question.ts'
import type { Services } from '../../services.ts'

type Needed = Pick<Services, 'manners' | 'store' | 'log'>
type Arrived = { readonly incoming: Incoming; readonly here: Pick<Here, 'team'> }

/**
 * Whether a message stands in a channel whose members want to be answered only when they ask, and nobody asks. An edit of
 * a message that has its answer is followed all the same: what its author takes back is not to stand there.
 */
export async function isUnwanted(
  { manners, store, log }: Needed,
  { incoming: { asked, isEdit, channel, message }, here: { team } }: Arrived,
): Promise<boolean> {
  if (asked || (await manners.of({ team, channel })).mode !== 'asked') return false
  if (!isEdit) return true
  const key = { team, channel, ts: message.ts }
  try {
    const { db, deliveries } = await store()
    return (await deliveries.replyTo(db, key)) === undefined
  } catch (error) {
    log('error', 'store_failed', { ...key, error: errorCode(error) })
    throw new NotNow('store_failed', error)
  }
}
