import * as z from 'zod'
import { historyScopes } from '../delivery/events.ts'
import { findRoot, findUser, withoutMetadata } from '../state/lookup.ts'
import type { Message } from '../state/message.ts'
import type { User, Workspace } from '../state/model.ts'
import { Refusal } from '../state/refusal.ts'
import { directMessage } from '../state/seed.ts'
import { flag, joinedChannel, knownChannel, type Method, method, requireScope } from './method.ts'

const endOfTime = '9999999999.999999'

type Period = { readonly oldest: string; readonly latest: string; readonly inclusive: boolean }

function isWithin({ ts }: Message, { oldest, latest, inclusive }: Period): boolean {
  return inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest
}

const infoScopes = {
  channel: 'channels:read',
  group: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
} as const

const authTest = method({ args: z.object({}) }, ({ workspace: { team, app } }) => ({
  url: `https://${team.domain}.slack.com/`,
  team: team.domain,
  user: app.name,
  team_id: team.id,
  user_id: app.botUser,
  bot_id: app.botId,
  is_enterprise_install: false,
}))

const usersInfo = method(
  { scope: 'users:read', args: z.object({ user: z.string(), include_locale: flag }) },
  ({ workspace }, { user: id, include_locale }) => {
    const user = knownUser(workspace, id)
    const { name, realName, displayName } = user
    const profile = { real_name: realName, display_name: displayName }
    const named = { name, real_name: realName, profile }
    const rights = {
      is_restricted: user.guest !== undefined,
      is_ultra_restricted: user.guest === 'ultra_restricted',
    }
    const team_id = user.otherTeam ?? workspace.team.id
    const shown = { id, team_id, ...named, ...rights, deleted: !user.active }
    const is_bot = id === workspace.app.botUser
    return { user: { ...shown, is_bot, ...(include_locale ? { locale: user.locale } : {}) } }
  },
)

const botsInfo = method(
  { scope: 'users:read', args: z.object({ bot: z.string() }) },
  ({ workspace: { app } }, { bot: id }) => {
    if (id !== app.botId) throw new Refusal('bot_not_found')
    return { bot: { id, app_id: app.id, user_id: app.botUser, name: app.name, deleted: false } }
  },
)

const conversationsInfo = method({ args: z.object({ channel: z.string() }) }, (call, { channel: id }) => {
  const { name, type, archived, shared, members } = knownChannel(call, id)
  requireScope(call.token, infoScopes[type])
  const kind = { is_channel: type === 'channel', is_group: type === 'group', is_im: type === 'im' }
  const is_member = members.has(call.workspace.app.botUser)
  const channel = { id, name, ...kind, is_mpim: type === 'mpim', is_private: type !== 'channel', is_member }
  return { channel: { ...channel, is_archived: archived, is_ext_shared: shared } }
})

const conversationsReplies = method(
  {
    args: z.object({
      channel: z.string(),
      ts: z.string(),
      oldest: z.string().default('0'),
      latest: z.string().default(endOfTime),
      inclusive: flag,
      limit: z.coerce.number().int().min(1).max(1_000).default(1_000),
      include_all_metadata: flag,
    }),
  },
  (call, { channel: id, ts, limit, include_all_metadata, ...period }) => {
    requireScope(call.token, historyScopes[knownChannel(call, id).type])
    const channel = joinedChannel(call, id)
    const asked = findRoot(channel, ts)
    if (asked === undefined) throw new Refusal('thread_not_found')
    const parent = asked.thread_ts ?? ts
    const wanted = channel.messages.filter(
      (each) => each.ts === parent || (each.thread_ts === parent && isWithin(each, period)),
    )
    const page = wanted.slice(0, limit)
    const messages = include_all_metadata ? page : page.map(withoutMetadata)
    return { messages, has_more: page.length < wanted.length }
  },
)

const conversationsHistory = method(
  {
    args: z.object({
      channel: z.string(),
      oldest: z.string().default('0'),
      latest: z.string().default(endOfTime),
      inclusive: flag,
      limit: z.coerce.number().int().min(1).max(999).default(100),
      include_all_metadata: flag,
    }),
  },
  (call, { channel: id, limit, include_all_metadata, ...period }) => {
    requireScope(call.token, historyScopes[knownChannel(call, id).type])
    // Replies stand in their threads, unless they were sent to the channel, too.
    const wanted = joinedChannel(call, id).messages.filter(
      (each) =>
        isWithin(each, period) &&
        (each.thread_ts === undefined || each.thread_ts === each.ts || each.subtype === 'thread_broadcast'),
    )
    const page = wanted.toReversed().slice(0, limit)
    const messages = include_all_metadata ? page : page.map(withoutMetadata)
    return { messages, has_more: page.length < wanted.length }
  },
)

const conversationsOpen = method(
  { scope: 'im:write', args: z.object({ users: z.string() }) },
  ({ workspace }, { users }) => ({
    channel: { id: directMessage(workspace, knownUser(workspace, users)).id },
  }),
)

const filesInfo = method(
  { scope: 'files:read', args: z.object({ file: z.string() }) },
  ({ workspace }, { file: id }) => {
    const file = workspace.files.get(id)
    if (file === undefined) throw new Refusal('file_not_found')
    return { file: file.object }
  },
)

export const directoryMethods: Readonly<Record<string, Method>> = {
  'auth.test': authTest,
  'users.info': usersInfo,
  'bots.info': botsInfo,
  'conversations.info': conversationsInfo,
  'conversations.replies': conversationsReplies,
  'conversations.history': conversationsHistory,
  'conversations.open': conversationsOpen,
  'files.info': filesInfo,
}

function knownUser(workspace: Workspace, id: string): User {
  const user = findUser(workspace, id)
  if (user?.id !== id) throw new Refusal('user_not_found')
  return user
}
