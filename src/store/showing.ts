import type { Kysely } from 'kysely'
import type { IncidentKey } from './incidents.ts'
import type { Schema } from './schema.ts'

type Store = Kysely<Schema>

/** Who redraws an incident's cards; a random id, new for each attempt. */
type Drawer = IncidentKey & { readonly owner: string }

/**
 * Incidents whose cards show an older state and that nobody is redrawing, the longest waiting first. A crash
 * between a change and its cards is made up for by whoever asks next.
 */
export async function staleIncidents(
  _db: Store,
  _query: { readonly now: number; readonly most: number },
): Promise<readonly IncidentKey[]> {
  throw new Error('to come')
}

/**
 * The right to redraw an incident's cards, for `leaseMs`: without it, a slower process could put an older state
 * over a newer one. `false` if the cards are up to date or somebody else is at it, who will then see by
 * `markShown` that there is more to draw. Read the incident after this.
 */
export async function beginShowing(
  _db: Store,
  _claim: Drawer & { readonly now: number; readonly leaseMs: number },
): Promise<boolean> {
  throw new Error('to come')
}

/**
 * Ends the redrawing. `false` if the incident has changed in the meantime: its cards stay stale, and may be
 * begun anew at once.
 */
export async function markShown(
  _db: Store,
  _shown: Drawer & { readonly revision: number },
): Promise<boolean> {
  throw new Error('to come')
}
