import type { Message } from '../state/message.ts'
import type { Channel } from '../state/model.ts'
import type { View } from '../state/view.ts'

/**
 * What a window shows: sent whole as the event `state` when `GET /page/stream?as=…` begins, then kept by changes. All of
 * it is as one person sees it; "me" and "mine" are theirs.
 */
export type PageState = {
  readonly bot: BotState
  readonly me: Me
  readonly people: readonly Person[]
  readonly channels: readonly PageChannel[]
  /** My open modals, the visible one last. */
  readonly modals: readonly View[]
  readonly home: View | undefined
  readonly commands: readonly CommandHint[]
  readonly shortcuts: readonly ShortcutItem[]
  readonly examples: readonly Example[]
}

/** `down` has ended and is about to be started again; `problem` is its last word, if it left one. */
export type BotState = {
  readonly state: 'starting' | 'running' | 'down'
  readonly problem?: string
}

export type Me = { readonly id: string; readonly name: string; readonly locale: string }

export type Person = {
  readonly id: string
  readonly name: string
  readonly isBot: boolean
  readonly standing: Standing
}

/** How somebody belongs here: `outsider` is of another company. */
export type Standing = 'member' | 'guest' | 'outsider'

export type PageChannel = Pick<Channel, 'id' | 'name' | 'type' | 'shared'> & {
  /** Whether the bot is a member. */
  readonly hasBot: boolean
  /** The timestamp up to which I have read. */
  readonly readUpTo: string
  /** In time order, my ephemeral ones among them, replies of threads too. */
  readonly messages: readonly PageMessage[]
}

/** `ephemeral`: only I see it. */
export type PageMessage = Message & { readonly ephemeral?: true }

/** From the manifest: `/scf-error`, its description, and what to type behind it. */
export type CommandHint = { readonly command: string; readonly description: string; readonly hint: string }

export type ShortcutItem = {
  readonly callback: string
  readonly name: string
  readonly on: 'message' | 'global'
}

/** A text or an alert that "Paste an example" posts. */
export type Example = { readonly id: string; readonly title: string }

/** One thing that changed; an event `change` each. A message is known by channel and `ts`. */
export type Change =
  | { readonly kind: 'message'; readonly channel: string; readonly message: PageMessage }
  | { readonly kind: 'gone'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'bot_moved'; readonly channel: string; readonly hasBot: boolean }
  /** I have read the channel up to there, in this window or another. */
  | { readonly kind: 'read'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'modals'; readonly modals: readonly View[] }
  | { readonly kind: 'home'; readonly home: View }
  | { readonly kind: 'bot'; readonly bot: BotState }
  | { readonly kind: 'me'; readonly me: Me }
  /** The page itself has changed (`npm run dev`): load it again. */
  | { readonly kind: 'reload' }

/** What I do: the body of `POST /page/act?as=…`, as JSON. */
export type Act =
  | {
      readonly act: 'post'
      readonly channel: string
      /** May be empty where files are attached. */
      readonly text: string
      readonly files?: readonly PickedFile[]
      readonly thread_ts?: string
      /** Also send the reply to the channel. */
      readonly broadcast?: boolean
    }
  | { readonly act: 'command'; readonly channel: string; readonly command: string; readonly text: string }
  | { readonly act: 'edit'; readonly channel: string; readonly ts: string; readonly text: string }
  | { readonly act: 'delete'; readonly channel: string; readonly ts: string }
  /** Invites the bot to a channel. */
  | { readonly act: 'read'; readonly channel: string; readonly ts: string }
  /** Takes an answer away that only I see. */
  | { readonly act: 'dismiss'; readonly channel: string; readonly ts: string }
  | { readonly act: 'shortcut'; readonly callback: string; readonly message?: Place }
  /** A button, or an option of a menu, in a message. */
  | { readonly act: 'click'; readonly message: Place; readonly action: string; readonly value?: string }
  /** The same in a view. */
  | {
      readonly act: 'view_click'
      readonly on: 'modal' | 'home'
      readonly action: string
      readonly value?: string
    }
  | { readonly act: 'type'; readonly action: string; readonly text: string }
  | { readonly act: 'choose'; readonly action: string; readonly value: string }
  /** Files for a field of a modal, in place of those picked before. */
  | { readonly act: 'attach'; readonly action: string; readonly files: readonly PickedFile[] }
  | { readonly act: 'submit' }
  | { readonly act: 'close' }
  | { readonly act: 'open_home' }
  | { readonly act: 'locale'; readonly locale: string }
  | { readonly act: 'example'; readonly channel: string; readonly id: string }

/** A file from somebody's disk; the content in base64. */
export type PickedFile = { readonly name: string; readonly content: string }

export type Place = { readonly channel: string; readonly ts: string }

/** The answer to an act: what Slack would say in the place of the bot, such as that a command timed out. */
export type ActResult = { readonly problem?: string }

/**
 * `GET /page/exchanges?channel=…&ts=…`: the requests a message caused or was made by, in time order. Headers that
 * carry secrets are left out.
 */
export type Exchange = {
  /** `slack`: Slack asked the bot; `bot`: the bot called Slack. */
  readonly from: 'slack' | 'bot'
  /** `slash_commands /scf-error`, `events_api message`, `interactive block_actions`, … or a Web API method. */
  readonly name: string
  readonly at: number
  readonly ms: number | undefined
  readonly status: string
  readonly request: unknown
  readonly answer: unknown
}
