import type { DatabaseConfig } from '../database-url.ts'
import type { Database } from './database.ts'

/** The open database with what can be done in it. */
export type Store = Database & {
  readonly deliveries: typeof import('./deliveries.ts')
  readonly incidents: typeof import('./sightings.ts') &
    typeof import('./incidents.ts') &
    typeof import('./showing.ts')
  readonly cards: typeof import('./cards.ts')
}

/**
 * Loads Kysely and opens the database. A third of what the bot loads at start is for this, and commands do
 * without: so it comes when it is first needed, or once the bot is ready. Throws a `DatabaseProblem`.
 */
export async function openStore(config: DatabaseConfig): Promise<Store> {
  const [{ openDatabase }, deliveries, cards, ...incidents] = await Promise.all([
    import('./database.ts'),
    import('./deliveries.ts'),
    import('./cards.ts'),
    import('./sightings.ts'),
    import('./incidents.ts'),
    import('./showing.ts'),
  ])
  const [sightings, decisions, showing] = incidents
  const { db, close } = await openDatabase(config)
  return { db, close, deliveries, cards, incidents: { ...sightings, ...decisions, ...showing } }
}
