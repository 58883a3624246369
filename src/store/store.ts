import type { DatabaseConfig } from '../database-url.ts'
import type { Database } from './database.ts'

/** The open database with what can be done in it. */
export type Store = Database & {
  readonly deliveries: typeof import('./deliveries.ts')
  readonly incidents: typeof import('./sightings.ts') &
    typeof import('./incidents.ts') &
    typeof import('./showing.ts')
  readonly cards: typeof import('./cards.ts') &
    typeof import('./keeping.ts') &
    Pick<typeof import('./channels.ts'), 'channelOf' | 'dismiss'>
  readonly forgetting: typeof import('./forgetting.ts')
}

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

export function createStore(config: DatabaseConfig, { now }: { readonly now: () => number }): LazyStore {
  let opening: Promise<Store> | undefined
  let failedAt: number | undefined
  const open = (): Promise<Store> => {
    if (failedAt !== undefined && now() - failedAt >= tryAgainMs) opening = undefined
    if (opening) return opening
    failedAt = undefined
    opening = openStore(config)
    opening.catch(() => {
      failedAt = now()
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

/**
 * Loads Kysely and opens the database. A third of what the bot loads at start is for this, and commands do
 * without: so it comes when it is first needed, or once the bot is ready. Throws a `DatabaseProblem`.
 */
export async function openStore(config: DatabaseConfig): Promise<Store> {
  const [{ openDatabase }, deliveries, cards, keeping, { channelOf, dismiss }, forgetting, ...incidents] =
    await Promise.all([
      import('./database.ts'),
      import('./deliveries.ts'),
      import('./cards.ts'),
      import('./keeping.ts'),
      import('./channels.ts'),
      import('./forgetting.ts'),
      import('./sightings.ts'),
      import('./incidents.ts'),
      import('./showing.ts'),
    ])
  const [sightings, decisions, showing] = incidents
  const { db, close } = await openDatabase(config)
  return {
    ...{ db, close, deliveries, forgetting },
    cards: { ...cards, ...keeping, channelOf, dismiss },
    incidents: { ...sightings, ...decisions, ...showing },
  }
}
