import { isMine } from '../messages/author.ts'
import { isInChannel } from '../messages/threads.ts'
import type { PageChannel } from '../protocol.ts'

/** How many messages of others stand in a channel that I have not read; replies in threads are none of them. */
export function unreadCount({ messages, readUpTo }: PageChannel, me: string): number {
  const seen = messages.findLastIndex(({ ts }) => ts <= readUpTo)
  const since = messages.slice(seen + 1)
  return since.filter((each) => isInChannel(each) && !each.ephemeral && !isMine(each, me)).length
}
