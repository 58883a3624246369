import { errorCode } from '../../error-code.ts'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/store.ts'
import type { Place } from '../reading/conversations.ts'

type Parts = { readonly log: Log; readonly store: () => Promise<Store> }

/** Gives what takes the public memory out of a channel that is not public, or not any more. Never throws. */
export function leavingPublic({ log, store }: Parts): (place: Place) => Promise<void> {
  return async (place) => {
    try {
      const { db, leavePublic } = await store()
      await leavePublic(db, place)
    } catch (error) {
      log('warn', 'store_failed', { ...place, error: errorCode(error) })
    }
  }
}
