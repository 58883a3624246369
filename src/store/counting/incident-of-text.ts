import { agrees, belongs } from '../../triage/agreement.ts'
import { rememberedMs } from '../../triage/history.ts'
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

/** The last time of what is another incident when it comes back, and what helped then. */
export type Before = { readonly seenAt: number; readonly fixId: string | null }

/** What a text belongs to, what it would have belonged to before that, and how many of its runs have been counted. */
type Among = {
  readonly found: Found | undefined
  readonly before: Before | undefined
  readonly counted: number
}

/**
 * The incident that a text belongs to: of its scope and code, seen in the last 30 days or muted in the channel, the
 * newest that knows one of its runs, or to which it `belongs`. An incident that an older version began belongs to the first
 * scope that shows it in one of its channels. Of alarms that tell no code each is an incident of its own, by its function,
 * its metric and its condition. And how many of the runs have been counted in the scope, in whatever incident.
 */
export async function incidentOfText(db: Db, text: Text, runs: readonly string[]): Promise<Among> {
  return incidentAmong(text, (await candidates(text, runs).execute(db)).rows)
}

/** The same of what `candidates` has given. */
export function incidentAmong(text: Text, rows: readonly unknown[]): Among {
  const counted = rows.filter(knowsRun).length
  const belonging = rows
    .flatMap((row) => candidateOf(row))
    .toSorted((one, other) => other.lastSeen - one.lastSeen)
    .filter(({ alarms }) => text.facts.alarm === undefined || !isOtherAlarm(text.alarm, alarms))
    .filter((each) => (each.knowsRun ? agrees(text.facts, each.facts) : belongs(text, each)))
  const found = belonging.find((each) => isRemembered(each, text.now))
  return { found, before: lastOf(belonging), counted }
}

function isRemembered({ lastSeen, place }: Candidate, now: number): boolean {
  return lastSeen >= now - rememberedMs || (place?.mutedUntil !== undefined && place.mutedUntil > now)
}

/** Of the newest first. What helped may have been written the time before the last. */
function lastOf(belonging: readonly Candidate[]): Before | undefined {
  const [last] = belonging
  const fixId = belonging.find((each) => each.fixId !== null)?.fixId ?? null
  return last && { seenAt: last.lastSeen, fixId }
}

type Candidate = ReturnType<typeof candidateOf>[number]
