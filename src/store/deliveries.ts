import { expressionBuilder, type Kysely } from 'kysely'
import { z } from 'zod'
import { codeOrOther } from '../error-code.ts'
import { claimRow, heldRow, markRow, renewRow, renewRows } from './delivery-statements.ts'
import type { Schema } from './schema.ts'
import { isPostgres } from './statement.ts'

type Store = Kysely<Schema>

/** A message of Slack: the event's id differs between deliveries of one post, this does not. */
export type DeliveryKey = { readonly team: string; readonly channel: string; readonly ts: string }

/** A message and who holds it. */
export type Held = DeliveryKey & Pick<Lease, 'owner'>

export type Lease = {
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
export type Claim = Granted | Denied
export type Granted = 'claimed' | 'taken-over'
export type Denied = 'answered' | 'busy'

const claimedRow = z.object({ doubt: z.literal([0, 1]) })
const stateRow = z.object({ state: z.enum(['claimed', 'free', 'answered', 'refused']) })
const ownerRow = z.object({ owner: z.string() })
const forgottenRow = z.object({ reply_ts: z.string().nullable() })

/** Claims the right to answer a message, for `leaseMs`. Among any number of processes, one gets it. */
export async function claimDelivery(db: Store, claim: DeliveryKey & Lease): Promise<Claim> {
  const { team, channel, ts, owner, now, leaseMs } = claim
  const { rows } = await claimRow(db, { team, channel, ts, owner, now, until: now + leaseMs })
  return rows[0] === undefined ? whyNotClaimed(db, claim) : claimOfRow(rows[0])
}

/** Reads a row that has the column of `claimRow`. */
export function claimOfRow(row: unknown): Granted {
  return claimedRow.parse(row).doubt === 1 ? 'taken-over' : 'claimed'
}

/** Only words for the caller of a claim in vain: by now it may have changed, but nothing is decided by it. */
export async function whyNotClaimed(db: Store, key: DeliveryKey): Promise<Denied> {
  const row = await db.selectFrom('deliveries').select('state').where(isMessage(key)).executeTakeFirst()
  if (row === undefined) return 'busy'
  const { state } = stateRow.parse(row)
  return state === 'answered' || state === 'refused' ? 'answered' : 'busy'
}

/** Whether somebody holds the message now: another claim would be in vain. */
export async function isHeld(
  db: Store,
  { team, channel, ts, now }: DeliveryKey & Pick<Lease, 'now'>,
): Promise<boolean> {
  const { rows } = await heldRow(db, { team, channel, ts, now })
  return rows.length > 0
}

/**
 * Makes a lease longer. `false` if it is lost: taken over, or the message is forgotten. Then the answer may
 * not be posted.
 */
export async function renewLease(db: Store, renewal: DeliveryKey & Lease): Promise<boolean> {
  const { team, channel, ts, owner, now, leaseMs } = renewal
  const { numAffectedRows } = await renewRow(db, { team, channel, ts, owner, until: now + leaseMs })
  return numAffectedRows === 1n
}

/** Makes all of these leases longer, at once; gives the owners that have not lost theirs. */
export async function renewLeases(
  db: Store,
  held: readonly Held[],
  { now, leaseMs }: Pick<Lease, 'now' | 'leaseMs'>,
): Promise<ReadonlySet<string>> {
  if (isPostgres(db)) {
    const lists = {
      teams: held.map(({ team }) => team),
      channels: held.map(({ channel }) => channel),
      tss: held.map(({ ts }) => ts),
      owners: held.map(({ owner }) => owner),
    }
    const { rows } = await renewRows(db, { ...lists, until: now + leaseMs })
    return new Set(rows.map((row) => ownerRow.parse(row).owner))
  }
  const kept = new Set<string>()
  for (const each of held) if (await renewLease(db, { ...each, now, leaseMs })) kept.add(each.owner)
  return kept
}

/**
 * Records the reply. `false` if another reply stands there already or the message is gone: the caller then
 * takes its own back.
 */
export async function markAnswered(
  db: Store,
  { team, channel, ts }: DeliveryKey,
  { replyTs }: { readonly replyTs: string },
): Promise<boolean> {
  const { numAffectedRows } = await markRow(db, { team, channel, ts, replyTs })
  return numAffectedRows === 1n
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
