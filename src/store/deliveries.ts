import { expressionBuilder } from 'kysely'
import { z } from 'zod'
import { codeOrOther } from '../error-code.ts'
import type { Db, Schema } from './schema.ts'

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
  return db.transaction().execute(async (trx) => {
    const isOurs = await recordReply(trx, key, { replyTs })
    if (isOurs) await deleteDebt(trx, key)
    return isOurs
  })
}

/** Records the reply in a transaction of the caller's, who goes on to `deleteDebt` if that went well. */
export async function recordReply(
  trx: Db,
  key: DeliveryKey,
  { replyTs }: { readonly replyTs: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('deliveries')
    .set({ state: 'answered', reply_ts: replyTs, reason: null })
    .where(isMessage(key))
    .where(eb.or([eb('reply_ts', 'is', null), eb('reply_ts', '=', replyTs)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Records that Slack takes no answer here, ever (an archived channel, say); `reason` is Slack's code. */
export async function markRefused(
  db: Db,
  key: DeliveryKey,
  { reason }: { readonly reason: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('deliveries')
      .set({ state: 'refused', reason: codeOrOther(reason) })
      .where(isMessage(key))
      .where('reply_ts', 'is', null)
      .execute()
    await deleteDebt(trx, key)
  })
}

/** Records that the message is dealt with, rightly without a reply. */
export async function markSilent(db: Db, key: DeliveryKey): Promise<void> {
  await markRefused(db, key, { reason: 'silent' })
}

/**
 * Removes a message that was deleted in Slack, or says nothing any more that was answered. Gives the `ts` of our reply,
 * if there was one.
 */
export async function forgetMessage(db: Db, key: DeliveryKey): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .deleteFrom('deliveries')
      .where(isMessage(key))
      .returning('reply_ts')
      .executeTakeFirst()
    await deleteDebt(trx, key)
    return row === undefined ? undefined : (replyRow.parse(row).reply_ts ?? undefined)
  })
}

/** The `ts` of our reply to a message, if it has one. */
export async function replyTo(db: Db, key: DeliveryKey): Promise<string | undefined> {
  const row = await db.selectFrom('deliveries').select('reply_ts').where(isMessage(key)).executeTakeFirst()
  return row === undefined ? undefined : (replyRow.parse(row).reply_ts ?? undefined)
}

/** Nothing is owed for the message any more. */
export async function deleteDebt(trx: Db, { team, channel, ts }: DeliveryKey): Promise<void> {
  await trx
    .deleteFrom('debts')
    .where((debts) => debts.and({ team, channel, ts }))
    .execute()
}

const eb = expressionBuilder<Schema, 'deliveries'>()

const isMessage = ({ team, channel, ts }: DeliveryKey) => eb.and({ team, channel, ts })
