import { expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import { codeOrOther } from '../error-code.ts'
import type { toldReasons } from './counting/told-reasons.ts'
import { forgetHidden } from './dismissing/hidden-cards.ts'
import type { Db, Schema } from './schema.ts'
import { ifDone } from './statements/together.ts'

/** A message of Slack: the event's id differs between deliveries of one post, this does not. */
export type DeliveryKey = { readonly team: string; readonly channel: string; readonly ts: string }

const replyRow = z.object({ reply_ts: z.string().nullable() })

/**
 * Records the reply: nothing is owed any more. `false` if another reply stands there already or the message is gone:
 * the caller then takes its own back.
 */
export async function markAnswered(
  db: Db,
  key: DeliveryKey,
  { replyTs }: { readonly replyTs: string },
): Promise<boolean> {
  return (await ifDone(db, recordReply(key, { replyTs }), (isDone) => [noDebt(key, isDone)])) !== undefined
}

/** The statement that records the reply; gives a row if that is wanted. */
export function recordReply(
  { team, channel, ts }: DeliveryKey,
  { replyTs }: { readonly replyTs: string },
): RawBuilder<unknown> {
  return sql`
    update deliveries set state = 'answered', reply_ts = ${replyTs}, reason = null
    where team = ${team} and channel = ${channel} and ts = ${ts} and (reply_ts is null or reply_ts = ${replyTs})
    returning ts`
}

/** The statement after which nothing is owed for the message any more. */
export function noDebt(
  { team, channel, ts }: DeliveryKey,
  ifDone: RawBuilder<SqlBool> = sql`1 = 1`,
): RawBuilder<unknown> {
  return sql`
    delete from debts where team = ${team} and channel = ${channel} and ts = ${ts} and ${ifDone} returning ts`
}

/** Records that Slack takes no answer here, ever (an archived channel, say); `reason` is Slack's code. */
export async function markRefused(db: Db, key: DeliveryKey, why: { readonly reason: string }): Promise<void> {
  await db.transaction().execute((trx) => markRefusedIn(trx, key, why))
}

/** The same in a transaction of the caller's. */
export async function markRefusedIn(
  trx: Db,
  key: DeliveryKey,
  { reason }: { readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ state: 'refused', reason: codeOrOther(reason) })
    .where(isMessage(key))
    .where('reply_ts', 'is', null)
    .execute()
  await noDebt(key).execute(trx)
}

/** Records that the message is dealt with, rightly without a reply. */
export async function markSilent(db: Db, key: DeliveryKey): Promise<void> {
  await markRefused(db, key, { reason: silent })
}

/** Whether it was: only counted, told of among others, or kept quiet. */
export async function isSilent(db: Db, key: DeliveryKey): Promise<boolean> {
  const row = await db
    .selectFrom('deliveries')
    .select('ts')
    .where(isMessage(key))
    .where('reason', '=', silent)
    .executeTakeFirst()
  return row !== undefined
}

const silent = 'silent' satisfies (typeof toldReasons)[number]

/**
 * Removes a message that was deleted in Slack, or says nothing any more that was answered. Gives the `ts` of our reply,
 * if there was one.
 */
export async function forgetMessage(db: Db, key: DeliveryKey): Promise<string | undefined> {
  return (await forgetOwed(db, key)).replyTs
}

/** The same, and whether an answer was owed: then nobody has been told of the message. */
export async function forgetOwed(
  db: Db,
  key: DeliveryKey,
): Promise<{ readonly replyTs: string | undefined; readonly wasOwed: boolean }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .deleteFrom('deliveries')
      .where(isMessage(key))
      .returning('reply_ts')
      .executeTakeFirst()
    const { rows } = await noDebt(key).execute(trx)
    await forgetHidden(trx, key)
    const replyTs = row === undefined ? undefined : (replyRow.parse(row).reply_ts ?? undefined)
    return { replyTs, wasOwed: rows.length > 0 }
  })
}

/** Our reply was taken away, and nothing stands below the message any more: an edit of it has no reply to change. */
export async function forgetReply(
  trx: Db,
  { team, channel, sourceTs, ts }: DeliveryKey & { readonly sourceTs: string },
  reason: 'dismissed' | 'edited_away',
): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ state: 'refused', reply_ts: null, reason })
    .where((where) => where.and({ team, channel, ts: sourceTs, reply_ts: ts }))
    .execute()
}

/** The `ts` of our reply to a message, if it has one. */
export async function replyTo(db: Db, key: DeliveryKey): Promise<string | undefined> {
  const row = await db.selectFrom('deliveries').select('reply_ts').where(isMessage(key)).executeTakeFirst()
  return row === undefined ? undefined : (replyRow.parse(row).reply_ts ?? undefined)
}

const eb = expressionBuilder<Schema, 'deliveries'>()

const isMessage = ({ team, channel, ts }: DeliveryKey) => eb.and({ team, channel, ts })
