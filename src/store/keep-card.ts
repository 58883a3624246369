import { sql } from 'kysely'
import { z } from 'zod'
import type { CardRecord } from './cards.ts'
import { deleteDebt, recordReply } from './deliveries.ts'
import type { Db } from './schema.ts'

/**
 * - `kept`: the message counts as answered by this card, which shows the newest state;
 * - `outdated`: the same, but the incident's cards have to be redrawn;
 * - `unwanted`: another reply stands there already, or the message is gone. The caller takes its own back.
 */
export type Kept = 'kept' | 'outdated' | 'unwanted'

/**
 * Records a card as the answer to the message it explains, as soon as it stands in Slack: nothing is owed any more. The
 * same one again is no harm. If the incident has changed since it was drawn, its cards count as stale.
 */
export async function keepCard(db: Db, card: CardRecord): Promise<Kept> {
  const message = { team: card.team, channel: card.channel, ts: card.sourceTs }
  return db.transaction().execute(async (trx) => {
    if (!(await recordReply(trx, message, { replyTs: card.ts }))) return 'unwanted'
    // One after another, but nobody waits for the answers in between.
    const [, isStale] = await Promise.all([
      leadTo(trx, card),
      markStale(trx, card),
      write(trx, card),
      deleteDebt(trx, message),
    ])
    return isStale ? 'outdated' : 'kept'
  })
}

/** It becomes the channel's newest, which the lines of the next repeats lead to. */
async function leadTo(trx: Db, { team, fingerprint, channel, ts, threadTs }: CardRecord): Promise<void> {
  await sql`
    update incident_channels set card_ts = ${ts}, card_thread_ts = ${threadTs}
    where team = ${team} and fingerprint = ${fingerprint} and channel = ${channel}
      and (card_ts is null or card_ts < ${ts})`.execute(trx)
}

/**
 * Whatever happened between the drawing of a card and its being kept passed it by. The revision goes up, because
 * somebody may just be redrawing the cards without it. And it writes even where there is nothing to change: what
 * happens from now on waits until the card is there to be redrawn.
 */
async function markStale(trx: Db, { team, fingerprint, revision, postedAt }: CardRecord): Promise<boolean> {
  const { rows } = await sql`
    update incidents set
      revision = revision + case when revision > ${revision} then 1 else 0 end,
      stale_since = case when revision > ${revision} then coalesce(stale_since, ${postedAt}) else stale_since end
    where team = ${team} and fingerprint = ${fingerprint}
    returning stale_since`.execute(trx)
  return rows[0] !== undefined && staleRow.parse(rows[0]).stale_since !== null
}

const staleRow = z.object({ stale_since: z.int().nullable() })

async function write(trx: Db, { threadTs, sourceTs, postedAt, content, ...card }: CardRecord): Promise<void> {
  await trx
    .insertInto('cards')
    .values({
      ...card,
      content: content ?? null,
      thread_ts: threadTs,
      source_ts: sourceTs,
      posted_at: postedAt,
    })
    .onConflict((conflict) => conflict.columns(['team', 'channel', 'ts']).doNothing())
    .execute()
}
