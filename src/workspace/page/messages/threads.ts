import type { PageMessage } from '../protocol.ts'

/** One line of a channel. `message` is missing where it was deleted and its replies are left. */
export type Row = {
  readonly ts: string
  readonly message: PageMessage | undefined
  readonly replies: number
  readonly lastReply: string | undefined
}

type Replies = { count: number; last: string }

/** What a channel shows: replies stay in their threads, except those that were also sent to the channel. */
export function channelRows(messages: readonly PageMessage[]): Row[] {
  const replies = repliesByRoot(messages)
  const rows = messages.filter(isInChannel).map((message) => row(message.ts, message, replies))
  const present = new Set(messages.map(({ ts }) => ts))
  const orphaned = [...replies.keys()].filter((ts) => !present.has(ts))
  if (orphaned.length === 0) return rows
  const deleted = orphaned.map((ts) => row(ts, undefined, replies))
  return [...rows, ...deleted].toSorted((one, other) => Number(one.ts) - Number(other.ts))
}

/** The replies to the message at `root`, in time order. */
export function repliesTo(messages: readonly PageMessage[], root: string): PageMessage[] {
  return messages.filter((message) => isReply(message) && message.thread_ts === root)
}

/** "1 reply", "3 replies". */
export function replyCount(count: number): string {
  return count === 1 ? '1 reply' : `${count} replies`
}

function row(ts: string, message: PageMessage | undefined, replies: ReadonlyMap<string, Replies>): Row {
  const found = message !== undefined && isReply(message) ? undefined : replies.get(ts)
  return { ts, message, replies: found?.count ?? 0, lastReply: found?.last }
}

// Slack does not count ephemeral replies.
function repliesByRoot(messages: readonly PageMessage[]): Map<string, Replies> {
  const replies = new Map<string, Replies>()
  for (const message of messages) {
    if (!isReply(message) || message.ephemeral) continue
    const { thread_ts: root = '', ts } = message
    replies.set(root, { count: (replies.get(root)?.count ?? 0) + 1, last: ts })
  }
  return replies
}

function isReply({ ts, thread_ts }: PageMessage): boolean {
  return thread_ts !== undefined && thread_ts !== ts
}

function isInChannel(message: PageMessage): boolean {
  return !isReply(message) || message.subtype === 'thread_broadcast'
}
