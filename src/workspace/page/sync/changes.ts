import type { Change, PageChannel, PageMessage, PageState } from '../protocol.ts'

/** The state, and apart from it the names of the channels, which every message needs and which never change. */
export type Shown = { readonly state: PageState; readonly names: readonly ChannelName[] }

export type ChannelName = Pick<PageChannel, 'id' | 'name' | 'type'>

/** A change that is seen on the page as it stands. */
type Shift = Exclude<Change, { readonly kind: 'reload' }>

/** What is shown at first, or again after the connection was lost. */
export function begin(state: PageState): Shown {
  return { state, names: state.channels.map(({ id, name, type }) => ({ id, name, type })) }
}

/** What is shown after a change; whatever it did not touch stays the same object. */
export function applyChange({ state, names }: Shown, change: Shift): Shown {
  return { state: changed(state, change), names }
}

function changed(state: PageState, change: Shift): PageState {
  switch (change.kind) {
    case 'message':
      return inMessages(state, change.channel, (messages) => withMessage(messages, change.message))
    case 'gone':
      return inMessages(state, change.channel, (messages) => messages.filter(({ ts }) => ts !== change.ts))
    case 'bot_moved':
      return inChannel(state, change.channel, (channel) => ({ ...channel, hasBot: change.hasBot }))
    case 'read':
      return inChannel(state, change.channel, (channel) => ({ ...channel, readUpTo: change.ts }))
    case 'modals':
      return { ...state, modals: change.modals }
    case 'home':
      return { ...state, home: change.home }
    case 'bot':
      return { ...state, bot: change.bot }
    case 'me':
      return { ...state, me: change.me }
  }
}

type Messages = readonly PageMessage[]

function inMessages(state: PageState, id: string, change: (messages: Messages) => Messages): PageState {
  return inChannel(state, id, (channel) => ({ ...channel, messages: change(channel.messages) }))
}

function inChannel(state: PageState, id: string, change: (channel: PageChannel) => PageChannel): PageState {
  return { ...state, channels: state.channels.map((each) => (each.id === id ? change(each) : each)) }
}

function withMessage(messages: Messages, message: PageMessage): Messages {
  const at = messages.findIndex(({ ts }) => ts === message.ts)
  if (at !== -1) return messages.with(at, message)
  const before = messages.findLastIndex(({ ts }) => Number(ts) < Number(message.ts))
  return messages.toSpliced(before + 1, 0, message)
}
