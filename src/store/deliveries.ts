import { expressionBuilder, type Kysely } from 'kysely'
import { z } from 'zod'
import { codeOrOther } from '../error-code.ts'
import type { Schema } from './schema.ts'

type Store = Kysely<Schema>

/** A message of Slack: the event's id differs between deliveries of one post, this does not. */
export type DeliveryKey = { readonly team: string; readonly channel: string; readonly ts: string }

type Lease = {
  /**
   * A random id, new for each attempt: a redelivery in the same process is as much a stranger to a stuck
   * attempt as another process is.
   */
  readonly owner: string
  readonly now: number
  readonly leaseMs: number
}

/**
 * - `claimed`: yours, and nobody has worked on it before;
 * - `taken-over`: yours, but somebody died over it and may have posted: look in the thread first;
 * - `answered`: done, or given up for good;
 * - `busy`: somebody holds it now.
 */
export type Claim = 'claimed' | 'taken-over' | 'answered' | 'busy'

const claimedRow = z.object({ doubt: z.literal([0, 1]) })
const stateRow = z.object({ state: z.enum(['claimed', 'free', 'answered', 'refused']) })
const forgottenRow = z.object({ reply_ts: z.string().nullable() })

/** Claims the right to answer a message, for `leaseMs`. Among any number of processes, one gets it. */
export async function claimDelivery(db: Store, claim: DeliveryKey & Lease): Promise<Claim> {
  const { team, channel, ts, owner, now, leaseMs } = claim
  const row = await db
    .insertInto('deliveries')
    .values({ team, channel, ts, owner, lease_until: now + leaseMs, state: 'claimed', doubt: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'channel', 'ts'])
        .doUpdateSet(({ ref }) => ({
          state: 'claimed',
          owner: ref('excluded.owner'),
          lease_until: ref('excluded.lease_until'),
          doubt: doubtNow,
        }))
        .where(isFreeAt(now)),
    )
    .returning('doubt')
    .executeTakeFirst()
  if (row === undefined) return whyNotClaimed(db, claim)
  return claimedRow.parse(row).doubt === 1 ? 'taken-over' : 'claimed'
}

/**
 * Makes a lease longer. `false` if it is lost: taken over, or the message is forgotten. Then the answer may
 * not be posted.
 */
export async function renewLease(db: Store, renewal: DeliveryKey & Lease): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ lease_until: renewal.now + renewal.leaseMs })
    .where(isMessage(renewal))
    .where('owner', '=', renewal.owner)
    .where('state', '=', 'claimed')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/**
 * Records the reply. `false` if another reply stands there already or the message is gone: the caller then
 * takes its own back.
 */
export async function markAnswered(
  db: Store,
  key: DeliveryKey,
  { replyTs }: { readonly replyTs: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ state: 'answered', reply_ts: replyTs, reason: null })
    .where(isMessage(key))
    .where(eb.or([eb('state', '<>', 'answered'), eb('reply_ts', '=', replyTs)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Records that Slack takes no answer here, ever (an archived channel, say); `reason` is Slack's code. */
export async function markRefused(
  db: Store,
  key: DeliveryKey,
  { reason }: { readonly reason: string },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'refused', reason: codeOrOther(reason) })
    .where(isMessage(key))
    .where('state', '<>', 'answered')
    .execute()
}

/** Records that the message is dealt with, rightly without a reply. */
export async function markSilent(db: Store, key: DeliveryKey): Promise<void> {
  await markRefused(db, key, { reason: 'silent' })
}

/** Gives a claim back at once, by its owner, when nothing was posted. */
export async function releaseDelivery(db: Store, key: DeliveryKey, owner: string): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'free' })
    .where(isMessage(key))
    .where('owner', '=', owner)
    .where('state', '=', 'claimed')
    .execute()
}

/** Removes a message that was deleted in Slack. Gives the `ts` of our reply, if there was one. */
export async function forgetMessage(db: Store, key: DeliveryKey): Promise<string | undefined> {
  const row = await db.deleteFrom('deliveries').where(isMessage(key)).returning('reply_ts').executeTakeFirst()
  return row === undefined ? undefined : (forgottenRow.parse(row).reply_ts ?? undefined)
}

const eb = expressionBuilder<Schema, 'deliveries'>()

const isMessage = ({ team, channel, ts }: DeliveryKey) => eb.and({ team, channel, ts })

const isFreeAt = (now: number) =>
  eb.or([
    eb('deliveries.state', '=', 'free'),
    eb.and([eb('deliveries.state', '=', 'claimed'), eb('deliveries.lease_until', '<=', now)]),
  ])

// Still claimed means that its owner never came back; a later release does not take the doubt away.
const doubtNow = eb
  .case()
  .when('deliveries.state', '=', 'claimed')
  .then(1)
  .else(eb.ref('deliveries.doubt'))
  .end()

// Only words for the caller: by now it may have changed, but nothing is decided by it.
async function whyNotClaimed(db: Store, key: DeliveryKey): Promise<Claim> {
  const row = await db.selectFrom('deliveries').select('state').where(isMessage(key)).executeTakeFirst()
  if (row === undefined) return 'busy'
  const { state } = stateRow.parse(row)
  return state === 'answered' || state === 'refused' ? 'answered' : 'busy'
}
