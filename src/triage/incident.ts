/** One trouble of one Slack team: every message of the same fingerprint. Times are milliseconds since 1970. */
export type Incident = {
  readonly fingerprint: string
  readonly code: number
  readonly state: 'open' | 'taken' | 'fixed'
  /** Who is on it, or was until it was fixed. */
  readonly owner?: Ownership
  readonly lastFix?: Fix
  /** All sightings ever, and those of the last 30 days. */
  readonly count: number
  readonly recentCount: number
  readonly firstSeen: number
  /** Of the newest sighting, and of the one before it. */
  readonly lastSeen: number
  readonly previousSeen?: number
  /** Goes up with every change that a card shows. */
  readonly revision: number
}

/** Slack user ids; `from` is whom it was taken over from. */
export type Ownership = { readonly user: string; readonly since: number; readonly from?: string }

/** What somebody wrote that helped, masked. */
export type Fix = { readonly user: string; readonly at: number; readonly note: string }

/** A message that shows an incident: the message's key, and what it says. */
export type Sighting = {
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly fingerprint: string
  readonly code: number
  /** Somebody asked: they get the whole card, however often it has been seen. */
  readonly asked: boolean
  readonly now: number
}

/**
 * How a message is answered: by a card, by one line that leads to the earlier card, or only by a higher count on
 * that card; `dismissed` is silence, because somebody said that this is no SCF error.
 */
export type ReplyForm = 'card' | 'line' | 'count' | 'dismissed'

export type Sighted =
  /** Nothing is counted or said. */
  | { readonly form: 'dismissed' }
  | {
      readonly form: Exclude<ReplyForm, 'dismissed'>
      readonly incident: Incident
      /** The channel's newest card of the incident, once it is kept. */
      readonly earlierCard?: { readonly ts: string; readonly threadTs: string }
    }
