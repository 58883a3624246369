import type { Kysely } from 'kysely'
import type { CardRecord } from '../../src/store/cards.ts'
import { claimDelivery, forgetMessage } from '../../src/store/deliveries.ts'
import { keepCard as keep } from '../../src/store/keeping.ts'
import type { Schema } from '../../src/store/schema.ts'
import { claimAndSight } from '../../src/store/sightings.ts'
import type { Sighted, Sighting } from '../../src/triage/incident.ts'

export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs
/** Noon, so that some minutes make no other day. */
export const noon = Date.UTC(2026, 7, 30, 12)

export const key = { team: 'T1', fingerprint: '0000000000000f' } as const

let messages = 0

/** A new message that shows the incident. */
export function sighting(others: Partial<Sighting> = {}): Sighting {
  messages += 1
  const ts = `1780000000.${String(messages).padStart(6, '0')}`
  return { ...key, channel: 'C1', ts, code: 433, asked: false, now: noon, ...others }
}

/** Sights a message, whoever holds it. */
export async function sight(db: Kysely<Schema>, message: Sighting): Promise<Sighted> {
  await forgetMessage(db, message)
  const claimed = await claimAndSight(db, { ...message, owner: 'a', leaseMs: 1 })
  if (!('sighted' in claimed)) throw new Error(claimed.claim)
  return claimed.sighted
}

type Counted = Exclude<Sighted, { form: 'dismissed' }>

/** Sights a message that must count. */
export async function seen(db: Kysely<Schema>, others: Partial<Sighting> = {}): Promise<Counted> {
  const sighted = await sight(db, sighting(others))
  if (sighted.form === 'dismissed') throw new Error('dismissed')
  return sighted
}

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
export async function keepCard(db: Kysely<Schema>, card: CardRecord): Promise<string> {
  const message = { team: card.team, channel: card.channel, ts: card.sourceTs }
  await forgetMessage(db, message)
  await claimDelivery(db, { ...message, owner: 'a', now: noon, leaseMs: 1 })
  return keep(db, card)
}
