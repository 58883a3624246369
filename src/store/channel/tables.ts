/** One row for each channel that somebody has changed a setting of. */
export type ChannelSettingsTable = {
  readonly team: string
  readonly channel: string
  readonly mode: 'all' | 'asked' | 'eager'
  readonly language: 'auto' | 'en' | 'zh'
  /** What was changed last: names of settings with commas, or `unmute`. */
  readonly changed: string
  readonly changed_by: string
  readonly changed_at: number
}

/** When the bot joined a channel, for whose inviter it has said what it does there. */
export type ChannelWelcomesTable = {
  readonly team: string
  readonly channel: string
  readonly joined_ts: string
}

/** From when on another Home may be redrawn without being asked. */
export type HomePaceTable = { readonly team: string; readonly next_at: number }
