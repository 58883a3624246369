/**
 * When the bot speaks unasked in a channel:
 * - `all`: on what is certain;
 * - `asked`: never;
 * - `eager`: the channel is about SCF, so a bare code with a word of trouble is enough.
 */
export const modes = ['all', 'asked', 'eager'] as const
export type Mode = (typeof modes)[number]

/** In which language replies in threads are: `auto` is the text's or its author's. */
export const channelLanguages = ['auto', 'en', 'zh'] as const
export type ChannelLanguage = (typeof channelLanguages)[number]

/** How the members of a channel want the bot to be there. */
export type ChannelSettings = { readonly mode: Mode; readonly language: ChannelLanguage }

/** In a channel that nobody has changed. */
export const usualSettings: ChannelSettings = { mode: 'all', language: 'auto' }

/** What somebody changed last: one or both settings, or a muted incident that may speak again. */
export type LastChange = {
  readonly what: readonly ('mode' | 'language' | 'unmute')[]
  readonly user: string
  /** Milliseconds since 1970. */
  readonly at: number
}
