import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import type { KnownIncident } from '../../triage/code-memory.ts'
import { newestDigestOf } from '../digests/digests.ts'
import { incidentColumns } from '../incident-columns.ts'
import { incidentOfRow } from '../incident-row.ts'
import type { Db } from '../schema.ts'
import { sharedCardOf } from './shared-card.ts'

/** What a known incident is read from, of a statement on `incidents`: it with its newest card. */
export function knownColumns(now: number): RawBuilder<unknown> {
  return sql`${incidentColumns(now)}, ${ofCard}`
}

/**
 * Of the cards that its channels lead to: whoever only asked of it got one that nobody else may read, or that stands below
 * another error.
 */
const cardColumn = (name: string) => `(
  select c.${name} from cards c
  join incident_channels n on n.team = c.team and n.fingerprint = c.fingerprint and n.channel = c.channel
    and n.card_ts = c.ts
  where c.team = incidents.team and c.fingerprint = incidents.fingerprint
  order by c.posted_at desc, c.ts desc limit 1) as card_${name}`

const ofCard = sql.raw(['channel', 'ts', 'content'].map(cardColumn).join(', '))

const cardRow = z.object({
  card_channel: z.string().nullable(),
  card_ts: z.string().nullable(),
  card_content: z.string().nullable(),
})

/**
 * Reads rows that have the columns. Of what has no card, because it was told together with others, the message that told
 * of it stands for one.
 */
export async function knownOfRows(
  db: Db,
  team: string,
  rows: readonly unknown[],
): Promise<readonly KnownIncident[]> {
  return Promise.all(
    rows.map(async (row) => {
      const known = knownOfRow(row)
      if (known.card) return known
      const key = { team, fingerprint: known.incident.fingerprint }
      const told = (await sharedCardOf(db, key)) ?? (await newestDigestOf(db, key))
      if (!told) return known
      const { threadTs: _, ...card } = told
      return { ...known, card }
    }),
  )
}

function knownOfRow(row: unknown): KnownIncident {
  const { card_channel: channel, card_ts: ts, card_content: content } = cardRow.parse(row)
  const incident = incidentOfRow(row)
  if (channel === null || ts === null) return { incident }
  return { incident, card: { channel, ts, ...(content !== null && { content }) } }
}
