import { sql } from 'kysely'
import * as z from 'zod'
import type { KnownIncident } from '../../triage/code-memory.ts'
import { newestDigestOf } from '../digests/digests.ts'
import { incidentColumns } from '../incident-columns.ts'
import { type IncidentKey, incidentOfRow } from '../incident-row.ts'
import type { Db } from '../schema.ts'

type Asked = {
  readonly team: string
  readonly fingerprints: readonly string[]
  readonly now: number
}

/** Incidents with their newest cards, those seen last first; none of what is forgotten. */
export async function knownIncidents(
  db: Db,
  { team, fingerprints, now }: Asked,
): Promise<readonly KnownIncident[]> {
  const { rows } = await sql`
    select ${incidentColumns(now)}, ${ofCard} from incidents
    where team = ${team} and fingerprint in (${sql.join(fingerprints)})`.execute(db)
  const known = await Promise.all(
    rows.map(async (row) => {
      const incident = incidentOfRow(row)
      const card = cardOfRow(row) ?? (await cardInDigest(db, { team, fingerprint: incident.fingerprint }))
      return { incident, ...(card && { card }) }
    }),
  )
  return known.toSorted((one, other) => other.incident.lastSeen - one.incident.lastSeen)
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

function cardOfRow(row: unknown): KnownIncident['card'] {
  const { card_channel: channel, card_ts: ts, card_content: content } = cardRow.parse(row)
  return channel === null || ts === null ? undefined : { channel, ts, ...(content !== null && { content }) }
}

/** What was told together with others alone has no card; then the message that told of it stands for one. */
async function cardInDigest(db: Db, key: IncidentKey): Promise<KnownIncident['card']> {
  const { threadTs: _, ...told } = (await newestDigestOf(db, key)) ?? {}
  return 'ts' in told ? told : undefined
}
