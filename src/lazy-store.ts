import type { DatabaseConfig } from './database-url.ts'
import type { Store } from './store/store.ts'

/** A database that is opened when it is first needed. */
export type LazyStore = {
  /**
   * The store, open by the time it resolves. Where it could not be opened it throws a `DatabaseProblem`, and the
   * next call some seconds later tries again.
   */
  open(): Promise<Store>
  close(): Promise<void>
}

const tryAgainMs = 3_000

export function createStore(config: DatabaseConfig, { ticks }: { readonly ticks: () => number }): LazyStore {
  let opening: Promise<Store> | undefined
  let failedAt: number | undefined
  const open = (): Promise<Store> => {
    if (failedAt !== undefined && ticks() - failedAt >= tryAgainMs) opening = undefined
    if (opening) return opening
    failedAt = undefined
    opening = loadAndOpen(config)
    opening.catch(() => {
      failedAt = ticks()
    })
    return opening
  }
  return {
    open,
    async close() {
      // One that failed to open has nothing to close.
      const store = await opening?.catch(() => undefined)
      await store?.close()
    },
  }
}

/** All that is for the database, Kysely included, is a third of what the bot loads, and commands do without. */
async function loadAndOpen(config: DatabaseConfig): Promise<Store> {
  const { openStore } = await import('./store/store.ts')
  return openStore(config)
}
