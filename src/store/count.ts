import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { agrees, saysMore } from '../triage/agreement.ts'
import { fingerprintOf } from '../triage/fingerprint.ts'
import { dayOf } from '../triage/history.ts'
import type { Incident, Sighted, Sighting } from '../triage/incident.ts'
import { formOf, quietMs } from '../triage/noise.ts'
import { channelOf } from './channels.ts'
import { countInIncident } from './count-in-incident.ts'
import { incidentOfText } from './incident-of-text.ts'
import { findIncident } from './incident-row.ts'
import { lockMeetings } from './lock-meetings.ts'
import type { Db } from './schema.ts'

/**
 * Counts a message in the incident that it belongs to, in a transaction of the caller's, who has claimed it. What has
 * been counted before is not counted again.
 */
export async function count(trx: Db, text: Sighting): Promise<Sighted> {
  const runs = runsOf(text)
  await lockMeetings(trx, text, runs)
  const before = await countedBefore(trx, text)
  if (before) return before
  const known = await incidentOfText(trx, text, runs)
  const fingerprint = known?.fingerprint ?? fingerprintOf(text)
  const { form, earlierCard } = await seeInChannel(trx, { ...text, fingerprint })
  await noteSighting(trx, { ...text, fingerprint, form })
  if (form === 'dismissed') {
    await keepAlive(trx, { ...text, fingerprint })
    return { form }
  }
  const fresh = runs.length === 0 ? 1 : await noteRuns(trx, { ...text, fingerprint, runs })
  await countInIncident(trx, text, { fingerprint, known, fresh })
  if (fresh > 0) await countDay(trx, { ...text, fingerprint, fresh })
  return sightedAs(form, await incidentNow(trx, { ...text, fingerprint }), earlierCard)
}

type Counted = Sighting & { readonly fingerprint: string }
type Card = { readonly ts: string; readonly threadTs: string }

/** So many of a text: more is one log pasted whole. */
const mostRuns = 50

/** In one order, so that two processes never wait for each other. */
function runsOf({ runs }: Sighting): readonly string[] {
  return [...new Set(runs)].toSorted().slice(0, mostRuns)
}

const sightingRow = z.object({
  fingerprint: z.string(),
  seen_at: z.int(),
  form: z.enum(['card', 'line', 'count', 'dismissed']),
})

/** A message that has been edited into another error is counted again. */
async function countedBefore(trx: Db, text: Sighting): Promise<Sighted | undefined> {
  const { team, channel, ts, code, now, asked } = text
  const { rows } = await sql`
    select s.fingerprint, s.form, s.seen_at from sightings s
      join incidents i on i.team = s.team and i.fingerprint = s.fingerprint
    where s.team = ${team} and s.channel = ${channel} and s.ts = ${ts} and i.code = ${code}`.execute(trx)
  const sightings = rows.map((row) => sightingRow.parse(row))
  for (const { fingerprint, form } of sightings.toSorted((one, other) => other.seen_at - one.seen_at)) {
    const incident = await findIncident(trx, { team, fingerprint, now })
    if (!incident || !agrees(text.facts, incident.facts)) continue
    if (form === 'dismissed') {
      if (asked) continue
      return { form }
    }
    const place = await channelOf(trx, { team, fingerprint, channel })
    return sightedAs(asked ? 'card' : form, incident, place?.card)
  }
  return undefined
}

/** What the channel knows of the incident decides how the message is answered, and the message adds to it. */
async function seeInChannel(
  trx: Db,
  text: Counted,
): Promise<{ readonly form: Sighted['form']; readonly earlierCard: Card | undefined }> {
  const { team, fingerprint, channel, facts, asked, now } = text
  const place = await channelOf(trx, text)
  const isNews = place === undefined || place.repeatUntil <= now
  const repeats = isNews ? 0 : place.repeats + (asked ? 0 : 1)
  const form = formOf({
    asked,
    repeats,
    dismissed: place?.dismissed ?? false,
    saysMore: place?.cardFacts !== undefined && saysMore(facts, place.cardFacts),
  })
  const cardFacts = form === 'card' ? JSON.stringify(facts) : null
  await sql`
    insert into incident_channels
      (team, fingerprint, channel, last_seen, repeat_until, repeats, dismissed, card_facts)
    values (${team}, ${fingerprint}, ${channel}, ${now}, ${now + quietMs}, ${repeats}, 0, ${cardFacts})
    on conflict (team, fingerprint, channel) do update set
      last_seen = excluded.last_seen, repeat_until = excluded.repeat_until, repeats = excluded.repeats,
      card_facts = coalesce(excluded.card_facts, incident_channels.card_facts)`.execute(trx)
  return { form, earlierCard: place?.card }
}

async function noteSighting(trx: Db, noted: Counted & { readonly form: Sighted['form'] }): Promise<void> {
  const { team, channel, ts, fingerprint, form, now } = noted
  await sql`
    insert into sightings (team, channel, ts, fingerprint, form, seen_at)
    values (${team}, ${channel}, ${ts}, ${fingerprint}, ${form}, ${now})
    on conflict (team, channel, ts, fingerprint) do update set form = excluded.form`.execute(trx)
}

/** What was dismissed stays so while it keeps coming. */
async function keepAlive(trx: Db, { team, fingerprint, now }: Counted): Promise<void> {
  await sql`
    update incidents set last_seen = ${now}
    where team = ${team} and fingerprint = ${fingerprint} and last_seen < ${now}`.execute(trx)
}

/** Gives how many of the runs are new in the scope. */
async function noteRuns(trx: Db, noted: Counted): Promise<number> {
  const { team, scope, fingerprint, runs, now } = noted
  const rows = runs.map(
    (run): RawBuilder<unknown> => sql`(${team}, ${scope}, ${run}, ${fingerprint}, ${now})`,
  )
  const { numAffectedRows = 0n } = await sql`
    insert into runs (team, scope, run, fingerprint, seen_at) values ${sql.join(rows)}
    on conflict (team, scope, run) do nothing`.execute(trx)
  return Number(numAffectedRows)
}

async function countDay(trx: Db, { team, fingerprint, now, fresh }: Counted & { readonly fresh: number }) {
  await sql`
    insert into incident_days (team, fingerprint, day, count)
    values (${team}, ${fingerprint}, ${dayOf(now)}, ${fresh})
    on conflict (team, fingerprint, day) do update set count = incident_days.count + excluded.count`.execute(
    trx,
  )
}

async function incidentNow(trx: Db, key: Counted): Promise<Incident> {
  const incident = await findIncident(trx, key)
  if (incident === undefined) throw new Error('An incident was gone in the transaction that counted it')
  return incident
}

function sightedAs(
  form: Exclude<Sighted['form'], 'dismissed'>,
  incident: Incident,
  card: Card | undefined,
): Sighted {
  return { form, incident, ...(card && { earlierCard: card }) }
}
