import type { Facts } from './facts.ts'
import type { KnownAlarm } from './known-alarms.ts'
import type { Scope } from './scope.ts'

/** One trouble in one scope of a Slack team. Times are milliseconds since 1970. */
export type Incident = {
  /** Its id. */
  readonly fingerprint: string
  readonly code: number
  /** An error code of the management API, where `code` is 0. */
  readonly apiCode?: string
  /** Nobody's yet where an older version of the bot began it: then it is for `home` and the channels of its cards. */
  readonly scope?: Scope
  /** Of an incident that names no function, the channel that it is known in. */
  readonly home?: string
  readonly facts: Facts
  /** The limits it had before they were changed. */
  readonly before?: Pick<Facts, 'timeoutMs' | 'memoryMb'>
  readonly state: 'open' | 'taken' | 'fixed'
  /** Who is on it, or was until it was fixed. */
  readonly owner?: Ownership
  readonly lastFix?: Fix
  readonly runbooks?: Runbooks
  /** All runs ever, and those of the last 30 days. */
  readonly count: number
  readonly recentCount: number
  readonly firstSeen: number
  /** Of the newest run, and of the one before it. */
  readonly lastSeen: number
  readonly previousSeen?: number
  /** When the same was seen last before this began, too long ago to be one with it. */
  readonly seenBefore?: number
  /** The alarms that told of it, the newest first, each with how it stands. */
  readonly alarms?: readonly KnownAlarm[]
  /** Its last alarm said that all is well again, and since when it had said otherwise; nobody's fix. */
  readonly recovered?: { readonly at: number; readonly since?: number }
  /** Goes up with every change that a card shows. */
  readonly revision: number
}

/** Slack user ids; `from` is whom it was taken over from. */
export type Ownership = { readonly user: string; readonly since: number; readonly from?: string }

/** What somebody wrote that helped, masked. */
export type Fix = { readonly user: string; readonly at: number; readonly note: string }

/** Where the team has written down what to do: about the function, and about the code, whatever the function. */
export type Runbooks = { readonly ofFunction?: string; readonly ofCode?: string }

/** A message that shows runs of an incident: the message's key, and what it says. Questions are none. */
export type Sighting = {
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly scope: Scope
  readonly code: number
  readonly apiCode?: string
  readonly facts: Facts
  /** The alarm that it is. */
  readonly alarm?: KnownAlarm
  /** The request ids in it; without any, the message is a run. */
  readonly runs: readonly string[]
  /** What it shows of other functions: each is counted in an incident of its own, and named on the card. */
  readonly others?: readonly OfFunction[]
  /** Somebody asked: they get the whole card, however often it has been seen. */
  readonly asked: boolean
  readonly now: number
}

/** The runs of one function that ended in one code. */
export type OfFunction = Pick<Sighting, 'code' | 'facts' | 'runs'>

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
      /** It shows no run that was not counted before. */
      readonly isSame?: true
      /** The channel's newest card of the incident, once it is kept. */
      readonly earlierCard?: { readonly ts: string; readonly threadTs: string }
      /** The ids of the other incidents that runs of the message were counted in. */
      readonly beside?: readonly string[]
    }
