import type { DeliveryKey } from '../deliveries.ts'
import type { Db } from '../schema.ts'

/**
 * The right to post a private answer for everybody: `false` where somebody has it, or has used it. The answer stands for
 * itself as a message of Slack; `now` tells its age.
 */
export async function claimShare(
  db: Db,
  { team, channel, ts, now }: DeliveryKey & { readonly now: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deliveries')
    .values({
      ...{ team, channel, ts, state: 'answered', owner: 'share', doubt: 0 },
      ...{ lease_until: now, reply_ts: null, reason: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** It could not be posted: whoever presses again tries again. */
export async function releaseShare(db: Db, { team, channel, ts }: DeliveryKey): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where((eb) => eb.and({ team, channel, ts, owner: 'share' }))
    .execute()
}
