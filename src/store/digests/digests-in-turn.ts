import { type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import { isUnheld, type Patience } from '../debts.ts'
import type { DeliveryKey } from '../deliveries.ts'
import type { Db } from '../schema.ts'

/**
 * Where something is to be told together that nobody is at. It tells of "more" than what was owed in the channel before it,
 * so it waits for that, whoever may hold it.
 */
export async function digestsInTurn(
  db: Db,
  { most, ...lease }: Patience & { readonly most: number },
): Promise<readonly Pick<DeliveryKey, 'team' | 'channel'>[]> {
  const rows = await db
    .selectFrom('debts')
    .select(['team', 'channel'])
    .where(isUnheld(lease))
    .where('form', '=', 'digest')
    .where(isInTurn)
    .orderBy('owed_since')
    .limit(most)
    .execute()
  return rows.map((row) => placeRow.parse(row))
}

const isInTurn = sql<SqlBool>`not exists (
  select 1 from debts earlier
  where earlier.team = debts.team and earlier.channel = debts.channel
    and earlier.form <> 'digest' and earlier.owed_since <= debts.owed_since)`

const placeRow = z.object({ team: z.string(), channel: z.string() })
