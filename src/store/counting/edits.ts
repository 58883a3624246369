import * as z from 'zod'
import { alarmRunPrefix } from '../../triage/alarm.ts'
import type { Sighted, Sighting } from '../../triage/incident.ts'
import { withTrigger } from '../../triage/known-alarms.ts'
import { forgetCardIn } from '../cards.ts'
import { type Claiming, owe } from '../claim.ts'
import { noDebt } from '../deliveries.ts'
import { markIncidentStale } from '../incident-row.ts'
import type { Db } from '../schema.ts'
import { together } from '../statements/together.ts'
import { alarmsColumn } from './alarms-column.ts'
import { counting, type Met, meet } from './count.ts'
import { withOthers } from './count-others.ts'
import { countedBefore } from './counted-before.ts'

/** `replyTs` is our reply, which is to be changed: the edit is owed, like an answer. */
export type Edited =
  | {
      readonly kind: 'owed'
      readonly replyTs: string
      readonly sighted: Exclude<Sighted, { form: 'dismissed' }>
    }
  | { readonly kind: 'nothing' }

const replyRow = z.object({ reply_ts: z.string().nullable() })

/**
 * Counts an answered message that was edited into something else, in the incident that it now belongs to; what it
 * showed before stays counted, and the reply is its card no more: `keepCard` makes it that of the other one once it has
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
    if (replyTs === undefined || replyTs === null) return { kind: 'nothing' }
    await forgetCardIn(trx, { team, channel, ts: replyTs })
    const met = await meet(trx, message)
    const before = isAlarmAgain(met) ? undefined : await countedBefore(trx, message)
    const sighted = before ? await withMeasured(trx, message, before) : await countNow(trx, message, met)
    if (sighted.form === 'dismissed') return { kind: 'nothing' }
    await noDebt(message).execute(trx)
    const { fingerprint } = sighted.incident
    await owe({ ...message, form: 'card', fingerprint, isInDoubt: false }).execute(trx)
    return { kind: 'owed', replyTs, sighted }
  })
}

async function countNow(trx: Db, message: Sighting, met: Met): Promise<Sighted> {
  const all = await withOthers(trx, message, met)
  const { last, give } = await counting({ db: trx, trx }, message, all, () => [])
  return give(await together(trx, last))
}

/** An alarm that goes on may measure something else now, which its cards tell. */
async function withMeasured(trx: Db, { team, alarm, now }: Sighting, before: Sighted): Promise<Sighted> {
  if (!alarm || before.form === 'dismissed') return before
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

/** An alarm that nobody has counted, though its message has been counted before: it has recovered meanwhile. */
function isAlarmAgain({ runs, before }: Met): boolean {
  return before === 0 && runs.length > 0 && runs.every((run) => run.startsWith(alarmRunPrefix))
}
