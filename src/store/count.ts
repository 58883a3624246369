import { type RawBuilder, sql } from 'kysely'
import { saysMore } from '../triage/agreement.ts'
import { fingerprintOf } from '../triage/fingerprint.ts'
import { dayOf } from '../triage/history.ts'
import type { Incident, ReplyForm, Sighted, Sighting } from '../triage/incident.ts'
import { formOf, quietMs } from '../triage/noise.ts'
import { type Channel, channelOf } from './channels.ts'
import { countInIncident } from './count-in-incident.ts'
import { incidentOfText } from './incident-of-text.ts'
import { findIncident } from './incident-row.ts'
import { lockMeetings } from './lock-meetings.ts'
import type { Db } from './schema.ts'

/** What else is to be written once the form is known, in the same transaction. */
type Settle = (form: ReplyForm, fingerprint: string) => Promise<void>

/**
 * Counts a message, which has not been counted before, in the incident that it belongs to; in a transaction of the
 * caller's, who has claimed it.
 */
export async function count(trx: Db, text: Sighting, settle: Settle): Promise<Sighted> {
  const runs = runsOf(text)
  await lockMeetings(trx, text, runs)
  const known = await incidentOfText(trx, text, runs)
  const counted = { ...text, runs, fingerprint: known?.fingerprint ?? fingerprintOf(text) }
  const place = known && (await channelOf(trx, counted))
  const { form, repeats } = formAt(place, text)
  // What does not wait for an answer is sent together.
  const [isNews, fresh] = await Promise.all([
    noteSighting(trx, { ...counted, form }),
    form === 'dismissed' ? 0 : noteRuns(trx, counted),
    seeInChannel(trx, { ...counted, form, repeats }),
  ])
  if (form === 'dismissed') {
    await Promise.all([keepAlive(trx, counted), settle(form, counted.fingerprint)])
    return { form }
  }
  // A message can outlive its incident.
  const more = runs.length === 0 ? Number(isNews || known === undefined) : fresh
  await Promise.all([
    countInIncident(trx, text, { fingerprint: counted.fingerprint, known, fresh: more }),
    more > 0 && countDay(trx, { ...counted, fresh: more }),
    settle(form, counted.fingerprint),
  ])
  return { form, incident: await incidentNow(trx, counted), ...(place?.card && { earlierCard: place.card }) }
}

type Counted = Sighting & { readonly fingerprint: string }
type Formed = Counted & { readonly form: ReplyForm }

/** So many of a text: more is one log pasted whole. */
const mostRuns = 50

/** In one order, so that two processes never wait for each other. */
function runsOf({ runs }: Sighting): readonly string[] {
  return [...new Set(runs)].toSorted().slice(0, mostRuns)
}

/** What the channel knows of the incident decides how the message is answered. */
function formAt(place: Channel | undefined, { facts, asked, now }: Sighting) {
  const isNews = place === undefined || place.repeatUntil <= now
  const repeats = isNews ? 0 : place.repeats + (asked ? 0 : 1)
  const form = formOf({
    asked,
    repeats,
    dismissed: place?.dismissed ?? false,
    saysMore: place?.cardFacts !== undefined && saysMore(facts, place.cardFacts),
  })
  return { form, repeats }
}

async function seeInChannel(trx: Db, seen: Formed & { readonly repeats: number }): Promise<void> {
  const { team, fingerprint, channel, form, facts, repeats, now } = seen
  const cardFacts = form === 'card' ? JSON.stringify(facts) : null
  await sql`
    insert into incident_channels
      (team, fingerprint, channel, last_seen, repeat_until, repeats, dismissed, card_facts)
    values (${team}, ${fingerprint}, ${channel}, ${now}, ${now + quietMs}, ${repeats}, 0, ${cardFacts})
    on conflict (team, fingerprint, channel) do update set
      last_seen = excluded.last_seen, repeat_until = excluded.repeat_until, repeats = excluded.repeats,
      card_facts = coalesce(excluded.card_facts, incident_channels.card_facts)`.execute(trx)
}

/** Gives whether it is new: a message can be edited away, and back. */
async function noteSighting(trx: Db, noted: Formed): Promise<boolean> {
  const { team, channel, ts, fingerprint, form, now } = noted
  const { numAffectedRows } = await sql`
    insert into sightings (team, channel, ts, fingerprint, form, seen_at)
    values (${team}, ${channel}, ${ts}, ${fingerprint}, ${form}, ${now})
    on conflict (team, channel, ts, fingerprint) do update set form = excluded.form
    where sightings.form = 'dismissed'`.execute(trx)
  return numAffectedRows === 1n
}

/** What was dismissed stays so while it keeps coming. */
async function keepAlive(trx: Db, { team, fingerprint, now }: Counted): Promise<void> {
  await sql`
    update incidents set last_seen = ${now}
    where team = ${team} and fingerprint = ${fingerprint} and last_seen < ${now}`.execute(trx)
}

/** Gives how many of the runs are new in the scope. */
async function noteRuns(trx: Db, { team, scope, fingerprint, runs, now }: Counted): Promise<number> {
  if (runs.length === 0) return 0
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
