import { sql } from 'kysely'
import * as z from 'zod'
import type { Incident } from '../triage/incident.ts'
import { findIncident } from './incident-row.ts'
import type { Db } from './schema.ts'

/** All that the memory holds of a channel, as JSON takes it; times are milliseconds since 1970. */
export type ChannelExport = {
  readonly team: string
  readonly channel: string
  readonly incidents: readonly (Incident & { readonly fixes: readonly unknown[] })[]
  /** Set in the channel's own memory. */
  readonly runbooks: readonly unknown[]
  readonly settings: readonly unknown[]
  readonly cards: readonly unknown[]
  /** What cards said that were taken away a moment ago. */
  readonly hidden: readonly unknown[]
  /** What was told together. */
  readonly digests: readonly unknown[]
  readonly messages: readonly unknown[]
  readonly sightings: readonly unknown[]
  readonly owed: readonly unknown[]
}

/** The incidents that were seen in a channel, with all that helped, and what is known of its messages. */
export async function exportChannel(
  db: Db,
  { team, channel, now }: { readonly team: string; readonly channel: string; readonly now: number },
): Promise<ChannelExport> {
  const here = sql`team = ${team} and channel = ${channel}`
  const rowsOf = async (
    table: 'cards' | 'hidden_cards' | 'digest_lines' | 'deliveries' | 'sightings' | 'debts',
  ) => (await sql`select * from ${sql.table(table)} where ${here} order by ts`.execute(db)).rows
  const { rows } = await sql`
    select fingerprint from incident_channels where ${here} order by last_seen`.execute(db)
  const incidents = []
  for (const { fingerprint } of rows.map((row) => fingerprintRow.parse(row))) {
    const incident = await findIncident(db, { team, fingerprint, now })
    if (incident) incidents.push({ ...incident, fixes: await fixesOf(db, { team, fingerprint }) })
  }
  const { rows: runbooks } = await sql`
    select kind, subject, url, user_id, set_at from runbooks
    where team = ${team} and scope = ${channel} order by kind, subject`.execute(db)
  const settings = (await sql`select * from channel_settings where ${here}`.execute(db)).rows
  const [cards, hidden, digests, messages, sightings, owed] = [
    await rowsOf('cards'),
    await rowsOf('hidden_cards'),
    await rowsOf('digest_lines'),
    await rowsOf('deliveries'),
    await rowsOf('sightings'),
    await rowsOf('debts'),
  ]
  const told = { cards, hidden, digests, messages, sightings, owed }
  return { team, channel, incidents, runbooks, settings, ...told }
}

const fingerprintRow = z.object({ fingerprint: z.string() })

async function fixesOf(db: Db, key: { readonly team: string; readonly fingerprint: string }) {
  return db
    .selectFrom('fixes')
    .select(['user_id', 'fixed_at', 'note'])
    .where((eb) => eb.and(key))
    .orderBy('fixed_at')
    .execute()
}
