import { expressionBuilder } from 'kysely'
import { z } from 'zod'
import type { Facts } from '../triage/facts.ts'
import type { IncidentKey } from './incident-row.ts'
import type { Db, Schema } from './schema.ts'

type ChannelKey = IncidentKey & { readonly channel: string }

const channelRow = z.object({
  repeats: z.int().nonnegative(),
  repeat_until: z.int(),
  dismissed: z.literal([0, 1]),
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
  readonly dismissed: boolean
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
 * Keeps the incident quiet in a channel from now on, unless somebody asks. Gives whether that is news. The card
 * stays for the caller to delete, in Slack and by `forgetCard`.
 */
export async function dismiss(
  db: Db,
  { team, fingerprint, channel, now }: ChannelKey & { readonly now: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('incident_channels')
    .values({ ...unseen, team, fingerprint, channel, last_seen: now, repeat_until: 0, dismissed: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'fingerprint', 'channel'])
        .doUpdateSet({ dismissed: 1 })
        .where('incident_channels.dismissed', '=', 0),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Where the newest card is gone there is nothing that a line could lead to: the next sighting is news. */
export async function clearChannelCard(
  db: Db,
  { ts, ...key }: ChannelKey & { readonly ts: string },
): Promise<void> {
  await db
    .updateTable('incident_channels')
    .set({ card_ts: null, card_thread_ts: null, repeat_until: 0 })
    .where(isChannel(key))
    .where('card_ts', '=', ts)
    .execute()
}

const eb = expressionBuilder<Schema, 'incident_channels'>()

const isChannel = ({ team, fingerprint, channel }: ChannelKey) => eb.and({ team, fingerprint, channel })

const unseen = { repeats: 0, dismissed: 0, card_ts: null, card_thread_ts: null, card_facts: null }

/** Reads a row that has the columns. */
export function channelOfRow(row: unknown): Channel {
  const { repeats, repeat_until, dismissed, card_ts, card_thread_ts, card_facts } = channelRow.parse(row)
  const card = card_ts !== null && card_thread_ts !== null && { ts: card_ts, threadTs: card_thread_ts }
  return {
    repeats,
    repeatUntil: repeat_until,
    dismissed: dismissed === 1,
    ...(card && { card }),
    // Written by `count`, and by nobody else.
    ...(card_facts !== null && { cardFacts: JSON.parse(card_facts) as Facts }),
  }
}
