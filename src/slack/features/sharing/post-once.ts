import { errorCode } from '../../../error-code.ts'
import type { DeliveryKey } from '../../../store/deliveries.ts'
import type { Services } from '../../services.ts'

type Needed = Pick<Services, 'log' | 'store' | 'now'>

/**
 * Posts what stands in a private answer or in a modal, unless that has been done; `key` is its place. What fails can be
 * tried again. Without the database it is posted all the same: somebody waits for it, and sees it stand there.
 */
export async function postOnce(services: Needed, key: DeliveryKey, post: () => Promise<void>): Promise<void> {
  if (!(await mayPost(services, key))) return
  try {
    await post()
  } catch (error) {
    await release(services, key)
    throw error
  }
}

async function mayPost({ log, store, now }: Needed, key: DeliveryKey): Promise<boolean> {
  // A payload that names no place tells no two of them apart.
  if (key.ts === '') return true
  try {
    const { db, sharing } = await store()
    return await sharing.claimShare(db, { ...key, now: now() })
  } catch (error) {
    log('warn', 'store_failed', { team: key.team, error: errorCode(error) })
    return true
  }
}

async function release({ log, store }: Needed, key: DeliveryKey): Promise<void> {
  try {
    const { db, sharing } = await store()
    await sharing.releaseShare(db, key)
  } catch (error) {
    log('warn', 'store_failed', { team: key.team, error: errorCode(error) })
  }
}
