import { type Kysely, sql } from 'kysely'
import type { Sighted, Sighting } from '../triage/incident.ts'
import { formOf } from '../triage/noise.ts'
import { channelOfRow } from './channels.ts'
import { type Countable, channelAgain, countable, dayAgain, incidentAgain } from './count-rules.ts'
import { findIncident } from './incident-row.ts'
import type { Schema } from './schema.ts'
import { statement } from './statement.ts'

type Store = Kysely<Schema>

/** Counts a message, step by step in a transaction of the caller's. `undefined` if it has been counted before. */
export async function countInSteps(db: Store, sighting: Sighting): Promise<Sighted | undefined> {
  const values = countable(sighting)
  if ((await noted(db, values)).rows.length > 0) return undefined
  const { rows } = await seeInChannel(db, values)
  const channel = channelOfRow(rows[0])
  const form = formOf({ ...channel, asked: sighting.asked })
  await note(db, { ...values, form })
  if (form === 'dismissed') return { form }
  await countIncident(db, values)
  await countDay(db, values)
  const incident = await findIncident(db, sighting)
  if (incident === undefined) throw new Error('An incident was gone in the transaction that counted it')
  return { form, incident, ...(channel.card && { earlierCard: channel.card }) }
}

const noted = statement<Countable>((db, { team, channel, ts, fingerprint }) =>
  sql`
    select form from sightings
    where team = ${team} and channel = ${channel} and ts = ${ts} and fingerprint = ${fingerprint}`.compile(
    db,
  ),
)

const seeInChannel = statement<Countable>((db, { team, fingerprint, channel, now, repeatUntil, repeat }) =>
  sql`
    insert into incident_channels (team, fingerprint, channel, last_seen, repeat_until, repeats, dismissed)
    values (${team}, ${fingerprint}, ${channel}, ${now}, ${repeatUntil}, 0, 0)
    ${channelAgain(repeat)}
    returning repeats, dismissed, card_ts, card_thread_ts`.compile(db),
)

const note = statement<Countable & { readonly form: string }>(
  (db, { team, channel, ts, fingerprint, form, now }) =>
    sql`
    insert into sightings (team, channel, ts, fingerprint, form, seen_at)
    values (${team}, ${channel}, ${ts}, ${fingerprint}, ${form}, ${now})`.compile(db),
)

const countIncident = statement<Countable>((db, { team, fingerprint, code, now }) =>
  sql`
    insert into incidents
      (team, fingerprint, code, state, count, first_seen, last_seen, revision, drawn_until)
    values (${team}, ${fingerprint}, ${code}, 'open', 1, ${now}, ${now}, 1, 0)
    ${incidentAgain}`.compile(db),
)

const countDay = statement<Countable>((db, { team, fingerprint, day }) =>
  sql`
    insert into incident_days (team, fingerprint, day, count)
    values (${team}, ${fingerprint}, ${day}, 1)
    ${dayAgain}`.compile(db),
)
