import type { BotState, Change, Me, PageChannel, PageMessage, PageState, Person } from '../page/protocol.ts'
import type { Happening } from '../state/happenings.ts'
import { findChannel, isTombstone } from '../state/lookup.ts'
import type { Ephemeral, Message } from '../state/message.ts'
import type { Channel, User, Workspace } from '../state/model.ts'
import { readUpTo } from '../state/read-marks.ts'

/** What the page shows besides the workspace itself. */
export type Surroundings = Pick<PageState, 'commands' | 'shortcuts' | 'examples'> & { readonly bot: BotState }

/** All that this user sees, for a page that begins. */
export function pageState(workspace: Workspace, user: User, surroundings: Surroundings): PageState {
  const { users, channels, modals, homes, app } = workspace
  return {
    ...surroundings,
    me: meOf(user),
    people: users.map((each) => personOf(each, app.botUser)),
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
    case 'message': {
      const message = withFiles(workspace, happening.message)
      return isMember(workspace, user, happening) ? { ...happening, message } : undefined
    }
    case 'gone':
    case 'bot_moved':
      return isMember(workspace, user, happening) ? happening : undefined
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
    case 'read':
      return happening.user === user.id
        ? { kind: 'read', channel: happening.channel, ts: happening.ts }
        : undefined
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

function personOf({ id, name, guest, otherTeam }: User, bot: string): Person {
  const standing = otherTeam !== undefined ? 'outsider' : guest !== undefined ? 'guest' : 'member'
  return { id, name, isBot: id === bot, standing }
}

function isMember(workspace: Workspace, { id }: User, { channel }: { channel: string }): boolean {
  return findChannel(workspace, channel)?.members.has(id) === true
}

function isOf(user: User, { ephemeral }: { ephemeral: Ephemeral }): boolean {
  return ephemeral.user === user.id
}

function pageChannel(
  workspace: Workspace,
  user: User,
  { id, name, type, shared, members, messages }: Channel,
): PageChannel {
  const mine = workspace.ephemerals
    .filter((each) => each.channel === id && each.user === user.id)
    .map(({ message }): PageMessage => ({ ...message, ephemeral: true }))
  // The page itself says where a message was deleted that has replies.
  const everybodys = messages.filter((each) => !isTombstone(each)).map((each) => withFiles(workspace, each))
  const all = mine.length === 0 ? everybodys : [...everybodys, ...mine].toSorted(byTime)
  const read = readUpTo(workspace, { user: user.id, channel: id })
  const hasBot = members.has(workspace.app.botUser)
  return { id, name, type, shared, hasBot, readUpTo: read, messages: all }
}

// People see a file of another company as it is; only the app has to ask for it.
function withFiles({ files }: Workspace, message: Message): PageMessage {
  if (message.files === undefined) return message
  const known = (file: object) => ('id' in file && files.get(String(file.id))?.object) || file
  return { ...message, files: message.files.map(known) }
}

// Both parts of a timestamp have a fixed length, so that it sorts as text.
function byTime({ ts: one }: PageMessage, { ts: other }: PageMessage): number {
  return one < other ? -1 : 1
}
