import { timestamps } from './ids.ts'
import { findChannel } from './lookup.ts'
import type { Channel, ChannelType, User, Workspace } from './model.ts'

/** A workspace with nobody in it but the bot. */
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
    readMarks: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    observers: new Set(),
    now,
    newTs: timestamps(now),
  }
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
  readonly guest?: 'restricted' | 'ultra_restricted'
  readonly otherTeam?: string
}

function newUser(options: UserOptions): User {
  const { name, locale = 'en-US', realName = name, displayName = '', guest, otherTeam } = options
  const id = `U0${name.replaceAll('-', '').toUpperCase()}`
  return { id, name, realName, displayName, locale, active: true, guest, otherTeam }
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
