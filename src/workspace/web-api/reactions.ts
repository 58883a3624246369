import * as z from 'zod'
import { tell } from '../state/happenings.ts'
import { findMessage } from '../state/lookup.ts'
import type { Message, Reaction } from '../state/message.ts'
import type { Channel } from '../state/model.ts'
import { Refusal } from '../state/refusal.ts'
import { joinedChannel, type Method, type MethodCall, method } from './method.ts'

const scope = 'reactions:write'
const args = z.object({
  channel: z.string(),
  timestamp: z.string(),
  name: z
    .string()
    .regex(/^[a-z0-9_+'-]{1,100}$/)
    .catch(''),
})

/** https://docs.slack.dev/reference/methods/reactions.add */
const add = method({ scope, args }, (call, { channel: id, timestamp, name }) => {
  const { channel, message } = messageAt(call, id, timestamp)
  if (name === '') throw new Refusal('invalid_name')
  const user = call.workspace.app.botUser
  const others = message.reactions ?? []
  if (others.some((each) => each.name === name && each.users.includes(user)))
    throw new Refusal('already_reacted')
  const users = [...(others.find((each) => each.name === name)?.users ?? []), user]
  setReactions(call, channel, message, [
    ...others.filter((each) => each.name !== name),
    { name, users, count: users.length },
  ])
  return {}
})

/** https://docs.slack.dev/reference/methods/reactions.remove */
const remove = method({ scope, args }, (call, { channel: id, timestamp, name }) => {
  const { channel, message } = messageAt(call, id, timestamp)
  const user = call.workspace.app.botUser
  const all = message.reactions ?? []
  if (!all.some((each) => each.name === name && each.users.includes(user))) throw new Refusal('no_reaction')
  const left = all.flatMap((each) => {
    const users = each.name === name ? each.users.filter((other) => other !== user) : each.users
    return users.length === 0 ? [] : [{ ...each, users, count: users.length }]
  })
  setReactions(call, channel, message, left)
  return {}
})

export const reactionMethods: Readonly<Record<string, Method>> = {
  'reactions.add': add,
  'reactions.remove': remove,
}

function messageAt(call: MethodCall, id: string, ts: string) {
  const channel = joinedChannel(call, id)
  const message = findMessage(channel, ts)
  if (message === undefined) throw new Refusal('message_not_found')
  return { channel, message }
}

// No event of a message tells of it; `reaction_added` is nothing that this bot listens to.
function setReactions(
  { workspace }: MethodCall,
  channel: Channel,
  before: Message,
  reactions: readonly Reaction[],
): void {
  const message = { ...before, reactions: reactions.length === 0 ? undefined : reactions }
  channel.messages.splice(channel.messages.indexOf(before), 1, message)
  tell(workspace, { kind: 'message', channel: channel.id, message })
}
