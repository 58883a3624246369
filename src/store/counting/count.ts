import { type RawBuilder, sql } from 'kysely'
import { mostCounted } from '../../triage/bounds.ts'
import { fingerprintOf } from '../../triage/fingerprint.ts'
import { dayOf } from '../../triage/history.ts'
import type { ReplyForm, Sighted, Sighting } from '../../triage/incident.ts'
import { quietMs } from '../../triage/noise.ts'
import { incidentWritten } from '../incident-row.ts'
import type { Db } from '../schema.ts'
import { type Ending, inTurn, type Rows } from '../statements/together.ts'
import { candidates } from './candidates.ts'
import { countInIncident } from './count-in-incident.ts'
import { formAt } from './form-in-channel.ts'
import { type Before, type Found, incidentAmong } from './incident-of-text.ts'
import { meetingLocks } from './lock-meetings.ts'

/** What a text meets: read before it is decided on, and true until the transaction ends. */
export type Met = {
  readonly runs: readonly string[]
  readonly known: Found | undefined
  /** What it would belong to, had that not been too long ago; of what belongs to nothing. */
  readonly last: Before | undefined
  /** How many of the runs have been counted in the scope. */
  readonly before: number
  /** Runs of other functions in the text that were counted with it. */
  readonly besides?: number
  /** One of them is news in the channel. */
  readonly tellsMore?: boolean
  /** The incidents of these. */
  readonly beside?: readonly string[]
}

/** What else is to be written once the form is known, in the same statement. */
type Also = (form: ReplyForm, fingerprint: string) => readonly RawBuilder<unknown>[]

/** Reads what a message belongs to, and keeps all who could meet it there waiting. */
export async function meet(trx: Db, text: Sighting): Promise<Met> {
  const runs = runsOf(text)
  const locks = meetingLocks(trx, text, runs)
  const rows = await inTurn(trx, [...(locks ? [locks] : []), candidates(text, runs)])
  return metIn(text, { runs, rows: rows.at(-1) ?? [] })
}

/** The same, of what is read already. */
export function metIn(text: Sighting, { runs, rows }: Pick<Met, 'runs'> & { readonly rows: Rows }): Met {
  const { found, before, counted } = incidentAmong(text, rows)
  return { runs, known: found, last: found ? undefined : before, before: counted }
}

/**
 * The statements that count a message, which has not been counted before, in the incident that it belongs to; for the
 * end of the transaction that it was met in, whose database is `db`.
 */
export async function counting(
  { db, trx }: { readonly db: Db; readonly trx: Db },
  text: Sighting,
  met: Met,
  also: Also,
): Promise<Counting> {
  const { runs, known, last: lastTime, besides = 0, tellsMore = false, beside = [] } = met
  const fresh = await freshRuns(trx, text, met)
  const { form, repeats } = await formAt(trx, text, { known, tellsMore, isSame: fresh + besides === 0 })
  const counted = { ...text, runs, form, repeats, fingerprint: known?.fingerprint ?? fingerprintOf(text) }
  const others = [seeInChannel(counted), noteSighting(counted, fresh), ...also(form, counted.fingerprint)]
  if (form === 'dismissed') return { last: [keepAlive(counted), ...others], give: () => ({ form }) }
  const { statement, rowOf } = countInIncident(text, { ...counted, known, lastTime, fresh })
  const last = [
    statement,
    ...others,
    ...(fresh > 0 && runs.length > 0 ? [noteRuns(counted)] : []),
    ...(fresh > 0 ? [countDay(counted, fresh)] : []),
  ] as const
  const give = async ([given]: Rows): Promise<Sighted> => {
    const written = given !== undefined && { row: rowOf(given), more: fresh }
    const incident = written && (await incidentWritten(db, counted, written))
    if (!incident) throw new Error('An incident was gone as soon as it was counted')
    return {
      ...{ form, incident },
      ...(fresh + besides === 0 && { isSame: true }),
      ...(known?.place?.card && { earlierCard: known.place.card }),
      ...(beside.length > 0 && { beside }),
    }
  }
  return { last, give }
}

type Counting = Exclude<Ending<Sighted>, { readonly done: Sighted }>

async function freshRuns(trx: Db, text: Sighting, { runs, known, before }: Met): Promise<number> {
  if (runs.length > 0) return runs.length - before
  return Number(known === undefined || !(await isNoted(trx, { ...text, fingerprint: known.fingerprint })))
}

/** Whether the message was counted in the incident before, and has been edited away since. */
async function isNoted(
  trx: Db,
  { team, channel, ts, fingerprint }: Sighting & { readonly fingerprint: string },
): Promise<boolean> {
  const { rows } = await sql`
    select ts from sightings
    where team = ${team} and channel = ${channel} and ts = ${ts} and fingerprint = ${fingerprint}
      and form <> 'dismissed'`.execute(trx)
  return rows.length > 0
}

export type Counted = Sighting & {
  readonly fingerprint: string
  readonly form: ReplyForm
  readonly repeats: number
}

/** The runs of a text, in one order, so that two processes never wait for each other. */
export function runsOf({ runs }: Pick<Sighting, 'runs'>): readonly string[] {
  return [...new Set(runs)].toSorted().slice(0, mostCounted.runs)
}

function seeInChannel({ team, fingerprint, channel, form, facts, repeats, now }: Counted) {
  const cardFacts = form === 'card' ? JSON.stringify(facts) : null
  return sql`
    insert into incident_channels
      (team, fingerprint, channel, last_seen, repeat_until, repeats, dismissed, card_facts)
    values (${team}, ${fingerprint}, ${channel}, ${now}, ${now + quietMs}, ${repeats}, 0, ${cardFacts})
    on conflict (team, fingerprint, channel) do update set
      last_seen = excluded.last_seen, repeat_until = excluded.repeat_until, repeats = excluded.repeats,
      card_facts = coalesce(excluded.card_facts, incident_channels.card_facts)`
}

/** With a run that is new in it, an edited message is seen now. */
export function noteSighting({ team, channel, ts, fingerprint, form, runs, now }: Counted, fresh: number) {
  return sql`
    insert into sightings (team, channel, ts, fingerprint, form, seen_at, runs)
    values (${team}, ${channel}, ${ts}, ${fingerprint}, ${form}, ${now}, ${JSON.stringify(runs)})
    on conflict (team, channel, ts, fingerprint) do update set
      form = case when sightings.form = 'dismissed' then excluded.form else sightings.form end,
      ${fresh > 0 ? sql`seen_at = excluded.seen_at,` : sql``} runs = excluded.runs`
}

/** What was dismissed stays so while it keeps coming. */
function keepAlive({ team, fingerprint, now }: Counted) {
  return sql`
    update incidents set last_seen = ${now}
    where team = ${team} and fingerprint = ${fingerprint} and last_seen < ${now}
    returning fingerprint`
}

export function noteRuns({ team, scope, fingerprint, runs, now }: Counted) {
  const rows = runs.map((run) => sql`(${team}, ${scope}, ${run}, ${fingerprint}, ${now})`)
  return sql`
    insert into runs (team, scope, run, fingerprint, seen_at) values ${sql.join(rows)}
    on conflict (team, scope, run) do nothing`
}

export function countDay({ team, fingerprint, now }: Counted, fresh: number) {
  return sql`
    insert into incident_days (team, fingerprint, day, count)
    values (${team}, ${fingerprint}, ${dayOf(now)}, ${fresh})
    on conflict (team, fingerprint, day) do update set count = incident_days.count + excluded.count`
}
