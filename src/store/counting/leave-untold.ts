import { type DeliveryKey, markRefusedIn } from '../deliveries.ts'
import type { IncidentKey } from '../incident-row.ts'
import type { Db } from '../schema.ts'
import { forgetIncident, forgetSighting, holdIncident, isLeft, sightingsIn } from './take-back.ts'

/**
 * Records that nobody will be told of a message, by reply or digest: Slack takes none, or it is too late. What it alone
 * told of is forgotten: without a card nobody could say what it is, or close it. Gives incidents by which the digests are
 * found that told of it.
 */
export async function leaveUntold(
  db: Db,
  { now, ...message }: DeliveryKey & { readonly now: number },
  why: { readonly reason: string },
): Promise<readonly IncidentKey[]> {
  return db.transaction().execute(async (trx) => {
    await markRefusedIn(trx, message, why)
    const left: IncidentKey[] = []
    for (const sighting of await sightingsIn(trx, message)) {
      const taken = { ...message, ...sighting }
      if (sighting.form === 'dismissed' || !(await holdIncident(trx, taken)) || (await isLeft(trx, taken)))
        continue
      await forgetSighting(trx, taken)
      left.push(...(await forgetIncident(trx, { ...taken, now })))
    }
    return left
  })
}
