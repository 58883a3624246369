import type { Message, MessageEvent } from './payloads.ts'
import { readMessage, withoutMention } from './read.ts'

/** Who the bot is, to know its own messages again. */
export type Self = {
  readonly botId: string | undefined
  readonly botUserId: string | undefined
  readonly appId: string | undefined
  /** The bot's teams: that of its workspace, and the organisation's. */
  readonly teams: readonly string[]
  /** The event says that the channel is shared with another company. */
  readonly isSharedChannel: boolean
}

/** A message that wants a look: new, or edited into something else. */
export type Incoming = {
  readonly message: Message
  /** When the message came to say what it says: an old one may have been edited just now. */
  readonly writtenTs: string
  readonly channel: string
  /** Slack's word for the kind of conversation. */
  readonly channelType: string | undefined
  /** Slack says with the message that not everybody in the workspace, or somebody else, too, may read it. */
  readonly isPrivate: boolean
  /** Who wrote it; nobody for another bot's message. */
  readonly author: string | undefined
  readonly surface: 'mention' | 'direct' | 'channel'
  /** It has been said before, and was changed. */
  readonly isEdit: boolean
  /** Somebody wants an answer, even if it is "nothing found". */
  readonly asked: boolean
  /** What was written, without the mention of the bot. */
  readonly text: string
}

const privateTypes = new Set(['group', 'im', 'mpim'])

const readable = new Set([undefined, 'file_share', 'thread_broadcast', 'bot_message', 'me_message'])

/** Whether the conversation is between one person and the bot. */
export function isDirectMessage({
  channel,
  channelType,
}: Pick<Incoming, 'channel' | 'channelType'>): boolean {
  // Slack leaves the kind out here and there; the id tells it, too.
  return channelType === undefined ? channel.startsWith('D') : channelType === 'im'
}

/** In a direct message an answer stands below, without a thread, unless the message stands in one. */
export function isAnsweredInLine(incoming: Incoming): boolean {
  const { ts, thread_ts } = incoming.message
  return isDirectMessage(incoming) && (thread_ts === undefined || thread_ts === ts)
}

/** The message in an event, or `undefined` for one that is not to be looked at: ours, a deletion, an unfurl, a join. */
export function incomingOf(event: MessageEvent, self: Self): Incoming | undefined {
  // Looked at first, because most events are about our own cards.
  const message = isOurs(event.message ?? event, self) ? undefined : messageIn(event)
  if (!message || message.ts === '' || event.channel === '') return undefined
  const mention = self.botUserId && `<@${self.botUserId}>`
  const written = readMessage(message)
  const isMention = event.type === 'app_mention' || (mention !== undefined && written.includes(mention))
  const isDirect = event.channel_type === 'im'
  return {
    message,
    writtenTs: event.ts,
    channel: event.channel,
    channelType: event.channel_type,
    isPrivate: privateTypes.has(event.channel_type ?? '') || isForeign(message, self),
    author: message.bot_id === undefined ? message.user : undefined,
    isEdit: event.subtype === 'message_changed',
    surface: isMention ? 'mention' : isDirect ? 'direct' : 'channel',
    // Two bots that answer each other's "nothing found" would go on for ever.
    asked: (isMention || isDirect) && message.bot_id === undefined,
    text: self.botUserId ? withoutMention(written, self.botUserId) : written,
  }
}

function messageIn(event: MessageEvent): Message | undefined {
  if (event.subtype === 'message_changed') return editedMessage(event)
  if (event.hidden || !readable.has(event.subtype)) return undefined
  // `message_replied` arrives without its subtype, as an event with a message inside and no text of its own:
  // https://docs.slack.dev/reference/events/message/message_replied
  return event.message === undefined ? event : undefined
}

// An answer is remembered for thirty days.
const longestAgeSeconds = 28 * 24 * 60 * 60

/** An unfurled link or a new reaction changes a message, too, but not what it says. */
function editedMessage({ ts, message, previous_message: previous }: MessageEvent): Message | undefined {
  if (!message || message.subtype === 'tombstone') return undefined
  if (Number(ts) - Number(message.ts) > longestAgeSeconds) return undefined
  const isSame = previous !== undefined && readMessage(message) === readMessage(previous)
  return isSame ? undefined : message
}

/** Where somebody from another company writes, somebody from another company reads. */
function isForeign({ user_team }: Message, { teams, isSharedChannel }: Self): boolean {
  return isSharedChannel || (user_team !== undefined && !teams.includes(user_team))
}

/** Bolt's own check looks at the event only, so edits of our cards get past it. */
function isOurs({ bot_id, user, app_id }: Message, self: Self): boolean {
  return (
    (bot_id !== undefined && bot_id === self.botId) ||
    (user !== undefined && user === self.botUserId) ||
    (app_id !== undefined && app_id === self.appId)
  )
}
