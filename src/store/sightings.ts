import { expressionBuilder, type Kysely } from 'kysely'
import { z } from 'zod'
import type { Sighted, Sighting } from '../triage/incident.ts'
import { channelOf } from './channels.ts'
import { countAtOnce } from './count-at-once.ts'
import { countInSteps } from './count-in-steps.ts'
import { findIncident } from './incident-row.ts'
import type { Schema } from './schema.ts'
import { isPostgres } from './statement.ts'

type Store = Kysely<Schema>

const sightingRow = z.object({ form: z.enum(['card', 'line', 'count', 'dismissed']) })

/**
 * Counts a message, once however often and wherever it is delivered, and decides how it is answered. The
 * decision stays with the message: whoever takes over from a dead process gets the same form. An incident that
 * was fixed is open again.
 */
export async function sight(db: Store, sighting: Sighting): Promise<Sighted> {
  return (await count(db, sighting)) ?? (await sightedBefore(db, sighting)) ?? sightAnew(db, sighting)
}

/** All or nothing. `undefined` if the message has been counted. */
function count(db: Store, sighting: Sighting): Promise<Sighted | undefined> {
  if (isPostgres(db)) return countAtOnce(db, sighting)
  return db.transaction().execute((trx) => countInSteps(trx, sighting))
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
async function sightAnew(db: Store, sighting: Sighting): Promise<Sighted> {
  await db.deleteFrom('sightings').where(isSighting(sighting)).execute()
  return sight(db, sighting)
}

const isSighting = ({ team, channel, ts, fingerprint }: Sighting) =>
  expressionBuilder<Schema, 'sightings'>().and({ team, channel, ts, fingerprint })
