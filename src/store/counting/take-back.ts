import { sql } from 'kysely'
import * as z from 'zod'
import { alarmRunPrefix } from '../../triage/alarm.ts'
import { dayOf } from '../../triage/history.ts'
import type { DeliveryKey } from '../deliveries.ts'
import { dropFromDigests } from '../digests/drop-from-digests.ts'
import { type IncidentKey, markIncidentStale } from '../incident-row.ts'
import { stateLeft } from '../incidents.ts'
import type { Db } from '../schema.ts'
import { isToldElsewhere, runsColumn, runsToldElsewhere, sightingsOf } from './sightings-of.ts'

/** What an edited message still tells: of each of its incidents the runs. */
export type StillTold = ReadonlyMap<string, readonly string[]>

/**
 * Takes back what a message was counted as: it was edited, and tells of no error any more. A run that another message
 * shows, too, stays. An incident that nothing else tells of was none, and is forgotten; nobody could close it. Gives the
 * incidents that are left, whose cards are to be redrawn. Called after the message's own card is forgotten.
 */
export async function takeRunsBack(
  db: Db,
  message: DeliveryKey & { readonly now: number },
): Promise<readonly IncidentKey[]> {
  return db.transaction().execute((trx) => takeBackIn(trx, message))
}

/**
 * The same in a transaction of the caller's, but for what the message still tells. An alarm that is edited into something
 * else goes on, and has been all the same.
 */
export async function takeBackIn(
  trx: Db,
  { now, ...message }: DeliveryKey & { readonly now: number },
  still?: StillTold,
): Promise<readonly IncidentKey[]> {
  const { team } = message
  const left: IncidentKey[] = []
  for (const { fingerprint, form, at, runs } of await sightingsIn(trx, message)) {
    if (still !== undefined && runs?.some((run) => run.startsWith(alarmRunPrefix))) continue
    const taken = { ...message, fingerprint, at, runs }
    const told = still?.get(fingerprint)
    if (told === undefined) await forgetSighting(trx, taken)
    if (form === 'dismissed' || !(await holdIncident(trx, taken))) continue
    if (told !== undefined) {
      await countEdited(trx, taken, told)
    } else if (await isLeft(trx, taken)) {
      await countBack(trx, taken)
      await markIncidentStale(trx, { team, fingerprint, now })
      left.push({ team, fingerprint })
    } else left.push(...(await forgetIncident(trx, { ...taken, now })))
  }
  return left
}

/** A sighting that is taken back: `at` is when it was counted, `runs` what it showed, if that is known. */
type Taken = IncidentKey & DeliveryKey & { readonly at: number; readonly runs: readonly string[] | null }

const sightingRow = z.object({
  fingerprint: z.string(),
  form: z.string(),
  seen_at: z.int(),
  runs: runsColumn.nullable(),
})

/** The incidents that a message was counted in. */
export async function countedAs(db: Db, message: DeliveryKey): Promise<readonly string[]> {
  return (await sightingsIn(db, message)).map(({ fingerprint }) => fingerprint)
}

export async function sightingsIn(trx: Db, { team, channel, ts }: DeliveryKey) {
  const { rows } = await sql`
    select fingerprint, form, seen_at, runs from sightings
    where team = ${team} and channel = ${channel} and ts = ${ts}`.execute(trx)
  return rows.map((row) => {
    const { seen_at: at, ...sighting } = sightingRow.parse(row)
    return { ...sighting, at }
  })
}

export async function forgetSighting(trx: Db, { team, channel, ts, fingerprint }: Taken): Promise<void> {
  await sql`
    delete from sightings
    where team = ${team} and channel = ${channel} and ts = ${ts} and fingerprint = ${fingerprint}`.execute(
    trx,
  )
}

/** Writes, so that whoever counts in the incident meanwhile waits. Gives whether there is one. */
export async function holdIncident(trx: Db, { team, fingerprint }: IncidentKey): Promise<boolean> {
  const { rows } = await sql`
    update incidents set revision = revision where team = ${team} and fingerprint = ${fingerprint}
    returning fingerprint`.execute(trx)
  return rows.length > 0
}

/** Whether the incident lasts: anything else tells of it, or somebody has called it no error. */
export async function isLeft(trx: Db, { team, fingerprint, channel, ts }: Taken): Promise<boolean> {
  if (await isToldElsewhere(trx, { team, fingerprint, channel, ts })) return true
  const { rows } = await sql`
    select fingerprint from incident_channels
    where team = ${team} and fingerprint = ${fingerprint} and dismissed + 0 = 1 limit 1`.execute(trx)
  return rows.length > 0
}

/** Gives incidents by which the digests are found that told of it. */
export async function forgetIncident(
  trx: Db,
  { team, fingerprint, now }: Taken & { readonly now: number },
): Promise<readonly IncidentKey[]> {
  const tables = ['incidents', 'incident_channels', 'runs', 'incident_days']
  for (const table of tables) {
    await sql`delete from ${sql.table(table)} where team = ${team} and fingerprint = ${fingerprint}`.execute(
      trx,
    )
  }
  return dropFromDigests(trx, { team, fingerprint, now })
}

async function countBack(trx: Db, taken: Taken): Promise<void> {
  const { team, fingerprint, channel } = taken
  await lessen(trx, taken, { fewer: await runsTaken(trx, taken), least: 1 })
  await seeBefore(trx, taken)
  await sql`
    update incident_channels set repeats = case when repeats > 0 then repeats - 1 else 0 end
    where team = ${team} and fingerprint = ${fingerprint} and channel = ${channel}`.execute(trx)
}

/** When the incident was last seen without the message; what that had opened again is fixed as before. */
async function seeBefore(trx: Db, { team, fingerprint, channel, ts, at }: Taken): Promise<void> {
  const isOfIt = sql`team = ${team} and fingerprint = ${fingerprint}`
  const others = sql`
    select max(seen_at) from (${sightingsOf({ team, fingerprint })}) others
    where not (channel = ${channel} and ts = ${ts})`
  // Most often the time before is that of the newest one that is left, and the one before that is wanted.
  await sql`
    update incidents set
      last_seen = coalesce((${others}), previous_seen, last_seen),
      previous_seen = case
        when previous_seen < (${others}) then previous_seen else (${others} and seen_at < (${others}))
      end
    where ${isOfIt} and last_seen <= ${at}`.execute(trx)
  await sql`update incidents set state = ${stateLeft} where ${isOfIt} and state = 'open'`.execute(trx)
}

/** The incident is still told of; runs that are not are counted no more, and others are counted after this. */
async function countEdited(trx: Db, taken: Taken, told: readonly string[]): Promise<void> {
  const { runs } = taken
  if (runs === null || told.length === 0) return
  const gone = runs.filter((run) => !told.includes(run))
  if (runs.length > 0 && gone.length === 0) return
  await lessen(trx, taken, { fewer: await runsTaken(trx, { ...taken, runs: gone }), least: 0 })
  if (gone.length === runs.length) await seeBefore(trx, taken)
}

type Fewer = { readonly fewer: number; readonly least: 0 | 1 }

async function lessen(trx: Db, { team, fingerprint, at }: Taken, { fewer, least }: Fewer): Promise<void> {
  const isOfIt = sql`team = ${team} and fingerprint = ${fingerprint}`
  await sql`
    update incidents set count = case when count > ${fewer} then count - ${fewer} else ${sql.lit(least)} end
    where ${isOfIt}`.execute(trx)
  await sql`
    update incident_days set count = case when count > ${fewer} then count - ${fewer} else 0 end
    where ${isOfIt} and day = ${dayOf(at)}`.execute(trx)
}

/** Takes away the runs that no other message shows. A message without request ids was one itself. */
async function runsTaken(trx: Db, taken: Taken): Promise<number> {
  const { team, fingerprint, runs } = taken
  if (runs === null) return runsOfMoment(trx, taken)
  if (runs.length === 0) return 1
  const elsewhere = await runsToldElsewhere(trx, taken)
  const gone = runs.filter((run) => !elsewhere.has(run))
  if (gone.length === 0) return 0
  const { rows } = await sql`
    delete from runs where fingerprint = ${fingerprint} and team = ${team} and run in (${sql.join(gone)})
    returning run`.execute(trx)
  return rows.length
}

/** The same where an older version counted the message: its runs are those of that moment. */
async function runsOfMoment(trx: Db, { team, fingerprint, at }: Taken): Promise<number> {
  const { rows } = await sql`
    delete from runs where team = ${team} and fingerprint = ${fingerprint} and seen_at = ${at}
    returning run`.execute(trx)
  if (rows.length > 0) return rows.length
  const { rows: known } = await sql`
    select run from runs where team = ${team} and fingerprint = ${fingerprint} limit 1`.execute(trx)
  return known.length > 0 ? 0 : 1
}
