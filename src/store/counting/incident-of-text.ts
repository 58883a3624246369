import { agrees, belongs } from '../../triage/agreement.ts'
import type { Incident } from '../../triage/incident.ts'
import { isOtherAlarm, type KnownAlarm } from '../../triage/known-alarms.ts'
import type { Channel } from '../channels.ts'
import type { Db } from '../schema.ts'
import { candidateOf, candidates, knowsRun, type Text } from './candidates.ts'

/** An incident that a text belongs to, as far as counting needs it. */
export type Found = Pick<Incident, 'fingerprint' | 'facts'> & {
  readonly alarms: readonly KnownAlarm[]
  readonly scope: string | null
  /** What the text's channel knows of it. */
  readonly place: Channel | undefined
}

/**
 * The incident that a text belongs to: of its scope and code, seen in the last 30 days or muted in the channel, the
 * newest that knows one of its runs, or to which it `belongs`. An incident that an older version began belongs to the first
 * scope that shows it in one of its channels. Of alarms that tell no code each is an incident of its own, by its function,
 * its metric and its condition. And how many of the runs have been counted in the scope, in whatever incident.
 */
export async function incidentOfText(
  db: Db,
  text: Text,
  runs: readonly string[],
): Promise<{ readonly found: Found | undefined; readonly counted: number }> {
  return incidentAmong(text, (await candidates(text, runs).execute(db)).rows)
}

/** The same of what `candidates` has given. */
export function incidentAmong(
  text: Text,
  rows: readonly unknown[],
): { readonly found: Found | undefined; readonly counted: number } {
  const counted = rows.filter(knowsRun).length
  const found = rows
    .flatMap((row) => candidateOf(row))
    .toSorted((one, other) => other.lastSeen - one.lastSeen)
    .filter(({ alarms }) => text.facts.alarm === undefined || !isOtherAlarm(text.alarm, alarms))
    .find((each) => (each.knowsRun ? agrees(text.facts, each.facts) : belongs(text, each)))
  return { found, counted }
}
