import type { Kysely } from 'kysely'
import type { Seen, Taking } from '../triage/history.ts'
import type { Incident } from '../triage/incident.ts'
import type { Schema } from './schema.ts'

type Store = Kysely<Schema>

export type IncidentKey = { readonly team: string; readonly fingerprint: string }

type Take = IncidentKey & { readonly user: string; readonly seen: Seen; readonly now: number }

type FixOf = IncidentKey & {
  /** New for each opened modal: a double click saves once. */
  readonly id: string
  readonly user: string
  /** Masked by the caller. */
  readonly note: string
  readonly now: number
}

/** The incident as it stands, or `undefined`. */
export async function incidentOf(
  _db: Store,
  _key: IncidentKey & { readonly now: number },
): Promise<Incident | undefined> {
  throw new Error('to come')
}

/** Makes somebody the owner if the incident still is as they saw it. Of two people at once, one wins. */
export async function takeIncident(_db: Store, _take: Take): Promise<Taking> {
  throw new Error('to come')
}

/** Saves what helped and closes the incident: all or nothing. `unchanged` if this submission is saved already. */
export async function fixIncident(_db: Store, _fix: FixOf): Promise<'fixed' | 'unchanged' | 'unknown'> {
  throw new Error('to come')
}
