import { randomUUID } from 'node:crypto'
import type { Block } from './blocks.ts'
import type { SnippetFile } from './files.ts'
import type { Observer } from './happenings.ts'
import type { View } from './modals.ts'

export type User = {
  readonly id: string
  readonly name: string
  /** As in the person's profile. */
  readonly realName: string
  /** Empty for most people. */
  readonly displayName: string
  locale: string
  active: boolean
}

export type ChannelType = 'channel' | 'group' | 'im' | 'mpim'

export type Channel = {
  readonly id: string
  readonly name: string
  readonly type: ChannelType
  readonly members: Set<string>
  /** In time order; the wire shape of each, metadata included. */
  readonly messages: Message[]
  archived: boolean
  /** Shared with another workspace by Slack Connect. */
  shared: boolean
}

/** A message as events and the Web API show it; an absent field may stand as `undefined`, JSON drops it. */
export type Message = NewMessage & { readonly type: 'message'; readonly ts: string }

export type NewMessage = {
  readonly text: string
  readonly subtype?: string | undefined
  readonly team?: string | undefined
  readonly user?: string | undefined
  readonly username?: string | undefined
  readonly bot_id?: string | undefined
  readonly app_id?: string | undefined
  readonly bot_profile?: object | undefined
  readonly client_msg_id?: string | undefined
  readonly thread_ts?: string | undefined
  readonly parent_user_id?: string | undefined
  readonly blocks?: readonly Block[] | undefined
  readonly attachments?: readonly object[] | undefined
  readonly files?: readonly object[] | undefined
  readonly upload?: boolean | undefined
  readonly metadata?: object | undefined
  readonly edited?: { readonly user: string; readonly ts: string } | undefined
}

/** An answer that one user alone sees. */
export type Ephemeral = { readonly channel: string; readonly user: string; message: Message }

export type Token = { readonly kind: 'bot' | 'app'; readonly scopes: Set<string>; revoked: boolean }

/** `shown`: the timestamps of what was shown, changed or taken away through it. */
export type ResponseUrl = Origin & { readonly createdAt: number; uses: number; readonly shown: Set<string> }

/** Where a command or a click happened. `messageTs` is the message that held the button. */
export type Origin = { readonly channel: string; readonly user: string; readonly messageTs?: string }

/** Everything Slack remembers: plain data, changed by the modules of this folder. */
export type Workspace = {
  readonly url: string
  readonly team: { readonly id: string; readonly domain: string }
  readonly app: App
  readonly users: User[]
  /** By id, in the order of their beginning. */
  readonly channels: Map<string, Channel>
  readonly tokens: Map<string, Token>
  readonly files: Map<string, SnippetFile>
  readonly ephemerals: Ephemeral[]
  /** The open modals of each user, the visible one last. */
  readonly modals: Map<string, View[]>
  readonly homes: Map<string, View>
  readonly triggers: Map<string, { readonly user: string; readonly createdAt: number; used: boolean }>
  readonly responseUrls: Map<string, ResponseUrl>
  /** Who is told of every change. */
  readonly observers: Set<Observer>
  readonly now: () => number
  /** A message timestamp, later than every earlier one. */
  readonly newTs: () => string
}

type App = {
  readonly id: string
  readonly name: string
  readonly botId: string
  readonly botUser: string
  readonly signingSecret: string
  readonly verificationToken: string
}

export function createWorkspace(url: string, now: () => number, signingSecret = ''): Workspace {
  return {
    url,
    team: { id: 'T0TEAM', domain: 'scf-team' },
    app: {
      id: 'A0SCFBOT',
      name: 'scf-bot',
      botId: 'B0SCFBOT',
      botUser: 'U0SCFBOT',
      signingSecret,
      verificationToken: 'verification-token',
    },
    users: [newUser({ name: 'scf-bot' })],
    channels: new Map(),
    tokens: new Map(),
    files: new Map(),
    ephemerals: [],
    modals: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    observers: new Set(),
    now,
    newTs: timestamps(now),
  }
}

/** An id as Slack's look: a letter or two for the kind, then capitals and digits. */
export function newId(prefix: string): string {
  return prefix + randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()
}

/** The user with this id or name. */
export function findUser(workspace: Workspace, user: string): User | undefined {
  return workspace.users.find(({ id, name }) => id === user || name === user)
}

/** The channel with this id or name. */
export function findChannel(workspace: Workspace, channel: string): Channel | undefined {
  const { channels } = workspace
  return channels.get(channel) ?? channels.values().find(({ name }) => name === channel)
}

/** The direct message of the bot with this user, begun if there is none yet. */
export function directMessage(workspace: Workspace, user: User): Channel {
  const id = `D${user.id.slice(1)}`
  return findChannel(workspace, id) ?? addChannel(workspace, { id, name: id, type: 'im', members: [user.id] })
}

/** Adds somebody who is in no channel yet. */
export function addUser({ users }: Workspace, options: UserOptions): User {
  const user = newUser(options)
  users.push(user)
  return user
}

export type UserOptions = {
  readonly name: string
  readonly locale?: string
  readonly realName?: string
  readonly displayName?: string
}

function newUser({ name, locale = 'en-US', realName = name, displayName = '' }: UserOptions): User {
  const id = `U0${name.replaceAll('-', '').toUpperCase()}`
  return { id, name, realName, displayName, locale, active: true }
}

/** Adds a channel with these members and, unless it is left out on purpose, the bot. */
export function addChannel(workspace: Workspace, options: ChannelOptions): Channel {
  const { name, type = 'channel', id = `C0${name.toUpperCase()}`, withBot = true } = options
  const members = new Set(options.members ?? workspace.users.map((user) => user.id))
  if (withBot) members.add(workspace.app.botUser)
  else members.delete(workspace.app.botUser)
  const { archived = false, shared = false } = options
  const channel: Channel = { id, name, type, members, messages: [], archived, shared }
  workspace.channels.set(id, channel)
  return channel
}

export type ChannelOptions = {
  readonly name: string
  readonly id?: string
  readonly type?: ChannelType
  /** User ids; everybody if left out. */
  readonly members?: readonly string[]
  readonly withBot?: boolean
  readonly archived?: boolean
  readonly shared?: boolean
}

function timestamps(now: () => number): () => string {
  let last = 0
  return () => {
    last = Math.max(last + 1, now() * 1000)
    return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`
  }
}
