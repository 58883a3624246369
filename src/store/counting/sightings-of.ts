import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import { cardsOf } from '../cards.ts'
import { hasFix } from '../fixes/fixes.ts'
import type { IncidentKey } from '../incident-row.ts'
import type { Db } from '../schema.ts'
import { toldReasons } from './told-reasons.ts'

/** The messages that tell of an incident, by the channels in which it was seen: `cross join` has SQLite read them so. */
export function sightingsOf({ team, fingerprint }: IncidentKey): RawBuilder<unknown> {
  return sql`
    select s.channel, s.ts, s.fingerprint, s.seen_at, s.runs from incident_channels c
      cross join sightings s
    where s.team = c.team and s.channel = c.channel and s.fingerprint = c.fingerprint and c.team = ${team} and c.fingerprint = ${fingerprint} and s.form <> 'dismissed'`
}

/** The runs that a message shows, as its row has them. */
export const runsColumn = z.string().transform((column) => z.array(z.string()).parse(JSON.parse(column)))

type Message = IncidentKey & { readonly channel: string; readonly ts: string }

/**
 * Whether anything but one message tells of an incident: another message, a card, or what fixed it. A message that could
 * not be answered tells nobody.
 */
export async function isToldElsewhere(
  trx: Db,
  { team, fingerprint, channel, ts }: Message,
): Promise<boolean> {
  const key = { team, fingerprint }
  const [card] = await cardsOf(trx, { ...key, since: 0, most: 1 })
  if (card !== undefined || (await hasFix(trx, key))) return true
  const { rows } = await sql`
    select others.ts from (${sightingsOf(key)}) others
    where not (others.channel = ${channel} and others.ts = ${ts}) and coalesce((
      select d.reason from deliveries d
      where d.team = ${team} and d.channel = others.channel and d.ts = others.ts and d.state = 'refused'
    ), ${toldReasons[0]}) in (${sql.join(toldReasons)})
    limit 1`.execute(trx)
  return rows.length > 0
}

/** The runs of an incident that other messages show. */
export async function runsToldElsewhere(
  trx: Db,
  { channel, ts, ...key }: Message,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql`
    select runs from (${sightingsOf(key)}) others
    where runs is not null and not (channel = ${channel} and ts = ${ts})`.execute(trx)
  return new Set(rows.flatMap((row) => runsRow.parse(row).runs))
}

const runsRow = z.object({ runs: runsColumn })
