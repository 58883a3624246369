import { z } from 'zod'
import { blockProblem } from './block-limits.ts'
import { withBlockIds } from './blocks.ts'
import { addMessage, byBot, changeMessage, findMessage, removeMessage } from './messages.ts'
import {
  flag,
  joinedChannel,
  json,
  knownChannel,
  type Method,
  type MethodCall,
  method,
  refuseProblem,
} from './method.ts'
import { Refusal } from './refusal.ts'
import {
  type Channel,
  directMessage,
  findUser,
  type Message,
  type NewMessage,
  type Workspace,
} from './workspace.ts'

const block = z.looseObject({ type: z.string(), block_id: z.string().optional() })

const content = {
  text: z.string().optional(),
  blocks: json(z.array(block)).optional(),
  attachments: json(z.array(z.looseObject({}))).optional(),
}

const metadata = z.object({
  event_type: z.string().regex(/^\w{1,255}$/),
  event_payload: z.record(z.string(), z.unknown()),
})

// The border between whole and cut text is not the same for a new message and for a changed one.
const textLimits = { post: 40_000, update: 4_000 } as const

const ts = z.string().regex(/^\d{10}\.\d{6}$/)

const postMessage = method(
  {
    scope: 'chat:write',
    args: z.object({
      ...content,
      channel: z.string(),
      thread_ts: ts.optional(),
      reply_broadcast: flag.optional(),
      metadata: json(metadata).optional(),
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
      subtype: reply_broadcast === true ? 'thread_broadcast' : undefined,
    })
    return { channel: channel.id, ts: message.ts, message }
  },
)

const update = method(
  {
    scope: 'chat:write',
    args: z.object({ ...content, channel: z.string(), ts, metadata: json(metadata).optional() }),
  },
  (call, { channel: id, ts, metadata, ...args }) => {
    const channel = joinedChannel(call, id)
    const previous = ownMessage(call.workspace, channel, ts)
    if (previous === undefined) throw new Refusal('cant_update_message')
    const edited = { user: call.workspace.app.botUser, ts: call.workspace.newTs() }
    const content = messageContent({ ...previous, ...args }, textLimits.update)
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
    args: z.object({ ...content, channel: z.string(), user: z.string(), thread_ts: ts.optional() }),
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
    workspace.ephemerals.push({ channel: channel.id, user, message })
    return { message_ts: message.ts }
  },
)

const getPermalink = method(
  { args: z.object({ channel: z.string(), message_ts: ts }) },
  (call, { channel: id, message_ts }) => {
    const channel = knownChannel(call, id)
    if (findMessage(channel, message_ts) === undefined) throw new Refusal('message_not_found')
    const { domain } = call.workspace.team
    const permalink = `https://${domain}.slack.com/archives/${channel.id}/p${message_ts.replace('.', '')}`
    return { channel: channel.id, permalink }
  },
)

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
}

type Content = { readonly text?: string | undefined } & Pick<NewMessage, 'blocks' | 'attachments'>

/** What a message shows, checked; refuses one that Slack would not take. */
export function messageContent({ text = '', blocks, attachments }: Content, textLimit: number) {
  if (text === '' && !blocks?.length && !attachments?.length) throw new Refusal('no_text')
  if (text.length > textLimit) throw new Refusal('msg_too_long')
  if (blocks !== undefined) refuseProblem(blockProblem(blocks, 'message'))
  return { text, blocks: blocks && withBlockIds(blocks), attachments }
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
  const parent = findMessage(channel, ts)
  if (parent === undefined) throw new Refusal('thread_not_found')
  if ((parent.thread_ts ?? ts) !== ts) throw new Refusal('invalid_thread_ts')
}

function ownMessage({ app }: Workspace, channel: Channel, ts: string): Message | undefined {
  const message = findMessage(channel, ts)
  if (message === undefined) throw new Refusal('message_not_found')
  return message.bot_id === app.botId ? message : undefined
}
