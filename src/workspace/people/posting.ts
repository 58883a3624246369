import { randomUUID } from 'node:crypto'
import type { Context } from '../delivery/events.ts'
import { addMessage, changeMessage, removeMessage } from '../delivery/messages.ts'
import type { Delivery, SendOptions } from '../delivery/outbox.ts'
import type { Block } from '../state/blocks.ts'
import { addFile } from '../state/files.ts'
import { newId } from '../state/ids.ts'
import { findChannel, findMessage, findRoot, findUser } from '../state/lookup.ts'
import type { Message, NewMessage } from '../state/message.ts'
import type { Channel, NewFile, User } from '../state/model.ts'
import { compose, escapeText } from './composer.ts'

/** Channel and user by name or id. */
export type Post = SendOptions & {
  readonly channel: string
  /** Who writes; left out when a bot does. */
  readonly user?: string
  /** As typed into the composer; for a bot, as sent to the Web API. */
  readonly text?: string
  readonly blocks?: readonly Block[]
  readonly attachments?: readonly object[]
  readonly files?: readonly NewFile[]
  readonly thread_ts?: string
  /** A reply that is also sent to the channel. */
  readonly broadcast?: boolean
  /** Another app: an incoming webhook is `legacy` and has no user. */
  readonly bot?: { readonly name: string; readonly legacy?: boolean }
}

export type Posted = { readonly message: Message; readonly deliveries: readonly Delivery[] }

/** Somebody posts. The message is stored at once; resolves when the bot has acknowledged what it was sent. */
export async function postMessage(context: Context, post: Post): Promise<Posted> {
  const channel = channelNamed(context, post.channel)
  const { message, delivered } = addMessage(context, channel, written(context, channel, post), post)
  return { message, deliveries: await delivered }
}

/** The author edits a message. */
export async function editMessage(context: Context, { channel: name, ts, text }: Edit): Promise<Posted> {
  const channel = channelNamed(context, name)
  const previous = messageAt(channel, ts)
  const edited = { user: previous.user ?? '', ts: context.workspace.newTs() }
  const content = previous.bot_id === undefined ? compose(context.workspace, text) : { text }
  const change = { previous, message: { ...previous, ...content, edited } }
  const { message, delivered } = changeMessage(context, channel, change)
  return { message, deliveries: await delivered }
}

export type Edit = { readonly channel: string; readonly ts: string; readonly text: string }

/** The author deletes a message. */
export function deleteMessage(
  context: Context,
  { channel: name, ts }: Omit<Edit, 'text'>,
): Promise<Delivery[]> {
  const channel = channelNamed(context, name)
  return removeMessage(context, channel, messageAt(channel, ts))
}

/** The channel of this name or id. */
export function channelNamed({ workspace }: Context, name: string): Channel {
  const channel = findChannel(workspace, name)
  if (channel === undefined) throw new Error(`There is no channel "${name}"`)
  return channel
}

/** The user of this name or id. */
export function userNamed({ workspace }: Context, name: string): User {
  const user = findUser(workspace, name)
  if (user === undefined) throw new Error(`There is no user "${name}"`)
  return user
}

/** The message of `channel` at `ts`. */
export function messageAt(channel: Channel, ts: string): Message {
  return known(channel, ts, findMessage(channel, ts))
}

function rootAt(channel: Channel, ts: string): Message {
  return known(channel, ts, findRoot(channel, ts))
}

function known({ name }: Channel, ts: string, message: Message | undefined): Message {
  if (message === undefined) throw new Error(`There is no message ${ts} in #${name}`)
  return message
}

function written(context: Context, channel: Channel, post: Post): NewMessage {
  const { thread_ts, attachments, blocks, broadcast } = post
  const parent = thread_ts === undefined ? undefined : rootAt(channel, thread_ts)
  const author = post.bot === undefined ? person(context, post) : otherBot(context, post.bot, post.text)
  return {
    ...author,
    blocks: blocks ?? author.blocks,
    attachments,
    thread_ts,
    parent_user_id: parent?.user,
    subtype: broadcast === true ? 'thread_broadcast' : author.subtype,
  }
}

function person(context: Context, { user: name = '', text = '', files }: Post): NewMessage {
  const { id: user, otherTeam } = userNamed(context, name)
  const composed = text === '' ? { text } : compose(context.workspace, text)
  const author = { ...composed, user, user_team: otherTeam, client_msg_id: randomUUID() }
  if (files === undefined) return author
  const shared = files.map((file) => addFile(context.workspace, file, user))
  return { ...author, subtype: 'file_share', upload: false, files: shared }
}

// Old integrations name no user; apps of today have one.
function otherBot(
  { workspace }: Context,
  { name, legacy = false }: NonNullable<Post['bot']>,
  text = '',
): NewMessage {
  const bot_id = `B0${name.toUpperCase()}`
  if (legacy) return { text: escapeText(text), subtype: 'bot_message', username: name, bot_id }
  const app_id = `A0${name.toUpperCase()}`
  const bot_profile = { id: bot_id, app_id, name, deleted: false, team_id: workspace.team.id }
  return { text: escapeText(text), user: newId('U0'), bot_id, app_id, bot_profile }
}
