import type { Observer } from './happenings.ts'
import type { Ephemeral, Message } from './message.ts'
import type { View } from './view.ts'

export type User = {
  readonly id: string
  readonly name: string
  /** As in the person's profile. */
  readonly realName: string
  /** Empty for most people. */
  readonly displayName: string
  locale: string
  active: boolean
  /** Sees only the channels that they were invited to. */
  readonly guest: 'restricted' | 'ultra_restricted' | undefined
  /** The team of another company, which shares channels with this one. */
  readonly otherTeam: string | undefined
}

export type ChannelType = 'channel' | 'group' | 'im' | 'mpim'

export type Channel = {
  readonly id: string
  readonly name: string
  type: ChannelType
  readonly members: Set<string>
  /** In time order; the wire shape of each, metadata included. */
  readonly messages: Message[]
  archived: boolean
  /** Shared with another workspace by Slack Connect. */
  shared: boolean
}

/** A file that a user shares; a snippet unless it is said to be hosted. */
export type NewFile = {
  readonly name: string
  readonly content: string | Uint8Array
  readonly mode?: 'snippet' | 'hosted'
  readonly filetype?: string
  readonly mimetype?: string
  /** Shared through Slack Connect: events show nothing of it but its id. */
  readonly external?: boolean
  /** The download answers with a redirect to this address. */
  readonly redirectTo?: string
}

export type SnippetFile = NewFile & { readonly id: string; readonly object: object }

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
  /** Up to which timestamp somebody has read a channel, by `user/channel`. */
  readonly readMarks: Map<string, string>
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
