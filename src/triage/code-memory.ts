import type { Fix, Incident } from './incident.ts'

/** What is known of a code, whatever the function. Times are milliseconds since 1970. */
export type CodeMemory = {
  /** The runs of the last 30 days, and when the newest was. */
  readonly recentCount: number
  readonly lastSeen: number
  readonly lastFix?: Fix
  /** The incidents seen last, the newest first. */
  readonly newest: readonly KnownIncident[]
}

export type KnownIncident = {
  readonly incident: Incident
  /** The newest card of it, and what it says, masked; nothing where its message was deleted. */
  readonly card?: {
    readonly channel: string
    readonly ts: string
    readonly content?: string
    /** Of a card that tells of several functions: the hash of the one that is meant. */
    readonly functionHash?: string
  }
}
