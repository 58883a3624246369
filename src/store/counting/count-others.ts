import { sql } from 'kysely'
import { fingerprintOf } from '../../triage/fingerprint.ts'
import type { OfFunction, Sighting } from '../../triage/incident.ts'
import type { Db } from '../schema.ts'
import { together } from '../statements/together.ts'
import { type Counted, countDay, type Met, meet, noteRuns, noteSighting } from './count.ts'
import { countInIncident } from './count-in-incident.ts'
import { isMuted, isToldLately } from './form-in-channel.ts'

/**
 * Counts what a text shows of other functions than the one that it is answered with, each in its own incident, in the
 * transaction of the caller's. Gives the message as it was met, with how many runs that were. What is quiet in the
 * channel is not counted there.
 */
export async function withOthers(trx: Db, text: Sighting, met: Met): Promise<Met> {
  const { others = [] } = text
  if (others.length === 0) return met
  let besides = 0
  let tellsMore = false
  const beside = new Set<string>()
  for (const other of others) {
    const { fresh, isNews, fingerprint } = await countOther(trx, text, other)
    besides += fresh
    tellsMore ||= isNews
    if (fingerprint !== undefined) beside.add(fingerprint)
  }
  return { ...met, besides, tellsMore, beside: [...beside] }
}

async function countOther(trx: Db, text: Sighting, other: OfFunction): Promise<Other> {
  const { others: _, alarm: __, apiCode: ___, ...message } = text
  const told: Sighting = { ...message, ...other }
  const met = await meet(trx, told)
  const { known, last: lastTime, runs } = met
  const fresh = runs.length - met.before
  if (fresh <= 0 || isMuted(known, told.now)) return notCounted
  const fingerprint = known?.fingerprint ?? fingerprintOf(told)
  const counted: Counted = { ...told, runs, fingerprint, form: 'count', repeats: 0 }
  const isNews = !(await isToldLately(trx, counted))
  const { statement } = countInIncident(told, { fingerprint, known, lastTime, fresh })
  await together(trx, [
    statement,
    seeBeside(counted),
    noteSighting(counted, fresh),
    noteRuns(counted),
    countDay(counted, fresh),
  ])
  return { fresh, isNews, fingerprint }
}

/** How many runs were counted and in which incident, and whether the channel has yet to be told of their function. */
type Other = { readonly fresh: number; readonly isNews: boolean; readonly fingerprint?: string }

const notCounted: Other = { fresh: 0, isNews: false }

/** Its next run gets a card of its own, so it is no repeat from now on. */
function seeBeside({ team, fingerprint, channel, now }: Counted) {
  return sql`
    insert into incident_channels (team, fingerprint, channel, last_seen, repeat_until, repeats, dismissed)
    values (${team}, ${fingerprint}, ${channel}, ${now}, ${now}, 0, 0)
    on conflict (team, fingerprint, channel) do update set last_seen = excluded.last_seen`
}
