import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../triage/history.ts'
import type { Sighting } from '../triage/incident.ts'
import { quietMs } from '../triage/noise.ts'

/** What a sighting writes, as the statements take it. */
export type Countable = {
  readonly team: string
  readonly fingerprint: string
  readonly channel: string
  readonly ts: string
  readonly code: number
  readonly now: number
  readonly day: number
  /** Until when the next one in this channel is a repeat: every one makes that time longer. */
  readonly repeatUntil: number
  /** What it adds to the count that `formOf` judges by. */
  readonly repeat: number
}

export function countable({ team, fingerprint, channel, ts, code, asked, now }: Sighting): Countable {
  const same = { team, fingerprint, channel, ts, code, now }
  return { ...same, day: dayOf(now), repeatUntil: now + quietMs, repeat: asked ? 0 : 1 }
}

/** What becomes of the channel's row where there is one. */
export const channelAgain = (repeat: RawBuilder<number>) => sql`
  on conflict (team, fingerprint, channel) do update set
    last_seen = excluded.last_seen,
    repeat_until = excluded.repeat_until,
    repeats = case
      when incident_channels.repeat_until <= excluded.last_seen then 0
      else incident_channels.repeats + ${repeat}
    end`

/** What becomes of the incident's row where there is one: its cards are stale now, and what was fixed is open again. */
export const incidentAgain = sql`
  on conflict (team, fingerprint) do update set
    count = incidents.count + 1,
    previous_seen = incidents.last_seen,
    last_seen = excluded.last_seen,
    state = case when incidents.state = 'fixed' then 'open' else incidents.state end,
    owner = case when incidents.state = 'fixed' then null else incidents.owner end,
    owner_since = case when incidents.state = 'fixed' then null else incidents.owner_since end,
    owner_from = case when incidents.state = 'fixed' then null else incidents.owner_from end,
    revision = incidents.revision + 1,
    stale_since = coalesce(incidents.stale_since, excluded.last_seen)`

export const dayAgain = sql`
  on conflict (team, fingerprint, day) do update set count = incident_days.count + 1`
