import { expressionBuilder, type Kysely } from 'kysely'
import { z } from 'zod'
import type { Sighted, Sighting } from '../triage/incident.ts'
import { channelOf } from './channels.ts'
import { type Claimed, claimAndCountAtOnce } from './count-at-once.ts'
import { countInSteps } from './count-in-steps.ts'
import {
  claimDelivery,
  type Denied,
  type Granted,
  type Lease,
  releaseDelivery,
  whyNotClaimed,
} from './deliveries.ts'
import { findIncident } from './incident-row.ts'
import type { Schema } from './schema.ts'
import { isPostgres } from './statement.ts'

type Store = Kysely<Schema>

const sightingRow = z.object({ form: z.enum(['card', 'line', 'count', 'dismissed']) })

type NotClaimed = { readonly claim: Denied }

export type ClaimedSighting = { readonly claim: Granted; readonly sighted: Sighted } | NotClaimed

/**
 * Claims the right to answer a message, as `claimDelivery` does, and counts it: once, however often and wherever
 * it is delivered. Decides how it is answered; that stays with the message, and whoever takes over from a dead
 * process gets the same form. An incident that was fixed is open again.
 */
export async function claimAndSight(db: Store, message: Sighting & Lease): Promise<ClaimedSighting> {
  const claimed = await claimAndCount(db, message)
  if (!('counted' in claimed)) return claimed
  const { claim, counted } = claimed
  const sighted = counted ?? (await sightedBefore(db, message))
  return sighted ? { claim, sighted } : claimAnew(db, message)
}

/** All or nothing. */
async function claimAndCount(db: Store, message: Sighting & Lease): Promise<Claimed | NotClaimed> {
  if (isPostgres(db)) {
    return (await claimAndCountAtOnce(db, message)) ?? { claim: await whyNotClaimed(db, message) }
  }
  return db.transaction().execute(async (trx) => {
    const claim = await claimDelivery(trx, message)
    if (claim === 'answered' || claim === 'busy') return { claim }
    return { claim, counted: await countInSteps(trx, message) }
  })
}

/** `undefined` if the incident has been forgotten since. */
async function sightedBefore(db: Store, sighting: Sighting): Promise<Sighted | undefined> {
  const row = await db.selectFrom('sightings').select('form').where(isSighting(sighting)).executeTakeFirst()
  if (row === undefined) return undefined
  const form = sighting.asked ? 'card' : sightingRow.parse(row).form
  if (form === 'dismissed') return { form }
  const [incident, channel] = [await findIncident(db, sighting), await channelOf(db, sighting)]
  return incident && { form, incident, ...(channel?.card && { earlierCard: channel.card }) }
}

/** The message outlived its incident. */
async function claimAnew(db: Store, message: Sighting & Lease): Promise<ClaimedSighting> {
  await db.deleteFrom('sightings').where(isSighting(message)).execute()
  await releaseDelivery(db, message, message.owner)
  return claimAndSight(db, message)
}

const isSighting = ({ team, channel, ts, fingerprint }: Sighting) =>
  expressionBuilder<Schema, 'sightings'>().and({ team, channel, ts, fingerprint })
