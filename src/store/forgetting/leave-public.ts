import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/**
 * Has a channel that is public no more keep nothing of the public memory: its cards are not redrawn with what others
 * add, no line leads to them, and what was dismissed there is not. The public memory loses nothing. Called as soon as
 * Slack tells of it, and again without harm.
 */
export async function leavePublic(
  db: Db,
  { team, channel }: { readonly team: string; readonly channel: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // In the order in which a card is kept.
    for (const table of ['incident_channels', 'cards', 'hidden_cards', 'digest_lines'] as const) {
      const rows = sql.table(table)
      await sql`
        delete from ${rows} where team = ${team} and channel = ${channel} and exists (
          select 1 from incidents i
          where i.team = ${rows}.team and i.fingerprint = ${rows}.fingerprint and i.scope = 'public'
        )`.execute(trx)
    }
  })
}
