import { sql } from 'kysely'
import { fingerprintOf } from '../../triage/fingerprint.ts'
import type { OfFunction, Sighting } from '../../triage/incident.ts'
import type { Db } from '../schema.ts'
import { together } from '../statements/together.ts'
import { type Counted, countDay, isMuted, type Met, meet, noteRuns, noteSighting } from './count.ts'
import { countInIncident } from './count-in-incident.ts'

/**
 * Counts what a text shows of other functions than the one that it is answered with, each in its own incident, in the
 * transaction of the caller's. Gives the message as it was met, with how many runs that were. Where nobody is told of the
 * message, they are not counted either.
 */
export async function withOthers(trx: Db, text: Sighting, met: Met): Promise<Met> {
  const { others = [], now } = text
  if (others.length === 0 || isMuted(met.known, now)) return met
  let besides = 0
  const beside = new Set<string>()
  for (const other of others) {
    const { fresh, fingerprint } = await countOther(trx, text, other)
    besides += fresh
    if (fingerprint !== undefined) beside.add(fingerprint)
  }
  return { ...met, besides, beside: [...beside] }
}

async function countOther(
  trx: Db,
  text: Sighting,
  other: OfFunction,
): Promise<{ readonly fresh: number; readonly fingerprint?: string }> {
  const { others: _, alarm: __, apiCode: ___, ...message } = text
  const told: Sighting = { ...message, ...other }
  const met = await meet(trx, told)
  const { known, runs } = met
  const fresh = runs.length - met.before
  if (fresh <= 0 || isMuted(known, told.now)) return { fresh: 0 }
  const fingerprint = known?.fingerprint ?? fingerprintOf(told)
  const counted: Counted = { ...told, runs, fingerprint, form: 'count', repeats: 0 }
  const { statement } = countInIncident(told, { fingerprint, known, fresh })
  await together(trx, [
    statement,
    seeBeside(counted),
    noteSighting(counted),
    noteRuns(counted),
    countDay(counted, fresh),
  ])
  return { fresh, fingerprint }
}

/** Its next run gets a card of its own, so it is no repeat from now on. */
function seeBeside({ team, fingerprint, channel, now }: Counted) {
  return sql`
    insert into incident_channels (team, fingerprint, channel, last_seen, repeat_until, repeats, dismissed)
    values (${team}, ${fingerprint}, ${channel}, ${now}, ${now}, 0, 0)
    on conflict (team, fingerprint, channel) do update set last_seen = excluded.last_seen`
}
