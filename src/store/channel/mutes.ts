import { sql } from 'kysely'
import { z } from 'zod'
import { usualSettings } from '../../triage/manners.ts'
import type { IncidentKey } from '../incident-row.ts'
import type { Db } from '../schema.ts'
import type { ChannelPlace } from './settings.ts'

/** An incident that stays quiet in a channel, because somebody said that it is none. */
export type Muted = {
  readonly fingerprint: string
  readonly code: number
  readonly apiCode?: string
  /** When it came up in the channel last, in milliseconds since 1970. */
  readonly lastSeen: number
}

const mutedRow = z.object({
  fingerprint: z.string(),
  code: z.int(),
  api_code: z.string().nullable(),
  last_seen: z.int(),
})

/** The muted incidents of a channel, those that came up last first, at most `most`. */
export async function mutedIn(
  db: Db,
  { team, channel, most }: ChannelPlace & { readonly most: number },
): Promise<readonly Muted[]> {
  const { rows } = await sql`
    select c.fingerprint, i.code, i.api_code, c.last_seen
    from incident_channels c join incidents i on i.team = c.team and i.fingerprint = c.fingerprint
    where c.channel = ${channel} and c.team = ${team} and c.dismissed = 1
    order by c.last_seen desc limit ${most}`.execute(db)
  return rows.map((row) => {
    const { fingerprint, code, api_code, last_seen } = mutedRow.parse(row)
    return { fingerprint, code, lastSeen: last_seen, ...(api_code !== null && { apiCode: api_code }) }
  })
}

/**
 * Lets a muted incident speak again in its channel: its next sighting there is news. Keeps who did it as the channel's
 * last change. `false` if it was not muted any more.
 */
export async function unmute(
  db: Db,
  {
    team,
    fingerprint,
    channel,
    user,
    now,
  }: IncidentKey & ChannelPlace & { readonly user: string; readonly now: number },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numAffectedRows = 0n } = await sql`
      update incident_channels set dismissed = 0, repeats = 0, repeat_until = 0
      where team = ${team} and fingerprint = ${fingerprint} and channel = ${channel} and dismissed = 1`.execute(
      trx,
    )
    if (numAffectedRows === 0n) return false
    await sql`
      insert into channel_settings (team, channel, mode, language, changed, changed_by, changed_at)
      values (${team}, ${channel}, ${usualSettings.mode}, ${usualSettings.language}, 'unmute', ${user}, ${now})
      on conflict (team, channel) do update set
        changed = excluded.changed, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
      trx,
    )
    return true
  })
}
