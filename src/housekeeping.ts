import { errorCode } from './error-code.ts'
import type { Log } from './log.ts'
import type { Store } from './store/store.ts'

const dayMs = 24 * 60 * 60 * 1_000
const keptMs = 30 * dayMs

type Options = {
  readonly store: Pick<Store, 'db' | 'deliveries'>
  readonly log: Log
  readonly now: () => number
}

/** Forgets old deliveries, now and once a day. Gives a function that ends it. */
export function keepHouse({ store, log, now }: Options): () => void {
  const tidy = async () => {
    try {
      const count = await store.deliveries.forgetDeliveries(store.db, { before: now() - keptMs })
      log('debug', 'forgot_deliveries', { count })
    } catch (error) {
      log('warn', 'housekeeping_failed', { error: errorCode(error) })
    }
  }
  tidy()
  const timer = setInterval(tidy, dayMs).unref()
  return () => clearInterval(timer)
}
