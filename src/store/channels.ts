import { expressionBuilder } from 'kysely'
import * as z from 'zod'
import type { Facts } from '../triage/facts.ts'
import type { IncidentKey } from './incident-row.ts'
import type { Db, Schema } from './schema.ts'

type ChannelKey = IncidentKey & { readonly channel: string }

const channelRow = z.object({
  repeats: z.int().nonnegative(),
  repeat_until: z.int(),
  dismissed: z.literal([0, 1]),
  muted_until: z.int().nullable(),
  card_ts: z.string().nullable(),
  card_thread_ts: z.string().nullable(),
  card_facts: z.string().nullable(),
})

/** What a channel knows of an incident. */
export type Channel = {
  /** Unasked sightings since it was news, without the first one. */
  readonly repeats: number
  /** A sighting before this is a repeat. */
  readonly repeatUntil: number
  /** Nothing of it is said here before this, unless somebody asks; for ever where an older version wrote it. */
  readonly mutedUntil?: number
  /** What the newest card says. */
  readonly cardFacts?: Facts
  readonly card?: { readonly ts: string; readonly threadTs: string }
}

/** What `channelOfRow` reads. */
export const channelColumns = channelRow.keyof().options

/** What a channel knows. */
export async function channelOf(db: Db, key: ChannelKey): Promise<Channel | undefined> {
  const row = await db
    .selectFrom('incident_channels')
    .select(channelColumns)
    .where(isChannel(key))
    .executeTakeFirst()
  return row === undefined ? undefined : channelOfRow(row)
}

/**
 * Where the newest card is gone there is nothing that a line could lead to: the next sighting is news. So it is with all
 * that the card told of.
 */
export async function clearChannelCard(
  db: Db,
  { team, channel, ts }: Pick<ChannelKey, 'team' | 'channel'> & { readonly ts: string },
): Promise<void> {
  await db
    .updateTable('incident_channels')
    .set({ card_ts: null, card_thread_ts: null, repeat_until: 0 })
    .where(eb.and({ team, channel, card_ts: ts }))
    .execute()
}

/**
 * A card says nothing any more: lines lead to the newest one in the channel that does. Where there is none the next
 * sighting is news, and until then this card still says who is on it.
 */
export async function leadElsewhere(
  trx: Db,
  { team, channel, ts }: Pick<ChannelKey, 'team' | 'channel'> & { readonly ts: string },
): Promise<void> {
  const led = eb.and({ team, channel, card_ts: ts })
  const rows = await trx.selectFrom('incident_channels').select('fingerprint').where(led).execute()
  for (const { fingerprint } of rows.map((row) => ledRow.parse(row))) {
    const row = await trx
      .selectFrom('cards')
      .select(['ts', 'thread_ts'])
      .where((of) => of.and({ team, fingerprint, channel }))
      .where('content', 'is not', null)
      .orderBy('posted_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    const newest = row && cardRow.parse(row)
    await trx
      .updateTable('incident_channels')
      .set(newest ? { card_ts: newest.ts, card_thread_ts: newest.thread_ts } : { repeat_until: 0 })
      .where(isChannel({ team, fingerprint, channel }))
      .execute()
  }
}

const ledRow = z.object({ fingerprint: z.string() })
const cardRow = z.object({ ts: z.string(), thread_ts: z.string() })

const eb = expressionBuilder<Schema, 'incident_channels'>()

const isChannel = ({ team, fingerprint, channel }: ChannelKey) => eb.and({ team, fingerprint, channel })

/** Reads a row that has the columns. */
export function channelOfRow(row: unknown): Channel {
  const { repeats, repeat_until, card_ts, card_thread_ts, card_facts, ...muting } = channelRow.parse(row)
  const { dismissed, muted_until } = muting
  const card = card_ts !== null && card_thread_ts !== null && { ts: card_ts, threadTs: card_thread_ts }
  return {
    repeats,
    repeatUntil: repeat_until,
    ...(dismissed === 1 && { mutedUntil: muted_until ?? Number.POSITIVE_INFINITY }),
    ...(card && { card }),
    // Written by `count`, and by nobody else.
    ...(card_facts !== null && { cardFacts: JSON.parse(card_facts) as Facts }),
  }
}
