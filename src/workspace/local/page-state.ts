import type { BotState, Change, Me, PageChannel, PageMessage, PageState } from '../page/protocol.ts'
import type { Happening } from '../state/happenings.ts'
import { findChannel } from '../state/lookup.ts'
import type { Ephemeral } from '../state/message.ts'
import type { Channel, User, Workspace } from '../state/model.ts'

/** What the page shows besides the workspace itself. */
export type Surroundings = Pick<PageState, 'commands' | 'shortcuts' | 'examples'> & { readonly bot: BotState }

/** All that this user sees, for a page that begins. */
export function pageState(workspace: Workspace, user: User, surroundings: Surroundings): PageState {
  const { users, channels, modals, homes, app } = workspace
  return {
    ...surroundings,
    me: meOf(user),
    people: users.map(({ id, name }) => ({ id, name, isBot: id === app.botUser })),
    channels: [...channels.values()]
      .filter(({ members }) => members.has(user.id))
      .map((each) => pageChannel(workspace, user, each)),
    modals: modals.get(user.id) ?? [],
    home: homes.get(user.id),
  }
}

/** The change that this user sees; `undefined` where it is none of theirs. */
export function pageChange(workspace: Workspace, user: User, happening: Happening): Change | undefined {
  switch (happening.kind) {
    case 'message':
    case 'gone':
      return findChannel(workspace, happening.channel)?.members.has(user.id) ? happening : undefined
    case 'ephemeral': {
      const { channel, message } = happening.ephemeral
      return isOf(user, happening)
        ? { kind: 'message', channel, message: { ...message, ephemeral: true } }
        : undefined
    }
    case 'ephemeral_gone': {
      const { channel, message } = happening.ephemeral
      return isOf(user, happening) ? { kind: 'gone', channel, ts: message.ts } : undefined
    }
    case 'modals':
      return happening.user === user.id
        ? { kind: 'modals', modals: workspace.modals.get(user.id) ?? [] }
        : undefined
    case 'home': {
      const home = workspace.homes.get(user.id)
      return happening.user === user.id && home ? { kind: 'home', home } : undefined
    }
    case 'user':
      return happening.user === user.id ? { kind: 'me', me: meOf(user) } : undefined
    default:
      return happening satisfies never
  }
}

function meOf({ id, name, locale }: User): Me {
  return { id, name, locale }
}

function isOf(user: User, { ephemeral }: { ephemeral: Ephemeral }): boolean {
  return ephemeral.user === user.id
}

function pageChannel(
  { ephemerals }: Workspace,
  user: User,
  { id, name, type, messages }: Channel,
): PageChannel {
  const mine = ephemerals
    .filter((each) => each.channel === id && each.user === user.id)
    .map(({ message }): PageMessage => ({ ...message, ephemeral: true }))
  const all = mine.length === 0 ? messages : [...messages, ...mine].toSorted(byTime)
  return { id, name, type, messages: all }
}

// Both parts of a timestamp have a fixed length, so that it sorts as text.
function byTime({ ts: one }: PageMessage, { ts: other }: PageMessage): number {
  return one < other ? -1 : 1
}
