import * as z from 'zod'
import { addMessage, byBot, changeMessage, removeMessage } from '../delivery/messages.ts'
import { addEphemeral } from '../state/ephemerals.ts'
import { findMessage, findRoot, findUser } from '../state/lookup.ts'
import type { Message } from '../state/message.ts'
import type { Channel, Workspace } from '../state/model.ts'
import { Refusal } from '../state/refusal.ts'
import { directMessage } from '../state/seed.ts'
import { changedContent, contentArguments, messageContent, textLimits } from './message-content.ts'
import { messageMetadata } from './message-metadata.ts'
import { flag, joinedChannel, knownChannel, type Method, type MethodCall, method } from './method.ts'

const ts = z.string().regex(/^\d{10}\.\d{6}$/)

const postMessage = method(
  {
    scope: 'chat:write',
    args: z.object({
      ...contentArguments,
      channel: z.string(),
      thread_ts: ts.optional(),
      reply_broadcast: flag.optional(),
      metadata: messageMetadata.optional(),
    }),
  },
  (call, { channel: id, thread_ts, reply_broadcast, metadata, ...args }) => {
    const channel = channelFor(call, id)
    requireOpen(channel)
    requireParent(channel, thread_ts)
    const { message } = addMessage(call, channel, {
      ...byBot(call.workspace),
      ...messageContent(args, textLimits.post),
      thread_ts,
      metadata,
      subtype: reply_broadcast === true && thread_ts !== undefined ? 'thread_broadcast' : undefined,
    })
    return { channel: channel.id, ts: message.ts, message }
  },
)

const update = method(
  {
    scope: 'chat:write',
    args: z.object({ ...contentArguments, channel: z.string(), ts, metadata: messageMetadata.optional() }),
  },
  (call, { channel: id, ts, metadata, ...args }) => {
    const channel = joinedChannel(call, id)
    const previous = ownMessage(call.workspace, channel, ts)
    if (previous === undefined) throw new Refusal('cant_update_message')
    const content = changedContent(previous, args)
    // A message that is drawn from blocks is not marked as edited.
    const byText = { user: call.workspace.app.botUser, ts: call.workspace.newTs() }
    const edited = content.blocks?.length ? previous.edited : byText
    const changed = { ...previous, ...content, edited, metadata: metadata ?? previous.metadata }
    const { message } = changeMessage(call, channel, { previous, message: changed })
    return { channel: channel.id, ts, text: message.text, message }
  },
)

const remove = method(
  { scope: 'chat:write', args: z.object({ channel: z.string(), ts }) },
  (call, { channel: id, ts }) => {
    const channel = joinedChannel(call, id)
    const message = ownMessage(call.workspace, channel, ts)
    if (message === undefined) throw new Refusal('cant_delete_message')
    removeMessage(call, channel, message)
    return { channel: channel.id, ts }
  },
)

const postEphemeral = method(
  {
    scope: 'chat:write',
    args: z.object({ ...contentArguments, channel: z.string(), user: z.string(), thread_ts: ts.optional() }),
  },
  (call, { channel: id, user, thread_ts, ...args }) => {
    const { workspace } = call
    const channel = joinedChannel(call, id)
    requireOpen(channel)
    requireParent(channel, thread_ts)
    if (!channel.members.has(user)) throw new Refusal('user_not_in_channel')
    if (findUser(workspace, user)?.active !== true) throw new Refusal('user_not_in_channel')
    const shown = { ...messageContent(args, textLimits.post), ...byBot(workspace), thread_ts }
    const message: Message = { type: 'message', ts: workspace.newTs(), ...shown }
    // Slack takes an answer into a thread that has not begun, and shows it to nobody.
    if (hasBegun(channel, thread_ts)) addEphemeral(workspace, { channel: channel.id, user, message })
    return { message_ts: message.ts }
  },
)

const getPermalink = method(
  { args: z.object({ channel: z.string(), message_ts: ts }) },
  (call, { channel: id, message_ts }) => {
    const channel = knownChannel(call, id)
    const message = findMessage(channel, message_ts)
    if (message === undefined) throw new Refusal('message_not_found')
    const { domain } = call.workspace.team
    const address = `https://${domain}.slack.com/archives/${channel.id}/p${message_ts.replace('.', '')}`
    return { channel: channel.id, permalink: address + threadPart(channel, message) }
  },
)

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
}

/** A person's id stands for the direct message with them. */
function channelFor(call: MethodCall, id: string): Channel {
  const person = call.workspace.users.find((user) => user.id === id && id !== call.workspace.app.botUser)
  return person === undefined ? joinedChannel(call, id) : directMessage(call.workspace, person)
}

function requireOpen({ archived }: Channel): void {
  if (archived) throw new Refusal('is_archived')
}

// A reply's timestamp is refused as malformed; that of a deleted parent is not.
function requireParent(channel: Channel, ts: string | undefined): void {
  if (ts === undefined) return
  const parent = findRoot(channel, ts)
  if (parent === undefined) throw new Refusal('thread_not_found')
  if ((parent.thread_ts ?? ts) !== ts) throw new Refusal('invalid_thread_ts')
}

function hasBegun({ messages }: Channel, ts: string | undefined): boolean {
  return ts === undefined || messages.some((each) => each.thread_ts === ts && each.ts !== ts)
}

function threadPart({ id }: Channel, { ts, thread_ts = ts }: Message): string {
  return thread_ts === ts ? '' : `?thread_ts=${thread_ts}&cid=${id}`
}

function ownMessage({ app }: Workspace, channel: Channel, ts: string): Message | undefined {
  const message = findMessage(channel, ts)
  if (message === undefined) throw new Refusal('message_not_found')
  return message.bot_id === app.botId ? message : undefined
}
