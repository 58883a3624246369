import { sql } from 'kysely'
import * as z from 'zod'
import { agrees } from '../../triage/agreement.ts'
import type { Sighted, Sighting } from '../../triage/incident.ts'
import { withTrigger } from '../../triage/known-alarms.ts'
import { forgetCardIn } from '../cards.ts'
import { type Claiming, owe } from '../claim.ts'
import { noDebt } from '../deliveries.ts'
import { findIncident, type IncidentKey, markIncidentStale } from '../incident-row.ts'
import type { Db } from '../schema.ts'
import { together } from '../statements/together.ts'
import { alarmsColumn } from './alarms-column.ts'
import { counting, meet, runsOf } from './count.ts'
import { withOthers } from './count-others.ts'
import { countedBefore } from './counted-before.ts'
import { meetingLocks } from './lock-meetings.ts'
import { type StillTold, takeBackIn } from './take-back.ts'

/** `replyTs` is our reply, which is to be changed: the edit is owed, like an answer. */
export type Edited =
  | {
      readonly kind: 'owed'
      readonly replyTs: string
      readonly sighted: Exclude<Sighted, { form: 'dismissed' }>
      /** What it showed before, and other messages show still. */
      readonly left: readonly IncidentKey[]
    }
  | { readonly kind: 'nothing'; readonly left: readonly IncidentKey[] }

const replyRow = z.object({ reply_ts: z.string().nullable() })

/**
 * Counts an answered message that was edited into something else, in the incident that it now belongs to; what it
 * shows no more is taken back, and the reply is its card no more: `keepCard` makes it that of the other one once it has
 * been changed. `nothing` where we have no reply there, or this is dismissed in the channel.
 */
export async function countEdit(db: Db, message: Sighting & Claiming): Promise<Edited> {
  const { team, channel, ts, owner } = message
  return db.transaction().execute(async (trx) => {
    // Written, so that of two edits at once the second one waits.
    const row = await trx
      .updateTable('deliveries')
      .set({ owner })
      .where((eb) => eb.and({ team, channel, ts, state: 'answered' }))
      .returning('reply_ts')
      .executeTakeFirst()
    const replyTs = row && replyRow.parse(row).reply_ts
    if (replyTs === undefined || replyTs === null) return { kind: 'nothing', left: [] }
    await forgetCardIn(trx, { team, channel, ts: replyTs })
    await meetingLocks(trx, message, runsOf(message))?.execute(trx)
    const left = await takeBackIn(trx, message, await stillTold(trx, message))
    const sighted = await countNow(trx, message)
    if (sighted.form === 'dismissed') return { kind: 'nothing', left }
    await noDebt(message).execute(trx)
    const { fingerprint } = sighted.incident
    await owe({ ...message, form: 'card', fingerprint, isInDoubt: false }).execute(trx)
    return { kind: 'owed', replyTs, sighted, left }
  })
}

/** What was counted of the message agrees with what it says now: the runs of each incident that stays. */
async function stillTold(trx: Db, message: Sighting): Promise<StillTold> {
  const { team, channel, ts, now, others = [], apiCode } = message
  const { rows } = await sql`
    select fingerprint from sightings where team = ${team} and channel = ${channel} and ts = ${ts}`.execute(
    trx,
  )
  const told = new Map<string, readonly string[]>()
  for (const { fingerprint } of rows.map((row) => sightingRow.parse(row))) {
    const incident = await findIncident(trx, { team, fingerprint, now })
    const those = [
      { ...message, apiCode },
      ...others.map((other) => ({ ...other, apiCode: undefined })),
    ].filter(
      (each) =>
        each.code === incident?.code &&
        each.apiCode === incident.apiCode &&
        agrees(each.facts, incident.facts),
    )
    if (those.length > 0) told.set(fingerprint, those.flatMap(runsOf))
  }
  return told
}

const sightingRow = z.object({ fingerprint: z.string() })

/** What it was counted as already stays so; what is new in it is counted. */
async function countNow(trx: Db, message: Sighting): Promise<Sighted> {
  const met = await meet(trx, message)
  const before = met.runs.length > met.before ? undefined : await countedBefore(trx, message)
  if (before?.form === 'dismissed') return before
  const all = await withOthers(trx, message, met)
  if (before) {
    return { ...(await withMeasured(trx, message, before)), ...(all.beside && { beside: all.beside }) }
  }
  const { last, give } = await counting({ db: trx, trx }, message, all, () => [])
  return give(await together(trx, last))
}

/** An alarm that goes on may measure something else now, which its cards tell. */
async function withMeasured<S extends Exclude<Sighted, { form: 'dismissed' }>>(
  trx: Db,
  { team, alarm, now }: Sighting,
  before: S,
): Promise<S> {
  if (!alarm) return before
  const { fingerprint, alarms: known = [], revision } = before.incident
  const alarms = withTrigger(known, alarm)
  if (alarms === known) return before
  await trx
    .updateTable('incidents')
    .set({ alarms: alarmsColumn(alarms) })
    .where((eb) => eb.and({ team, fingerprint }))
    .execute()
  await markIncidentStale(trx, { team, fingerprint, now })
  return { ...before, incident: { ...before.incident, alarms, revision: revision + 1 } }
}
