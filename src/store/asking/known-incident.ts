import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import type { KnownIncident } from '../../triage/code-memory.ts'
import { incidentColumns, incidentOfRow } from '../incident-row.ts'

/** What a known incident is read from, of a statement on `incidents`: it with its newest card. */
export function knownColumns(now: number): RawBuilder<unknown> {
  return sql`${incidentColumns(now)}, ${ofCard}`
}

/** Of the cards where it was seen: whoever only asked of it got one that nobody else may read. */
const cardColumn = (name: string) => `(
  select c.${name} from cards c
  join incident_channels n on n.team = c.team and n.fingerprint = c.fingerprint and n.channel = c.channel
  where c.team = incidents.team and c.fingerprint = incidents.fingerprint
  order by c.posted_at desc, c.ts desc limit 1) as card_${name}`

const ofCard = sql.raw(['channel', 'ts', 'content'].map(cardColumn).join(', '))

const cardRow = z.object({
  card_channel: z.string().nullable(),
  card_ts: z.string().nullable(),
  card_content: z.string().nullable(),
})

/** Reads a row that has the columns. */
export function knownOfRow(row: unknown): KnownIncident {
  const { card_channel: channel, card_ts: ts, card_content: content } = cardRow.parse(row)
  const incident = incidentOfRow(row)
  if (channel === null || ts === null) return { incident }
  return { incident, card: { channel, ts, ...(content !== null && { content }) } }
}
