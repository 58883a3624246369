import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import { sharedCardOf } from '../asking/shared-card.ts'
import { newestDigestOf } from '../digests/digests.ts'
import type { Db } from '../schema.ts'

/** The newest card of an incident: where it stands, and its answer as JSON, unless its message was deleted. */
export type PlacedCard = {
  readonly channel: string
  readonly ts: string
  readonly threadTs: string
  readonly content?: string
  /** Of one that tells of several functions: the hash of the one that is meant. */
  readonly functionHash?: string
}

/** The columns that `cardOfRow` reads, of the newest card of an incident that its channels lead to. */
export function newestCard(incidents: string): RawBuilder<unknown> {
  const column = (name: string) => sql`
    (select ${sql.ref(`k.${name}`)} from cards k
      join incident_channels n on n.team = k.team and n.fingerprint = k.fingerprint and n.channel = k.channel
        and n.card_ts = k.ts
      where k.team = ${sql.ref(`${incidents}.team`)} and k.fingerprint = ${sql.ref(`${incidents}.fingerprint`)}
      order by k.posted_at desc limit 1)`
  return sql`${column('channel')} as card_channel, ${column('ts')} as card_ts,
    ${column('thread_ts')} as card_thread_ts, ${column('content')} as card_content`
}

const cardRow = z.object({
  card_channel: z.string().nullable(),
  card_ts: z.string().nullable(),
  card_thread_ts: z.string().nullable(),
  card_content: z.string().nullable(),
})

export function cardOfRow(row: unknown): { readonly card?: PlacedCard } {
  const {
    card_channel: channel,
    card_ts: ts,
    card_thread_ts: threadTs,
    card_content: content,
  } = cardRow.parse(row)
  if (channel === null || ts === null || threadTs === null) return {}
  return { card: { channel, ts, threadTs, ...(content !== null && { content }) } }
}

type Told = { readonly fingerprint: string; readonly card?: PlacedCard }

/** Of what has no card, because it was told together with others, the message that told of it stands for one. */
export async function withDigests<Each extends Told>(
  db: Db,
  team: string,
  told: readonly Each[],
): Promise<readonly Each[]> {
  return Promise.all(
    told.map(async (each) => {
      const key = { team, fingerprint: each.fingerprint }
      const card = each.card ?? (await sharedCardOf(db, key)) ?? (await newestDigestOf(db, key))
      return card ? { ...each, card } : each
    }),
  )
}
