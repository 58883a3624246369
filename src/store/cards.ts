import { expressionBuilder } from 'kysely'
import * as z from 'zod'
import type { Language } from '../language.ts'
import { clearChannelCard, leadElsewhere } from './channels.ts'
import { type IncidentKey, markIncidentStale } from './incident-row.ts'
import type { Db, Schema } from './schema.ts'

/** A message's place in Slack. */
export type MessageKey = { readonly team: string; readonly channel: string; readonly ts: string }

/** A message of ours that shows an incident and changes with it. */
export type CardRecord = MessageKey & {
  readonly threadTs: string
  /** The message it explains. */
  readonly sourceTs: string
  /** Of a card that answers a question: the message whose words it tells, itself or one that stands above it. */
  readonly saidTs?: string
  readonly fingerprint: string
  readonly language: Language
  /** The answer as JSON, masked. Gone once the message it explains was deleted. */
  readonly content?: string
  /** The incident's, as the card shows it: a redraw of the same state can be left out. */
  readonly revision: number
  /** When it was posted, or last worked with. */
  readonly postedAt: number
  /** The emoji that the message it explains wears of ours. */
  readonly reaction?: string
}

/** The card in a place of Slack, or `undefined`. */
export async function cardAt(db: Db, key: MessageKey): Promise<CardRecord | undefined> {
  const row = await db.selectFrom('cards').select(columns).where(isCard(key)).executeTakeFirst()
  return row === undefined ? undefined : cardOfRow(row)
}

/** The newest cards of an incident that were posted at `since` or later, at most `most`, newest first. */
export async function cardsOf(
  db: Db,
  { team, fingerprint, since, most }: IncidentKey & { readonly since: number; readonly most: number },
): Promise<readonly CardRecord[]> {
  const rows = await db
    .selectFrom('cards')
    .select(columns)
    .where(eb.and({ team, fingerprint }))
    .where('posted_at', '>=', since)
    .orderBy('posted_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(cardOfRow)
}

/** Records the state of the incident that a card has been redrawn with. */
export async function markDrawn(
  db: Db,
  key: MessageKey,
  { revision }: { readonly revision: number },
): Promise<void> {
  await db
    .updateTable('cards')
    .set({ revision })
    .where(isCard(key))
    .where('revision', '<', revision)
    .execute()
}

/**
 * Has what the message that a card explains wears of ours be `to` from now on, if it is `from`. Of two processes at once
 * one is told to change it in Slack.
 */
export async function changeReaction(
  db: Db,
  key: MessageKey,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('cards')
    .set({ reaction: to ?? null })
    .where(isCard(key))
    .where('reaction', from === undefined ? 'is' : '=', from ?? null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A card that somebody works with counts as new again: it is redrawn before all others, however old it is. */
export async function touchCard(db: Db, key: MessageKey, { now }: { readonly now: number }): Promise<void> {
  await db.updateTable('cards').set({ posted_at: now }).where(isCard(key)).execute()
}

/** Forgets a card that is gone from Slack. The next sighting in its channel gets a new one. */
export async function forgetCard(db: Db, key: MessageKey): Promise<void> {
  await db.transaction().execute((trx) => forgetCardIn(trx, key))
}

/** The same in a transaction of the caller's. */
export async function forgetCardIn(trx: Db, key: MessageKey): Promise<void> {
  const card = await cardAt(trx, key)
  if (card === undefined) return
  await clearChannelCard(trx, card)
  await trx.deleteFrom('cards').where(isCard(key)).execute()
  // A cause that was taken out of it cannot come back.
  const { team, channel, ts } = key
  await trx
    .deleteFrom('hidden_cards')
    .where((hidden) => hidden.and({ team, channel, ts }))
    .execute()
}

/**
 * Forgets what a deleted message said: the content of the cards that tell its words. Gives those cards, and marks
 * their incident as stale, so that they are redrawn without it even if the caller dies.
 */
export async function forgetSource(
  db: Db,
  { team, channel, ts, now }: MessageKey & { readonly now: number },
): Promise<readonly CardRecord[]> {
  const isExplained = eb.and([
    eb.and({ team, channel }),
    eb.or([eb.and([eb('source_ts', '=', ts), eb('said_ts', 'is', null)]), eb('said_ts', '=', ts)]),
  ])
  return db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('cards').select('fingerprint').where(isExplained).execute()
    for (const { fingerprint } of rows.map((row) => fingerprintRow.parse(row))) {
      await markIncidentStale(trx, { team, fingerprint, now })
    }
    if (rows.length === 0) return []
    const emptied = trx.updateTable('cards').set({ content: null }).where(isExplained)
    const left = (await emptied.returning(columns).execute()).map(cardOfRow)
    for (const card of left) await leadElsewhere(trx, card)
    return left
  })
}

const eb = expressionBuilder<Schema, 'cards'>()

const isCard = ({ team, channel, ts }: MessageKey) => eb.and({ team, channel, ts })

const fingerprintRow = z.object({ fingerprint: z.string() })

const cardRow = z.object({
  team: z.string(),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string(),
  source_ts: z.string(),
  said_ts: z.string().nullable(),
  fingerprint: z.string(),
  language: z.enum(['en', 'zh']),
  content: z.string().nullable(),
  revision: z.int(),
  posted_at: z.int(),
  reaction: z.string().nullable(),
})

// By name: a replica of a newer version may be adding columns while this one runs.
const columns = cardRow.keyof().options

function cardOfRow(row: unknown): CardRecord {
  const { thread_ts, source_ts, said_ts, content, posted_at, reaction, ...same } = cardRow.parse(row)
  return {
    ...same,
    threadTs: thread_ts,
    sourceTs: source_ts,
    postedAt: posted_at,
    ...(said_ts !== null && { saidTs: said_ts }),
    ...(content !== null && { content }),
    ...(reaction !== null && { reaction }),
  }
}
