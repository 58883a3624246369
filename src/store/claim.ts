import { type RawBuilder, type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { DeliveryKey } from './deliveries.ts'
import { hasRunOut, type Lease } from './lease.ts'
import type { Db } from './schema.ts'
import { ifDone, inTurn, type Rows } from './statements/together.ts'

/**
 * - `claimed`: yours, and nobody can have answered it;
 * - `taken-over`: yours, but somebody died over it and may have posted: look in the thread first;
 * - `answered`: done, or given up for good;
 * - `busy`: somebody holds it now. It is owed: nothing is lost if Slack is told 200.
 */
export type Claim = Granted | Denied
export type Granted = 'claimed' | 'taken-over'
export type Denied = 'answered' | 'busy'

/** What is owed from now on: packed and masked, and until when it makes sense. */
export type Owed = { readonly content: string; readonly dueUntil: number }

export type Claiming = DeliveryKey & Lease & { readonly owed: Owed }

const doubtRow = z.object({ doubt: z.literal([0, 1]) })
const stateRow = z.object({ state: z.enum(['claimed', 'free', 'answered', 'refused']) })

/**
 * Claims the right to answer a message, for `leaseMs`, and owes the answer from then on: among any number of processes,
 * one gets it, and it is owed until somebody marks it. Whoever holds it claims it again without harm.
 */
export async function claimMessage(
  db: Db,
  { form, ...claiming }: Claiming & { readonly form: 'read' | 'plain' },
): Promise<Claim> {
  const isNew = await ifDone(db, begin(claiming), (isDone) => [
    owe({ ...claiming, form, isInDoubt: false, ifDone: isDone }),
  ])
  if (isNew !== undefined) return 'claimed'
  return db.transaction().execute(async (trx) => {
    // It may have been forgotten in between.
    const isBegun = (await begin(claiming).execute(trx)).rows.length > 0
    const claim = isBegun ? 'claimed' : await claimKnown(trx, claiming)
    if (isGranted(claim)) await owe({ ...claiming, form, isInDoubt: claim === 'taken-over' }).execute(trx)
    return claim
  })
}

export function isGranted(claim: Claim): claim is Granted {
  return claim === 'claimed' || claim === 'taken-over'
}

/**
 * The claim of a message that is new, as it nearly always is: a statement that gives a row then. `locks` are taken after
 * that row, and only then.
 */
export function begin(
  { team, channel, ts, owner, now, leaseMs }: DeliveryKey & Lease,
  locks?: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const claim = sql`
    insert into deliveries (team, channel, ts, owner, lease_until, state, doubt)
    values (${team}, ${channel}, ${ts}, ${owner}, ${now + leaseMs}, 'answered', 0)
    on conflict (team, channel, ts) do nothing
    returning ts`
  return locks === undefined
    ? claim
    : sql`with begun as (${claim}) select ts, (${locks}) as locked from begun`
}

/**
 * The claim of a message that is known, without what is owed, in a transaction of the caller's, who goes on to `owe` if
 * it is granted.
 */
export async function claimKnown(trx: Db, message: DeliveryKey & Lease): Promise<Claim> {
  return takenBy(trx, message, [fromOlder(message), debtTaken(message)])
}

/** Takes what is owed and held by nobody. */
export async function takeDebtIn(trx: Db, message: DeliveryKey & Lease): Promise<Claim> {
  return takenBy(trx, message, [debtTaken(message)])
}

/** Tries some ways to take a message, and asks in the same round trip why, if all of them are in vain. */
async function takenBy(trx: Db, message: DeliveryKey, ways: readonly RawBuilder<unknown>[]): Promise<Claim> {
  const rows = await inTurn(trx, [...ways, debtKnown(message), stateKnown(message)])
  const [taken] = rows.slice(0, ways.length).flat()
  return taken === undefined ? whyNot(rows.at(-2), rows.at(-1)) : grantOf(taken)
}

/** Takes what an older version gave back, or left when it died. */
function fromOlder(message: DeliveryKey & Lease): RawBuilder<unknown> {
  const { team, channel, ts, owner, now, leaseMs } = message
  return sql`
    update deliveries set state = 'answered', owner = ${owner}, lease_until = ${now + leaseMs},
      doubt = case when state = 'claimed' then 1 else doubt end
    where team = ${team} and channel = ${channel} and ts = ${ts}
      and (state = 'free' or (state = 'claimed' and ${hasRunOut(sql`lease_until`, message)}))
    returning doubt`
}

/** `doubt` stays: a later release does not take it away. */
function debtTaken(message: DeliveryKey & Lease): RawBuilder<unknown> {
  const { team, channel, ts, owner, now, leaseMs } = message
  return sql`
    update debts set owner = ${owner}, lease_until = ${now + leaseMs},
      doubt = case when owner is null or owner = ${owner} then doubt else 1 end
    where team = ${team} and channel = ${channel} and ts = ${ts}
      and (owner is null or owner = ${owner} or ${hasRunOut(sql`lease_until`, message)})
    returning doubt`
}

function debtKnown({ team, channel, ts }: DeliveryKey): RawBuilder<unknown> {
  return sql`select ts from debts where team = ${team} and channel = ${channel} and ts = ${ts}`
}

function stateKnown({ team, channel, ts }: DeliveryKey): RawBuilder<unknown> {
  return sql`select state from deliveries where team = ${team} and channel = ${channel} and ts = ${ts}`
}

function grantOf(row: unknown): Granted {
  return doubtRow.parse(row).doubt === 1 ? 'taken-over' : 'claimed'
}

/** Only words for the caller of a claim in vain: nothing is decided by it. */
function whyNot(owed: Rows = [], known: Rows = []): Denied {
  if (owed.length > 0 || known[0] === undefined) return 'busy'
  const { state } = stateRow.parse(known[0])
  return state === 'answered' || state === 'refused' ? 'answered' : 'busy'
}

type Owing = Claiming & {
  readonly form: 'read' | 'plain' | 'card' | 'line'
  readonly fingerprint?: string
  /** Somebody died over it. What is owed already keeps its own doubt. */
  readonly isInDoubt: boolean
  readonly ifDone?: RawBuilder<SqlBool>
}

/** The statement that writes down what is owed for a message that is claimed in the same transaction. */
export function owe({ isInDoubt, ifDone = sql`1 = 1`, ...owing }: Owing): RawBuilder<unknown> {
  const { team, channel, ts, owner, now, leaseMs, owed, form, fingerprint = null } = owing
  return sql`
    insert into debts
      (team, channel, ts, form, fingerprint, content, owed_since, due_until, owner, lease_until, doubt)
    select ${team}, ${channel}, ${ts}, ${form}, ${fingerprint}, ${owed.content}, ${now}, ${owed.dueUntil}, ${owner},
      ${now + leaseMs}, ${Number(isInDoubt)}
    where ${ifDone}
    on conflict (team, channel, ts) do update set
      form = excluded.form, fingerprint = excluded.fingerprint, content = excluded.content
    returning ts`
}
