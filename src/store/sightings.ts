import type { Kysely } from 'kysely'
import type { Sighted, Sighting } from '../triage/incident.ts'
import type { IncidentKey } from './incidents.ts'
import type { Schema } from './schema.ts'

type Store = Kysely<Schema>

/**
 * Counts a message, once however often and wherever it is delivered, and decides how it is answered. The
 * decision stays with the message: whoever takes over from a dead process gets the same form. An incident that
 * was fixed is open again.
 */
export async function sight(_db: Store, _sighting: Sighting): Promise<Sighted> {
  throw new Error('to come')
}

/**
 * Keeps the incident quiet in a channel from now on, unless somebody asks. Gives whether that is news. The card
 * stays for the caller to delete, in Slack and by `forgetCard`.
 */
export async function dismiss(
  _db: Store,
  _dismissal: IncidentKey & { readonly channel: string; readonly now: number },
): Promise<boolean> {
  throw new Error('to come')
}
