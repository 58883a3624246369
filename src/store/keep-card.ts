import { type RawBuilder, type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import type { CardRecord } from './cards.ts'
import { noDebt, recordReply } from './deliveries.ts'
import type { Db } from './schema.ts'
import { ifDone } from './statements/together.ts'

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
  const row = await ifDone(db, recordReply(message, { replyTs: card.ts }), (isDone) => [
    markStale(card, isDone),
    leadTo(card, isDone),
    write(card, isDone),
    noDebt(message, isDone),
  ])
  if (row === undefined) return 'unwanted'
  // The incident may be forgotten by now.
  return (staleRow.parse(row).stale_since ?? null) === null ? 'kept' : 'outdated'
}

type IsDone = RawBuilder<SqlBool>

/**
 * It becomes the channel's newest, which the lines of the next repeats lead to. The answer to a question, which may stand
 * below another error, does so only where there is none. What else the message was counted in has no other card yet.
 */
function leadTo({ team, fingerprint, channel, ts, threadTs, sourceTs }: CardRecord, isDone: IsDone) {
  const seen = sql`from sightings s where s.team = ${team} and s.channel = ${channel} and s.ts = ${sourceTs}`
  return sql`
    update incident_channels set card_ts = ${ts}, card_thread_ts = ${threadTs}
    where team = ${team} and channel = ${channel} and ${isDone}
      and fingerprint in (select ${fingerprint} union select s.fingerprint ${seen} and s.form = 'count')
      and (card_ts is null or (
        card_ts < ${ts} and fingerprint = ${fingerprint} and exists (select 1 ${seen} and s.fingerprint = ${fingerprint})))`
}

/**
 * Whatever happened between the drawing of a card and its being kept passed it by. The revision goes up, because
 * somebody may just be redrawing the cards without it. And it writes even where there is nothing to change: what
 * happens from now on waits until the card is there to be redrawn.
 */
function markStale({ team, fingerprint, revision, postedAt }: CardRecord, isDone: IsDone) {
  return sql`
    update incidents set
      revision = revision + case when revision > ${revision} then 1 else 0 end,
      stale_since = case when revision > ${revision} then coalesce(stale_since, ${postedAt}) else stale_since end
    where team = ${team} and fingerprint = ${fingerprint} and ${isDone}
    returning stale_since`
}

const staleRow = z.object({ stale_since: z.int().nullish() })

function write(card: CardRecord, isDone: IsDone) {
  return sql`
    insert into cards
      (team, fingerprint, channel, ts, thread_ts, source_ts, said_ts, language, content, revision, posted_at)
    select ${card.team}, ${card.fingerprint}, ${card.channel}, ${card.ts}, ${card.threadTs}, ${card.sourceTs},
      ${card.saidTs ?? null}, ${card.language}, ${card.content ?? null}, ${card.revision}, ${card.postedAt}
    where ${isDone}
    on conflict (team, channel, ts) do nothing`
}
