/** What a card of ours said before somebody took it away, or took its cause out; only to undo that. */
export type HiddenCardsTable = {
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly thread_ts: string
  readonly source_ts: string
  readonly said_ts: string | null
  readonly fingerprint: string
  readonly language: 'en' | 'zh'
  /** The answer, masked. */
  readonly content: string | null
  readonly hidden_at: number
}
