import * as z from 'zod'
import { type IncidentKey, markIncidentStale } from '../incident-row.ts'
import type { Db } from '../schema.ts'

const placeRow = z.object({ channel: z.string(), ts: z.string() })
const lineRow = z.object({ fingerprint: z.string() })

/**
 * Takes an incident that was none out of the digests that tell of it. Each of them is to be drawn without it, which is left
 * to the first incident that it still tells of: gives those.
 */
export async function dropFromDigests(
  trx: Db,
  { team, fingerprint, now }: IncidentKey & { readonly now: number },
): Promise<readonly IncidentKey[]> {
  const dropped = await trx
    .deleteFrom('digest_lines')
    .where((eb) => eb.and({ team, fingerprint }))
    .returning(['channel', 'ts'])
    .execute()
  const left: IncidentKey[] = []
  for (const place of dropped.map((row) => placeRow.parse(row))) {
    const first = await trx
      .selectFrom('digest_lines')
      .select('fingerprint')
      .where((eb) => eb.and({ team, ...place }))
      .orderBy('place')
      .executeTakeFirst()
    if (first === undefined) continue
    const key = { team, fingerprint: lineRow.parse(first).fingerprint }
    await trx
      .updateTable('digest_lines')
      .set({ shows: '' })
      .where((eb) => eb.and({ ...key, ...place }))
      .execute()
    await markIncidentStale(trx, { ...key, now })
    left.push(key)
  }
  return left
}
