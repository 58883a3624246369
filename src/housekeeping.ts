import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from './error-code.ts'
import type { Log } from './log.ts'
import type { Store } from './store/store.ts'

const hourMs = 60 * 60 * 1_000
const dayMs = 24 * hourMs
/** Slack delivers nothing again after so long. */
const messagesKeptMs = 30 * dayMs
/** A private message, with its "Undo", is gone when Slack is loaded anew. */
const hiddenKeptMs = dayMs
/** Rows at a time, and a pause after them: others want to get at the database, too. */
const most = 500
const pauseMs = 20

type Options = {
  readonly store: () => Promise<Pick<Store, 'db' | 'forgetting' | 'adoptOld'>>
  readonly retentionDays: number
  readonly log: Log
  readonly now: () => number
}

/** Forgets what is older than it may be, now and every hour. Gives a function that ends it. */
export function keepHouse({ store, retentionDays, log, now }: Options): () => void {
  const ending = new AbortController()
  const tidy = async () => {
    try {
      const count = await forgetAll({ ...(await store()), retentionDays, now: now(), signal: ending.signal })
      log('debug', 'forgot', { count })
    } catch (error) {
      if (!ending.signal.aborted) log('warn', 'housekeeping_failed', { error: errorCode(error) })
    }
  }
  tidy()
  const timer = setInterval(tidy, hourMs).unref()
  return () => {
    clearInterval(timer)
    ending.abort()
  }
}

type Task = Pick<Store, 'db' | 'forgetting' | 'adoptOld'> & {
  readonly retentionDays: number
  readonly now: number
  readonly signal: AbortSignal
}

async function forgetAll({ db, forgetting, adoptOld, retentionDays, now, signal }: Task): Promise<number> {
  const incidents = { before: now - retentionDays * dayMs, most }
  const messages = { before: now - messagesKeptMs, most }
  const steps = [
    () => adoptOld(db, { most }),
    () => forgetting.forgetOld(db, incidents),
    () => forgetting.forgetMessages(db, messages),
    () => forgetting.forgetDays(db, { now, most }),
    () => forgetting.forgetOldHidden(db, { before: now - hiddenKeptMs, most }),
  ]
  let count = 0
  for (const step of steps) {
    for (let gone = await step(); gone > 0; gone = await step()) {
      count += gone
      await wait(pauseMs, undefined, { signal, ref: false })
    }
  }
  return count
}
