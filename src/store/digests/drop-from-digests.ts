import { sql } from 'kysely'
import * as z from 'zod'
import type { MessageKey } from '../cards.ts'
import { type IncidentKey, markIncidentStale } from '../incident-row.ts'
import type { Db } from '../schema.ts'

const placeRow = z.object({ channel: z.string(), ts: z.string() })
const lineRow = z.object({ fingerprint: z.string(), place: z.int() })

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
  for (const row of dropped) {
    const key = await markDigestStale(trx, { team, ...placeRow.parse(row), now })
    if (key) left.push(key)
  }
  return left
}

/** What an edited message leaves behind in the digests: `left` are drawn anew, `empty` tell of nothing any more. */
export type Dropped = { readonly left: readonly IncidentKey[]; readonly empty: readonly MessageKey[] }

/**
 * A message was edited into something else: the digest that told of it, by its line's first message, tells of one less. Of
 * the others of the line nothing was kept but how many they are.
 */
export async function dropDigestSource(
  db: Db,
  { team, channel, ts: source_ts, now }: MessageKey & { readonly now: number },
): Promise<Dropped> {
  return db.transaction().execute(async (trx) => {
    const lessened = await trx
      .updateTable('digest_lines')
      .set({ content: null, shows: '', count: sql`count - 1` })
      .where((eb) => eb.and({ team, channel, source_ts }))
      .returning(['channel', 'ts'])
      .execute()
    const left: IncidentKey[] = []
    const empty: MessageKey[] = []
    for (const row of lessened) {
      const place = { team, ...placeRow.parse(row) }
      await trx
        .deleteFrom('digest_lines')
        .where((eb) => eb.and({ ...place, source_ts }))
        .where('count', '<', 1)
        .execute()
      const key = await markDigestStale(trx, { ...place, now })
      if (key) left.push(key)
      else empty.push(place)
    }
    return { left, empty }
  })
}

/** A digest is to be drawn anew, with the first incident that it tells of: gives that, if it tells of any. */
async function markDigestStale(
  trx: Db,
  { now, ...place }: MessageKey & { readonly now: number },
): Promise<IncidentKey | undefined> {
  const rows = await trx
    .selectFrom('digest_lines')
    .select(['fingerprint', 'place'])
    .where((eb) => eb.and(place))
    .execute()
  const [first] = rows.map((row) => lineRow.parse(row)).toSorted((one, other) => one.place - other.place)
  if (first === undefined) return undefined
  const key = { team: place.team, fingerprint: first.fingerprint }
  await trx
    .updateTable('digest_lines')
    .set({ shows: '' })
    .where((eb) => eb.and({ ...place, fingerprint: key.fingerprint }))
    .execute()
  await markIncidentStale(trx, { ...key, now })
  return key
}
