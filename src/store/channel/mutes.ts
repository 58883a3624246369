import { sql } from 'kysely'
import * as z from 'zod'
import { usualSettings } from '../../triage/manners.ts'
import { unmute } from '../dismissing/mute.ts'
import { cardOfRow, newestCard } from '../home/newest-card.ts'
import type { IncidentKey } from '../incident-row.ts'
import type { Db } from '../schema.ts'
import type { ChannelPlace } from './settings.ts'

/** An incident that stays quiet in a channel, because somebody said that it is none. */
export type Muted = {
  readonly fingerprint: string
  readonly code: number
  readonly apiCode?: string
  /** The answer of the card that was taken away, while that is kept, or else of its newest card elsewhere. */
  readonly card?: { readonly content: string }
  /** When it came up in the channel last, in milliseconds since 1970. */
  readonly lastSeen: number
}

const mutedRow = z.object({
  fingerprint: z.string(),
  code: z.int(),
  api_code: z.string().nullable(),
  last_seen: z.int(),
  hidden_content: z.string().nullable(),
})

/** The muted incidents of a channel, those that came up last first, at most `most`. */
export async function mutedIn(
  db: Db,
  { team, channel, now, most }: ChannelPlace & { readonly now: number; readonly most: number },
): Promise<readonly Muted[]> {
  const { rows } = await sql`
    select c.fingerprint, i.code, i.api_code, c.last_seen, ${newestCard('i')}, (
      select h.content from hidden_cards h
      where h.team = c.team and h.channel = c.channel and h.fingerprint = c.fingerprint order by h.ts desc limit 1
    ) as hidden_content
    from incident_channels c join incidents i on i.team = c.team || '' and i.fingerprint = c.fingerprint
    where c.channel = ${channel} and c.team = ${team} and c.dismissed = 1
      and (c.muted_until is null or c.muted_until > ${now})
    order by c.last_seen desc limit ${most}`.execute(db)
  return rows.map((row) => {
    const { fingerprint, code, api_code, last_seen, hidden_content } = mutedRow.parse(row)
    const content = hidden_content ?? cardOfRow(row).card?.content
    return {
      ...{ fingerprint, code, lastSeen: last_seen },
      ...(api_code !== null && { apiCode: api_code }),
      ...(content !== undefined && { card: { content } }),
    }
  })
}

/**
 * Lets a muted incident speak again in its channel: its next sighting there is news. Keeps who did it as the channel's
 * last change. `false` if it was not muted any more.
 */
export async function unmuteBy(
  db: Db,
  { user, now, ...key }: IncidentKey & ChannelPlace & { readonly user: string; readonly now: number },
): Promise<boolean> {
  const { team, channel } = key
  return db.transaction().execute(async (trx) => {
    if (!(await unmute(trx, key))) return false
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
