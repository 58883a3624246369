import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import { type Claim, isGranted, takeDebtIn } from './claim.ts'
import type { DeliveryKey } from './deliveries.ts'
import { hasRunOut, type Lease } from './lease.ts'
import type { Db } from './schema.ts'

/** A message that is owed an answer. */
export type Debt = DeliveryKey & {
  /** `read` has to be read first; what waits as `digest` in a channel is told together. */
  readonly form: 'read' | 'plain' | 'card' | 'line' | 'digest'
  /** The incident that it shows. */
  readonly fingerprint?: string
  /** As it was packed by whoever owes it. */
  readonly content: string
  readonly dueUntil: number
}

/** A message and who holds it. */
export type Held = DeliveryKey & Pick<Lease, 'owner'>

export type Patience = Pick<Lease, 'now' | 'leaseMs'>

/**
 * What is owed and nobody is at, the longest owed first: of a process that died, or that gave it back. Of what is to be
 * told together see `digestsInTurn`.
 */
export async function unheldDebts(
  db: Db,
  { most, ...lease }: Patience & { readonly most: number },
): Promise<readonly Debt[]> {
  const rows = await db
    .selectFrom('debts')
    .select(columns)
    .where(isUnheld(lease))
    .where('form', '<>', 'digest')
    .orderBy('owed_since')
    .limit(most)
    .execute()
  return rows.map(debtOfRow)
}

/** Takes a debt that nobody holds, for `leaseMs`, and gives it as it now is; of several who try, one gets it. */
export async function takeDebt(
  db: Db,
  message: DeliveryKey & Lease,
): Promise<{ readonly claim: Claim; readonly debt?: Debt }> {
  return db.transaction().execute(async (trx) => {
    const claim = await takeDebtIn(trx, message)
    const debt = isGranted(claim) ? await debtOf(trx, message) : undefined
    return { claim, ...(debt && { debt }) }
  })
}

/** Whether somebody holds the message now: another claim would be in vain. */
export async function isHeld(
  db: Db,
  { team, channel, ts, ...lease }: DeliveryKey & Patience,
): Promise<boolean> {
  const row = await db
    .selectFrom('debts')
    .select('ts')
    .where((eb) => eb.and({ team, channel, ts }))
    .where((eb) => eb.not(isUnheld(lease)))
    .executeTakeFirst()
  return row !== undefined
}

/** Makes these leases longer; gives the owners that have not lost theirs. Whoever has may not post any more. */
export async function renewDebts(
  db: Db,
  held: readonly Held[],
  { now, leaseMs }: Patience,
): Promise<ReadonlySet<string>> {
  const kept: string[] = []
  for (let from = 0; from < held.length; from += mostAtOnce) {
    const these = held.slice(from, from + mostAtOnce).map((each) => isHeldBy(each))
    const { rows } = await sql`
      update debts set lease_until = ${now + leaseMs} where ${sql.join(these, sql` or `)} returning owner`.execute(
      db,
    )
    kept.push(...rows.map((row) => ownerRow.parse(row).owner))
  }
  return new Set(kept)
}

/** In a burst hundreds are held. */
const mostAtOnce = 50
const ownerRow = z.object({ owner: z.string() })

/** Gives a debt back, by its owner, when nothing was posted: whoever comes first goes on with it. */
export async function releaseDebt(db: Db, held: Held): Promise<void> {
  await db.updateTable('debts').set(unheld).where(isHeldBy(held)).execute()
}

/** Leaves a message to the digest of its channel, by its owner. `false` if it was lost to somebody else. */
export async function leaveToDigest(db: Db, held: Held): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('debts')
    .set({ ...unheld, form: 'digest' })
    .where(isHeldBy(held))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

type Digest = Lease & { readonly team: string; readonly channel: string }

/**
 * Takes all that is to be told together in a channel and that nobody holds, the oldest message first; `isUnsure` if
 * somebody died over one of them and may have told it.
 */
export async function takeDigest(
  db: Db,
  { team, channel, owner, now, leaseMs }: Digest,
): Promise<{ readonly debts: readonly Debt[]; readonly isUnsure: boolean }> {
  const rows = await db
    .updateTable('debts')
    .set((eb) => ({
      owner,
      lease_until: now + leaseMs,
      doubt: eb.case().when('owner', 'is', null).then(eb.ref('doubt')).else(1).end(),
    }))
    .where((eb) => eb.and({ team, channel, form: 'digest' }))
    .where(isUnheld({ now, leaseMs }))
    .returning([...columns, 'doubt'])
    .execute()
  const debts = rows.map(debtOfRow).toSorted((one, other) => Number(one.ts) - Number(other.ts))
  return { debts, isUnsure: rows.some(({ doubt }) => doubt === 1) }
}

/** How many answers are owed, and since when the oldest of them is. */
export async function owing(db: Db): Promise<{ readonly count: number; readonly since?: number }> {
  const { rows } = await sql`select count(*) as count, min(owed_since) as since from debts`.execute(db)
  const { count, since } = owingRow.parse(rows[0])
  return { count, ...(since !== null && { since }) }
}

/** Forgets what a team is owed: nothing can be posted there any more. Gives how much that was. */
export async function forgiveDebts(db: Db, team: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('debts').where('team', '=', team).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

const unheld = { owner: null, lease_until: 0 } as const

export const isUnheld = (lease: Patience) =>
  sql<SqlBool>`(owner is null or ${hasRunOut(sql`lease_until`, lease)})`

const isHeldBy = ({ team, channel, ts, owner }: Held) =>
  sql<SqlBool>`(team = ${team} and channel = ${channel} and ts = ${ts} and owner = ${owner})`

const owingRow = z.object({ count: z.int(), since: z.int().nullable() })

const debtRow = z.object({
  team: z.string(),
  channel: z.string(),
  ts: z.string(),
  form: z.enum(['read', 'plain', 'card', 'line', 'digest']),
  fingerprint: z.string().nullable(),
  content: z.string(),
  due_until: z.int(),
})

const columns = debtRow.keyof().options

async function debtOf(trx: Db, { team, channel, ts }: DeliveryKey): Promise<Debt | undefined> {
  const row = await trx
    .selectFrom('debts')
    .select(columns)
    .where((eb) => eb.and({ team, channel, ts }))
    .executeTakeFirst()
  return row && debtOfRow(row)
}

function debtOfRow(row: unknown): Debt {
  const { fingerprint, due_until, ...same } = debtRow.parse(row)
  return { ...same, dueUntil: due_until, ...(fingerprint !== null && { fingerprint }) }
}
