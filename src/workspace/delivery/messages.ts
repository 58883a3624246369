import { tell } from '../state/happenings.ts'
import { findMessage, withoutMetadata } from '../state/lookup.ts'
import type { Message, NewMessage } from '../state/message.ts'
import type { Channel, Workspace } from '../state/model.ts'
import { type Context, mentionsBot, sendMention, sendMessageEvent, together } from './events.ts'
import type { Delivery, SendOptions } from './outbox.ts'

/** A message that has been stored, and the deliveries it caused, still under way. */
export type Stored = { readonly message: Message; readonly delivered: Promise<Delivery[]> }

/** Stores a message in `channel` and tells the bot. */
export function addMessage(
  context: Context,
  channel: Channel,
  added: NewMessage,
  options?: SendOptions,
): Stored {
  const { workspace } = context
  const message: Message = { type: 'message', ts: workspace.newTs(), team: workspace.team.id, ...added }
  channel.messages.push(message)
  tell(workspace, { kind: 'message', channel: channel.id, message })
  const delivered = together(
    sendMessageEvent(context, channel, { fields: withRoot(channel, withoutMetadata(message)), options }),
    sendMention(context, channel, message, options),
  )
  return { message, delivered }
}

/** Replaces a stored message and tells the bot, also of a mention that came in by the edit. */
export function changeMessage(context: Context, channel: Channel, change: Change): Stored {
  const { previous, message } = change
  const { workspace } = context
  channel.messages.splice(channel.messages.indexOf(previous), 1, message)
  tell(workspace, { kind: 'message', channel: channel.id, message })
  const fields = {
    subtype: 'message_changed',
    hidden: true,
    ts: workspace.newTs(),
    message: withoutMetadata(message),
    previous_message: withoutMetadata(previous),
  }
  const changed = sendMessageEvent(context, channel, { fields })
  const mentionedAnew = mentionsBot(workspace, message) && !mentionsBot(workspace, previous)
  return {
    message,
    delivered: mentionedAnew ? together(changed, sendMention(context, channel, message)) : changed,
  }
}

export type Change = { readonly previous: Message; readonly message: Message }

/** Deletes a stored message and tells the bot. Where it has replies, a tombstone stays in its place. */
export function removeMessage(context: Context, channel: Channel, message: Message): Promise<Delivery[]> {
  const { messages, id } = channel
  const { ts } = message
  const tombstone = messages.some((each) => each !== message && each.thread_ts === ts) && tombstoneAt(ts)
  messages.splice(messages.indexOf(message), 1, ...(tombstone ? [tombstone] : []))
  tell(context.workspace, { kind: 'gone', channel: id, ts })
  const fields = {
    ...(tombstone
      ? { subtype: 'message_changed', message: tombstone }
      : { subtype: 'message_deleted', deleted_ts: ts }),
    ...{ hidden: true, ts: context.workspace.newTs(), previous_message: withoutMetadata(message) },
  }
  return sendMessageEvent(context, channel, { fields })
}

// Slack tells of it as of a change, and shows it as the head of the thread from then on.
function tombstoneAt(ts: string): Message {
  const says = { text: 'This message was deleted.', user: 'USLACKBOT', hidden: true }
  return { type: 'message', subtype: 'tombstone', ...says, ts, thread_ts: ts }
}

/** The fields that mark a message as the bot's own. */
export function byBot({ app, team }: Workspace) {
  const profile = { id: app.botId, app_id: app.id, name: app.name, deleted: false, team_id: team.id }
  return { user: app.botUser, bot_id: app.botId, app_id: app.id, bot_profile: profile }
}

// A reply that is also sent to the channel carries its parent.
function withRoot(channel: Channel, message: Message): Message & { root?: Message } {
  if (message.subtype !== 'thread_broadcast') return message
  const root = findMessage(channel, message.thread_ts)
  return root === undefined ? message : { ...message, root: withoutMetadata(root) }
}
