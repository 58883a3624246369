import { sql } from 'kysely'
import { saysMore } from '../../triage/agreement.ts'
import type { Sighting } from '../../triage/incident.ts'
import { isOtherAlarm } from '../../triage/known-alarms.ts'
import { formOf, mostLines, quietMs } from '../../triage/noise.ts'
import type { Db } from '../schema.ts'
import type { Found } from './incident-of-text.ts'

/**
 * What the channel knows of the incident decides how the message is answered; with how many repeats that are, which the
 * channel is to know from now on.
 */
export async function formAt(trx: Db, text: Sighting, { known, tellsMore, isSame }: Before) {
  const { facts, alarm, asked, now } = text
  const place = known?.place
  const isNews = place === undefined || place.repeatUntil <= now
  // What was told before takes no line away from what is new.
  const isToldAgain = known !== undefined && isSame && !isNews
  const repeats = isNews ? 0 : place.repeats + (asked || isSame ? 0 : 1)
  const form = formOf({
    asked,
    repeats: isToldAgain ? 1 + (await linesOf(trx, { ...text, fingerprint: known.fingerprint })) : repeats,
    // What is quiet here silences nothing else in the same text.
    dismissed: isMuted(known, now) && !tellsMore,
    saysMore:
      tellsMore ||
      isOtherAlarm(alarm, known?.alarms ?? []) ||
      (place?.cardFacts !== undefined && saysMore(facts, place.cardFacts)),
  })
  return { form, repeats }
}

type Before = {
  readonly known: Found | undefined
  /** The text tells of another function, too, that is news in the channel. */
  readonly tellsMore: boolean
  /** It shows no run that was not counted before. */
  readonly isSame: boolean
}

/** Whether the channel was told lately of an incident, alone or beside others, and nobody has fixed it since. */
export async function isToldLately(
  trx: Db,
  { team, channel, fingerprint, now }: Sighting & { readonly fingerprint: string },
): Promise<boolean> {
  const { rows } = await sql`
    select s.ts from sightings s
    where s.seen_at > ${now - quietMs} and s.team || '' = ${team} and s.channel = ${channel}
      and s.fingerprint = ${fingerprint} and s.form <> 'dismissed'
      and not exists (
        select 1 from fixes f
        where f.team = s.team and f.fingerprint = s.fingerprint and f.fixed_at >= s.seen_at)
    limit 1`.execute(trx)
  return rows.length > 0
}

/** How many lines the channel got of the incident lately. */
async function linesOf(
  trx: Db,
  { team, channel, fingerprint, now }: Sighting & { readonly fingerprint: string },
): Promise<number> {
  // By their age: a channel's sightings of months are more.
  const { rows } = await sql`
    select ts from sightings
    where seen_at > ${now - quietMs} and team || '' = ${team} and channel = ${channel}
      and fingerprint = ${fingerprint} and form = 'line'
    limit ${mostLines}`.execute(trx)
  return rows.length
}

/** Whether somebody has called it no SCF error in the channel. */
export function isMuted(known: Found | undefined, now: number): boolean {
  return known?.place?.mutedUntil !== undefined && known.place.mutedUntil > now
}
