import { sql } from 'kysely'
import * as z from 'zod'
import { agrees } from '../../triage/agreement.ts'
import type { Sighted, Sighting } from '../../triage/incident.ts'
import { channelOf } from '../channels.ts'
import { findIncident } from '../incident-row.ts'
import type { Db } from '../schema.ts'

const sightingRow = z.object({
  fingerprint: z.string(),
  seen_at: z.int(),
  form: z.enum(['card', 'line', 'count', 'dismissed']),
})

/**
 * What was decided on a message when it was counted, by whoever died over it; whoever asks gets a card all the same. A
 * message that has been edited into another error has not been counted as that.
 */
export async function countedBefore(trx: Db, text: Sighting): Promise<Sighted | undefined> {
  const { team, channel, ts, code, now, asked } = text
  const { rows } = await sql`
    select s.fingerprint, s.form, s.seen_at from sightings s
      join incidents i on i.team = s.team || '' and i.fingerprint = s.fingerprint
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
    return { form: asked ? 'card' : form, incident, ...(place?.card && { earlierCard: place.card }) }
  }
  return undefined
}
