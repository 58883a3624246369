import type { Incident } from './incident.ts'

const dayMs = 24 * 60 * 60 * 1_000

/** "7th time in 30 days": so many days are looked back on, today included. */
const recentDays = 30

/** The number of the day that a time falls on, since 1970, in UTC. */
export function dayOf(time: number): number {
  return Math.floor(time / dayMs)
}

/** When a day begins, in milliseconds since 1970. */
export function timeOf(day: number): number {
  return day * dayMs
}

/** The first of the days that count as recent. */
export function firstRecentDay(now: number): number {
  return dayOf(now) - recentDays + 1
}

/** What was not seen for longer than this is another incident when it comes back. */
export const rememberedMs = recentDays * dayMs

/** An incident's state as the card showed it that somebody clicked on. */
export type Seen = Pick<Incident, 'state'> & { readonly owner?: string }

/**
 * What came of "I'm on it":
 * - `taken`, `taken_over`: it is theirs now;
 * - `unchanged`: it was theirs already (a double click, an old card);
 * - `too_late`: somebody has changed it since the card was drawn that was clicked on; nothing happened;
 * - `unknown`: there is no such incident, or no longer.
 */
export type Taking = 'taken' | 'taken_over' | 'unchanged' | 'too_late' | 'unknown'

/** Why an incident could not be taken. */
export function whyNotTaken(current: Seen | undefined, user: string): Taking {
  if (current === undefined) return 'unknown'
  return current.state === 'taken' && current.owner === user ? 'unchanged' : 'too_late'
}
