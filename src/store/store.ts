import type { DatabaseConfig } from '../database-url.ts'
import type { Database } from './database.ts'

/** The open database with what can be done in it. */
export type Store = Database & {
  readonly deliveries: typeof import('./deliveries.ts')
  readonly sightings: typeof import('./sightings.ts')
  readonly incidents: typeof import('./incidents.ts')
  readonly cards: typeof import('./cards.ts')
  readonly showing: typeof import('./showing.ts')
}

/**
 * Loads Kysely and opens the database. A third of what the bot loads at start is for this, and commands do
 * without: so it comes when it is first needed, or once the bot is ready. Throws a `DatabaseProblem`.
 */
export async function openStore(config: DatabaseConfig): Promise<Store> {
  const [{ openDatabase }, deliveries, sightings, incidents, cards, showing] = await Promise.all([
    import('./database.ts'),
    import('./deliveries.ts'),
    import('./sightings.ts'),
    import('./incidents.ts'),
    import('./cards.ts'),
    import('./showing.ts'),
  ])
  return { ...(await openDatabase(config)), deliveries, sightings, incidents, cards, showing }
}
