import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { CardRecord } from './cards.ts'
import { markAnswered } from './deliveries.ts'
import type { Schema } from './schema.ts'
import { isPostgres, statement } from './statement.ts'

type Store = Kysely<Schema>

/**
 * - `kept`: the message counts as answered by this card, which shows the newest state;
 * - `outdated`: the same, but the incident's cards have to be redrawn;
 * - `unwanted`: another reply stands there already, or the message is gone. The caller takes its own back.
 */
export type Kept = 'kept' | 'outdated' | 'unwanted'

/**
 * Records a card as the answer to the message it explains, as soon as it stands in Slack; the same one again is no
 * harm. If the incident has changed since it was drawn, its cards count as stale.
 */
export async function keepCard(db: Store, card: CardRecord): Promise<Kept> {
  const values = { ...card, content: card.content ?? null }
  const row = isPostgres(db)
    ? (await keepAtOnce(db, values)).rows[0]
    : await db.transaction().execute((trx) => keepInSteps(trx, values))
  if (row === undefined) return 'unwanted'
  return keptRow.parse(row).stale_since === null ? 'kept' : 'outdated'
}

const keptRow = z.object({ stale_since: z.int().nullable() })

type Values = Omit<CardRecord, 'content'> & { readonly content: string | null }

async function keepInSteps(db: Store, values: Values): Promise<unknown> {
  const { team, channel, sourceTs, ts: replyTs } = values
  if (!(await markAnswered(db, { team, channel, ts: sourceTs }, { replyTs }))) return undefined
  await leadTo(db, values)
  const { rows } = await markStale(db, values)
  await insert(db, values)
  return rows[0] ?? { stale_since: null }
}

// It becomes the channel's newest, which the lines of the next repeats lead to.
const leadTo = statement<Values>((db, { team, fingerprint, channel, ts, threadTs }) =>
  sql`
    update incident_channels set card_ts = ${ts}, card_thread_ts = ${threadTs}
    where team = ${team} and fingerprint = ${fingerprint} and channel = ${channel}
      and (card_ts is null or card_ts < ${ts})`.compile(db),
)

const markStale = statement<Values>((db, { team, fingerprint, revision, postedAt }) =>
  sql`
    update incidents set ${changedSince(revision, postedAt)}
    where team = ${team} and fingerprint = ${fingerprint}
    returning stale_since`.compile(db),
)

const insert = statement<Values>((db, slot) =>
  sql`
    insert into cards (${cardColumns})
    values (${slot.team}, ${slot.fingerprint}, ${slot.channel}, ${slot.ts}, ${slot.threadTs}, ${slot.sourceTs},
      ${slot.language}, ${slot.content}, ${slot.revision}, ${slot.postedAt})
    on conflict (team, channel, ts) do nothing`.compile(db),
)

const keepAtOnce = statement<Values>((db, slot) =>
  sql`
    with card (${cardColumns}) as (
      select
        cast(${slot.team} as text),
        cast(${slot.fingerprint} as text),
        cast(${slot.channel} as text),
        cast(${slot.ts} as text),
        cast(${slot.threadTs} as text),
        cast(${slot.sourceTs} as text),
        cast(${slot.language} as text),
        cast(${slot.content} as text),
        cast(${slot.revision} as integer),
        cast(${slot.postedAt} as bigint)
    ), answered as (
      update deliveries set state = 'answered', reply_ts = card.ts, reason = null from card
      where deliveries.team = card.team and deliveries.channel = card.channel and deliveries.ts = card.source_ts
        and (deliveries.state <> 'answered' or deliveries.reply_ts = card.ts)
      returning 1
    ), led as (
      update incident_channels c set card_ts = card.ts, card_thread_ts = card.thread_ts from card, answered
      where c.team = card.team and c.fingerprint = card.fingerprint and c.channel = card.channel
        and (c.card_ts is null or c.card_ts < card.ts)
      returning 1
    ), incident as (
      update incidents set ${changedSince(sql`card.revision`, sql`card.posted_at`)}
      from card, answered, (select count(*) from led) as afterwards
      where incidents.team = card.team and incidents.fingerprint = card.fingerprint
      returning stale_since
    ), kept as (
      insert into cards (${cardColumns}) select card.* from card, answered
      on conflict (team, channel, ts) do nothing
    )
    select stale_since from answered left join incident on true`.compile(db),
)

const cardColumns = sql`
  team, fingerprint, channel, ts, thread_ts, source_ts, language, content, revision, posted_at`

/**
 * Whatever happened between the drawing of a card and its being kept passed it by. The revision goes up, because
 * somebody may just be redrawing the cards without it. And it writes even where there is nothing to change: what
 * happens from now on waits until the card is there to be redrawn.
 */
const changedSince = (revision: RawBuilder<number>, at: RawBuilder<number>) => sql`
  revision = incidents.revision + case when incidents.revision > ${revision} then 1 else 0 end,
  stale_since = case
    when incidents.revision > ${revision} then coalesce(incidents.stale_since, ${at})
    else incidents.stale_since
  end`
