import type { Kysely } from 'kysely'
import type { ChannelSettingsTable, ChannelWelcomesTable, HomePaceTable } from './channel/tables.ts'
import type { DigestLinesTable } from './digests/tables.ts'
import type { HiddenCardsTable } from './dismissing/tables.ts'
import type { FixesTable, RunbooksTable } from './fixes/tables.ts'

export type Db = Kysely<Schema>

/**
 * Every table. Ids, states, codes, counts, times (integer milliseconds since 1970), and what is masked: the
 * content of cards and the notes of fixes. No column holds the text of a message.
 */
export type Schema = {
  readonly deliveries: DeliveriesTable
  readonly debts: DebtsTable
  readonly sightings: SightingsTable
  readonly runs: RunsTable
  readonly incidents: IncidentsTable
  readonly incident_days: IncidentDaysTable
  readonly incident_channels: IncidentChannelsTable
  readonly fixes: FixesTable
  readonly runbooks: RunbooksTable
  readonly cards: CardsTable
  readonly hidden_cards: HiddenCardsTable
  readonly digest_lines: DigestLinesTable
  readonly checks: ChecksTable
  readonly channel_settings: ChannelSettingsTable
  readonly channel_welcomes: ChannelWelcomesTable
  readonly home_pace: HomePaceTable
}

/** One row for each message of Slack that somebody has begun to answer: nobody else begins. */
type DeliveriesTable = {
  readonly team: string
  readonly channel: string
  readonly ts: string
  /**
   * `answered` as soon as it is claimed: what is still to be done about it stands in `debts`. `refused` is given up for
   * good. An older version, which may be at work beside this one, keeps its claims here, as `claimed` and `free`.
   */
  readonly state: 'claimed' | 'free' | 'answered' | 'refused'
  /** Of an older version: who claimed it last, and 1 once an owner died over it. */
  readonly owner: string
  readonly doubt: number
  /** Also tells its age. */
  readonly lease_until: number
  readonly reply_ts: string | null
  readonly reason: string | null
}

/** One row for each message that is owed an answer. */
type DebtsTable = {
  readonly team: string
  readonly channel: string
  readonly ts: string
  /** `read` has to be read first; what waits as `digest` in a channel is told together. */
  readonly form: 'read' | 'plain' | 'card' | 'line' | 'digest'
  /** The incident that it shows. */
  readonly fingerprint: string | null
  /** What is to be said, masked, as whoever says it packed it; of a message that is to be read, only ids. */
  readonly content: string
  readonly owed_since: number
  /** Until when an answer makes sense. */
  readonly due_until: number
  /** Who is at it, a random id, new for each attempt; null where nobody is. */
  readonly owner: string | null
  readonly lease_until: number
  /** 1 once an owner died over it: there may be a reply that nobody recorded. */
  readonly doubt: number
}

/** One row for each run that was counted in a scope: it counts once there. */
type RunsTable = {
  readonly team: string
  readonly scope: string
  /** The request id; of a message without any, its place in Slack. */
  readonly run: string
  readonly fingerprint: string
  readonly seen_at: number
}

/** One row for each message that has been counted, with the form of answer that was decided on. */
type SightingsTable = {
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly fingerprint: string
  readonly form: 'card' | 'line' | 'count' | 'dismissed'
  readonly seen_at: number
  /** The runs that it shows, as JSON; null for what an older version counted. */
  readonly runs: string | null
}

type IncidentsTable = {
  readonly team: string
  /** The incident's id; the first version made it of the text. */
  readonly fingerprint: string
  readonly code: number
  readonly api_code: string | null
  /** Null for what an older version began, until a message shows whose it is. */
  readonly scope: string | null
  /** The channel of an incident that names no function. Null while `adoptOld` has not looked at it. */
  readonly home: string | null
  /** This and what follows up to `alarm`: hashes, enough to compare. */
  readonly function_name: string | null
  readonly namespace: string | null
  readonly cause: string | null
  readonly exception: string | null
  readonly file: string | null
  readonly alarm: string | null
  readonly timeout_ms: number | null
  readonly memory_mb: number | null
  /** The limits before they were changed. */
  readonly timeout_before: number | null
  readonly memory_before: number | null
  readonly state: 'open' | 'taken' | 'fixed'
  readonly owner: string | null
  readonly owner_since: number | null
  /** Whom the owner took it over from. */
  readonly owner_from: string | null
  /** The newest of its fixes. */
  readonly fix_id: string | null
  readonly count: number
  readonly first_seen: number
  readonly last_seen: number
  readonly previous_seen: number | null
  /** When the same was seen last before it began, too long ago to be one with it; and what had helped then. */
  readonly seen_before: number | null
  readonly fix_before: string | null
  /** How each of its alarms stands, as JSON; null where none told of it. */
  readonly alarms: string | null
  /** When the last of its alarms recovered, and when that one had begun; null from the next run on. */
  readonly recovered_at: number | null
  readonly alarmed_since: number | null
  /** Goes up with every change that a card shows. */
  readonly revision: number
  /** Since when its cards show an older state; null while they are up to date. */
  readonly stale_since: number | null
  /** Who redraws the cards, and until when nobody else does. */
  readonly drawer: string | null
  readonly drawn_until: number
}

/** An incident's sightings on one day. */
type IncidentDaysTable = {
  readonly team: string
  readonly fingerprint: string
  /** Since 1970, in UTC. */
  readonly day: number
  readonly count: number
}

/** An incident in one channel. */
type IncidentChannelsTable = {
  readonly team: string
  readonly fingerprint: string
  readonly channel: string
  readonly last_seen: number
  /** A sighting before this is a repeat. */
  readonly repeat_until: number
  /** Unasked sightings since it was news, without the first one. */
  readonly repeats: number
  /** The channel's newest card. */
  readonly card_ts: string | null
  readonly card_thread_ts: string | null
  /** 1 once somebody said that this is no SCF error. */
  readonly dismissed: number
  /** Until when that holds; null for what an older version wrote, which knows no end. */
  readonly muted_until: number | null
  /** The facts that the newest card shows, as JSON. */
  readonly card_facts: string | null
}

/** Our messages that show an incident and change with it. */
type CardsTable = {
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly thread_ts: string
  readonly source_ts: string
  /** Of the answer to a question: the message whose words it tells. */
  readonly said_ts: string | null
  readonly fingerprint: string
  readonly language: 'en' | 'zh'
  /** The answer, masked; null once the message it explains was deleted. */
  readonly content: string | null
  /** The incident's, as the card shows it. */
  readonly revision: number
  readonly posted_at: number
  /** What the message it explains wears of ours: the name of an emoji. */
  readonly reaction: string | null
}

/** One row, written to see whether that is possible. */
type ChecksTable = { readonly id: number; readonly checked_at: number }
