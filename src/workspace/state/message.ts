import type { Block } from './blocks.ts'

/** A message as events and the Web API show it; an absent field may stand as `undefined`, JSON drops it. */
export type Message = NewMessage & { readonly type: 'message'; readonly ts: string }

export type NewMessage = {
  readonly text: string
  readonly subtype?: string | undefined
  readonly team?: string | undefined
  readonly user?: string | undefined
  /** The team of an author from another company. */
  readonly user_team?: string | undefined
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
  readonly hidden?: boolean | undefined
  /** Of somebody who has joined. */
  readonly inviter?: string | undefined
  readonly metadata?: object | undefined
  readonly reactions?: readonly Reaction[] | undefined
  readonly edited?: { readonly user: string; readonly ts: string } | undefined
}

/** An emoji on a message, and who put it there. */
export type Reaction = { readonly name: string; readonly users: readonly string[]; readonly count: number }

/** An answer that one user alone sees. */
export type Ephemeral = { readonly channel: string; readonly user: string; message: Message }
