import type { DatabaseConfig } from '../database-url.ts'
import type { Database } from './database.ts'

/** The open database with what can be done in it; each part is named after the file that it is. */
export type Store = Database & {
  readonly claim: typeof import('./claim.ts')
  readonly claimAndCount: typeof import('./counting/claim-and-count.ts').claimAndCount
  readonly countEdit: typeof import('./counting/edits.ts').countEdit
  readonly deliveries: typeof import('./deliveries.ts')
  readonly debts: typeof import('./debts.ts')
  readonly incidents: typeof import('./incidents.ts')
  readonly fixes: typeof import('./fixes/fixes.ts')
  readonly setRunbook: typeof import('./fixes/runbooks.ts').setRunbook
  readonly memoryOfCode: typeof import('./fixes/code-memory.ts').memoryOfCode
  readonly drawingLease: typeof import('./drawing-lease.ts')
  readonly cards: typeof import('./cards.ts')
  readonly keepCard: typeof import('./keep-card.ts').keepCard
  readonly channels: typeof import('./channels.ts')
  readonly dismissing: typeof import('./dismissing/dismiss.ts') &
    typeof import('./dismissing/hidden-cards.ts')
  readonly digests: typeof import('./digests/digests.ts')
  readonly sharing: typeof import('./sharing/share-once.ts')
  readonly asking: typeof import('./asking/known-incidents.ts')
  readonly adoptOld: typeof import('./migrations/adopt-old.ts').adoptOld
  readonly leavePublic: typeof import('./forgetting/leave-public.ts').leavePublic
  readonly removal: typeof import('./forgetting/removal.ts')
  readonly exportChannel: typeof import('./export-channel.ts').exportChannel
  readonly noteRecovery: typeof import('./counting/recovery.ts').noteRecovery
  readonly forgetting: typeof import('./forgetting/forgetting.ts')
  readonly settings: typeof import('./channel/settings.ts')
  readonly mutes: typeof import('./channel/mutes.ts')
  readonly welcome: typeof import('./channel/welcome.ts')
  readonly home: typeof import('./home/home.ts')
  readonly takeHomeTurn: typeof import('./home/pace.ts').takeHomeTurn
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

export function createStore(config: DatabaseConfig, { ticks }: { readonly ticks: () => number }): LazyStore {
  let opening: Promise<Store> | undefined
  let failedAt: number | undefined
  const open = (): Promise<Store> => {
    if (failedAt !== undefined && ticks() - failedAt >= tryAgainMs) opening = undefined
    if (opening) return opening
    failedAt = undefined
    opening = openStore(config)
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

/**
 * Loads Kysely and opens the database. A third of what the bot loads at start is for this, and commands do
 * without: so it comes when it is first needed, or once the bot is ready. Throws a `DatabaseProblem`.
 */
export async function openStore(config: DatabaseConfig): Promise<Store> {
  const [{ openDatabase }, { claimAndCount }, { countEdit }, { keepCard }, ...parts] = await Promise.all([
    import('./database.ts'),
    import('./counting/claim-and-count.ts'),
    import('./counting/edits.ts'),
    import('./keep-card.ts'),
    import('./claim.ts'),
    import('./deliveries.ts'),
    import('./debts.ts'),
    import('./incidents.ts'),
    import('./drawing-lease.ts'),
    import('./cards.ts'),
    import('./channels.ts'),
    import('./forgetting/forgetting.ts'),
    import('./migrations/adopt-old.ts'),
    import('./forgetting/leave-public.ts'),
    import('./forgetting/removal.ts'),
    import('./export-channel.ts'),
    import('./counting/recovery.ts'),
    import('./sharing/share-once.ts'),
    import('./asking/known-incidents.ts'),
    import('./dismissing/dismiss.ts'),
    import('./dismissing/hidden-cards.ts'),
    import('./fixes/fixes.ts'),
    import('./fixes/runbooks.ts'),
    import('./fixes/code-memory.ts'),
    import('./channel/settings.ts'),
    import('./channel/mutes.ts'),
    import('./channel/welcome.ts'),
    import('./home/home.ts'),
    import('./home/pace.ts'),
    import('./digests/digests.ts'),
  ])
  const [claim, deliveries, debts, incidents, drawingLease, cards, channels, forgetting, ...last] = parts
  const [{ adoptOld }, { leavePublic }, removal, { exportChannel }, { noteRecovery }, ...later] = last
  const [sharing, asking, dismissal, hidden, fixes, { setRunbook }, { memoryOfCode }, ...newest] = later
  const [settings, mutes, welcome, home, { takeHomeTurn }, digests] = newest
  const { db, close, check } = await openDatabase(config)
  return {
    ...{ db, close, check, claimAndCount, countEdit, keepCard },
    ...{ claim, deliveries, debts, incidents, drawingLease, cards, channels, forgetting },
    ...{ fixes, setRunbook, memoryOfCode },
    ...{ adoptOld, leavePublic, removal, exportChannel, noteRecovery },
    ...{ sharing, asking, digests },
    dismissing: { ...dismissal, ...hidden },
    ...{ settings, mutes, welcome, home, takeHomeTurn },
  }
}
