import type { Message } from './message.ts'
import type { Channel, User, Workspace } from './model.ts'

/** The user with this id or name. */
export function findUser(workspace: Workspace, user: string): User | undefined {
  return workspace.users.find(({ id, name }) => id === user || name === user)
}

/** The channel with this id or name. */
export function findChannel(workspace: Workspace, channel: string): Channel | undefined {
  const { channels } = workspace
  return channels.get(channel) ?? channels.values().find(({ name }) => name === channel)
}

/** The message of `channel` at `ts`, unless it was deleted. */
export function findMessage(channel: Channel, ts: string | undefined): Message | undefined {
  const message = findRoot(channel, ts)
  return message && isTombstone(message) ? undefined : message
}

/** The same for the head of a thread, which may have been deleted. */
export function findRoot(channel: Channel, ts: string | undefined): Message | undefined {
  return channel.messages.find((message) => message.ts === ts)
}

/** Whether it stands where a message was deleted that has replies. */
export function isTombstone({ subtype }: Message): boolean {
  return subtype === 'tombstone'
}

/** A message as those see it who did not ask for metadata. */
export function withoutMetadata({ metadata, ...message }: Message): Message {
  return message
}
