import { sql } from 'kysely'
import * as z from 'zod'
import type { CardRecord } from '../../src/store/cards.ts'
import { type Claim, claimMessage } from '../../src/store/claim.ts'
import { claimAndCount } from '../../src/store/counting/claim-and-count.ts'
import { type Held, releaseDebt, renewDebts } from '../../src/store/debts.ts'
import { type DeliveryKey, forgetMessage } from '../../src/store/deliveries.ts'
import { keepCard as keep } from '../../src/store/keep-card.ts'
import type { Lease } from '../../src/store/lease.ts'
import type { Db } from '../../src/store/schema.ts'
import { fingerprintOf } from '../../src/triage/fingerprint.ts'
import type { Sighted, Sighting } from '../../src/triage/incident.ts'

export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs
/** Noon, so that some minutes make no other day. */
export const noon = Date.UTC(2026, 7, 30, 12)

const said = { code: 433, facts: { functionName: 'order-sync' } } as const
const tsOf = (number: number) => `1780000000.${String(number).padStart(6, '0')}`

/** The incident that begins with the first message of a team that is `seen`. */
export const key = {
  team: 'T1',
  fingerprint: fingerprintOf({ ...said, channel: 'C1', ts: tsOf(1) }),
} as const

let messages = 0

/** A new message that shows the incident. */
export function sighting(others: Partial<Sighting> = {}): Sighting {
  messages += 1
  const ts = `1790000000.${String(messages).padStart(6, '0')}`
  return {
    ...said,
    team: 'T1',
    scope: 'public',
    channel: 'C1',
    ts,
    runs: [],
    asked: false,
    now: noon,
    ...others,
  }
}

export const owed = { content: '{"masked":true}', dueUntil: noon + 60 * minuteMs } as const

/** Counts a message, whoever holds it, as the next delivery would after a crash. */
export async function sight(db: Db, message: Sighting): Promise<Sighted> {
  const { team, channel, ts } = message
  await db
    .updateTable('deliveries')
    .set({ state: 'free' })
    .where((eb) => eb.and({ team, channel, ts }))
    .execute()
  const claimed = await claimAndCount(db, { ...message, owner: 'a', leaseMs: 1, owed })
  if (!('sighted' in claimed)) throw new Error(claimed.claim)
  return claimed.sighted
}

type Counted = Exclude<Sighted, { form: 'dismissed' }>

/** Counts a message that must count: the first of its team begins `key`. */
export async function seen(db: Db, others: Partial<Sighting> = {}): Promise<Counted> {
  const { team = 'T1' } = others
  const { rows } = await sql`select count(*) as count from sightings where team = ${team}`.execute(db)
  const ts = tsOf(countRow.parse(rows[0]).count + 1)
  const sighted = await sight(db, sighting({ ts, ...others }))
  if (sighted.form === 'dismissed') throw new Error('dismissed')
  return sighted
}

const countRow = z.object({ count: z.int() })

/** A function of its own is an incident of its own. */
export const another = (functionName: string): Pick<Sighting, 'facts'> => ({ facts: { functionName } })

export function card(others: Partial<CardRecord> = {}): CardRecord {
  return {
    ...key,
    channel: 'C1',
    ts: '1780000100.000001',
    threadTs: '1780000000.000001',
    sourceTs: '1780000000.000001',
    language: 'en',
    content: '{"masked":true}',
    revision: 1,
    postedAt: noon,
    ...others,
  }
}

/** Keeps a card as the answer to its message, whatever else that has been answered with. */
export async function keepCard(db: Db, card: CardRecord): Promise<string> {
  const message = { team: card.team, channel: card.channel, ts: card.sourceTs }
  await forgetMessage(db, message)
  await claim(db, { ...message, owner: 'a', now: noon, leaseMs: 1 })
  return keep(db, card)
}

/** Claims a message that shows no incident. */
export function claim(db: Db, message: DeliveryKey & Lease): Promise<Claim> {
  return claimMessage(db, { ...message, form: 'plain', owed })
}

export async function renew(db: Db, message: DeliveryKey & Lease): Promise<boolean> {
  return (await renewDebts(db, [message], message)).has(message.owner)
}

export function release(db: Db, key: DeliveryKey, owner: Held['owner']): Promise<void> {
  return releaseDebt(db, { ...key, owner })
}
