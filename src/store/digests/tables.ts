/** An incident in one of our messages that tell of many together; the message is drawn anew from its rows. */
export type DigestLinesTable = {
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly fingerprint: string
  readonly thread_ts: string
  /** The first message that the line tells of. */
  readonly source_ts: string
  readonly language: 'en' | 'zh'
  /** The lines of a digest keep their order. */
  readonly place: number
  /** How many messages. */
  readonly count: number
  /** The answer to that first message, masked; null once it was deleted. */
  readonly content: string | null
  /** A hash of how the incident stands in the digest. */
  readonly shows: string
  readonly posted_at: number
}
