import { sql } from 'kysely'
import * as z from 'zod'
import { dayOf } from '../../triage/history.ts'
import type { DeliveryKey } from '../deliveries.ts'
import { type IncidentKey, markIncidentStale } from '../incident-row.ts'
import { stateLeft } from '../incidents.ts'
import type { Db } from '../schema.ts'
import { isToldElsewhere, sightingsOf } from './sightings-of.ts'

/**
 * Takes back what a message was counted as: it was edited, and tells of no error any more. An incident that nothing else
 * tells of was none, and is forgotten; nobody could close it. Gives the incidents that are left, whose cards are to be
 * redrawn. Called after the message's own card is forgotten.
 */
export async function takeRunsBack(
  db: Db,
  { now, ...message }: DeliveryKey & { readonly now: number },
): Promise<readonly IncidentKey[]> {
  const { team, channel, ts } = message
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`
      delete from sightings where team = ${team} and channel = ${channel} and ts = ${ts}
      returning fingerprint, form, seen_at`.execute(trx)
    const left: IncidentKey[] = []
    for (const { fingerprint, form, seen_at: at } of rows.map((row) => sightingRow.parse(row))) {
      const taken = { ...message, fingerprint, at }
      if (form === 'dismissed' || !(await holdIncident(trx, taken))) continue
      if (await isLeft(trx, taken)) {
        await countBack(trx, taken)
        await markIncidentStale(trx, { team, fingerprint, now })
        left.push({ team, fingerprint })
      } else await forgetIncident(trx, taken)
    }
    return left
  })
}

/** A sighting that is taken back: `at` is when it was counted, which tells its runs, too. */
type Taken = IncidentKey & DeliveryKey & { readonly at: number }

const sightingRow = z.object({ fingerprint: z.string(), form: z.string(), seen_at: z.int() })

/** Writes, so that whoever counts in the incident meanwhile waits. Gives whether there is one. */
async function holdIncident(trx: Db, { team, fingerprint }: IncidentKey): Promise<boolean> {
  const { rows } = await sql`
    update incidents set revision = revision where team = ${team} and fingerprint = ${fingerprint}
    returning fingerprint`.execute(trx)
  return rows.length > 0
}

/** Whether the incident lasts: anything else tells of it, or somebody has called it no error. */
async function isLeft(trx: Db, { team, fingerprint, channel, ts }: Taken): Promise<boolean> {
  if (await isToldElsewhere(trx, { team, fingerprint, channel, ts })) return true
  const { rows } = await sql`
    select fingerprint from incident_channels
    where team = ${team} and fingerprint = ${fingerprint} and dismissed + 0 = 1 limit 1`.execute(trx)
  return rows.length > 0
}

async function forgetIncident(trx: Db, { team, fingerprint }: Taken): Promise<void> {
  const tables = ['incidents', 'incident_channels', 'runs', 'incident_days', 'digest_lines']
  for (const table of tables) {
    await sql`delete from ${sql.table(table)} where team = ${team} and fingerprint = ${fingerprint}`.execute(
      trx,
    )
  }
}

async function countBack(trx: Db, taken: Taken): Promise<void> {
  const { team, fingerprint, channel, at } = taken
  const isOfIt = sql`team = ${team} and fingerprint = ${fingerprint}`
  const fewer = await runsTaken(trx, taken)
  await sql`
    update incidents set count = case when count > ${fewer} then count - ${fewer} else 1 end
    where ${isOfIt}`.execute(trx)
  const others = sql`select max(seen_at) from (${sightingsOf(taken)}) others`
  await sql`
    update incidents set
      last_seen = coalesce((${others}), previous_seen, last_seen),
      previous_seen = case when previous_seen < (${others}) then previous_seen end
    where ${isOfIt} and last_seen <= ${at}`.execute(trx)
  // What the message had opened again is fixed as before.
  await sql`update incidents set state = ${stateLeft} where ${isOfIt} and state = 'open'`.execute(trx)
  await sql`
    update incident_days set count = case when count > ${fewer} then count - ${fewer} else 0 end
    where ${isOfIt} and day = ${dayOf(at)}`.execute(trx)
  await sql`
    update incident_channels set repeats = case when repeats > 0 then repeats - 1 else 0 end
    where ${isOfIt} and channel = ${channel}`.execute(trx)
}

/** Takes away the runs that were counted with the message. Without request ids it was one itself. */
async function runsTaken(trx: Db, { team, fingerprint, at }: Taken): Promise<number> {
  const { rows } = await sql`
    delete from runs where team = ${team} and fingerprint = ${fingerprint} and seen_at = ${at}
    returning run`.execute(trx)
  if (rows.length > 0) return rows.length
  const { rows: known } = await sql`
    select run from runs where team = ${team} and fingerprint = ${fingerprint} limit 1`.execute(trx)
  return known.length > 0 ? 0 : 1
}
