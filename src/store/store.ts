import type { DatabaseConfig } from '../database-url.ts'
import type { Database } from './database.ts'

/** The open database with what can be done in it. */
export type Store = Database & { readonly deliveries: typeof import('./deliveries.ts') }

/**
 * Loads Kysely and opens the database. A third of what the bot loads at start is for this, and commands do
 * without: so it comes when it is first needed, or once the bot is ready. Throws a `DatabaseProblem`.
 */
export async function openStore(config: DatabaseConfig): Promise<Store> {
  const [{ openDatabase }, deliveries] = await Promise.all([
    import('./database.ts'),
    import('./deliveries.ts'),
  ])
  return { ...(await openDatabase(config)), deliveries }
}
