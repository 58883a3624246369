import type { PageMessage } from '../protocol.ts'

/** One line of a channel. `message` is missing where it was deleted and its replies are left. */
export type Row = {
  readonly ts: string
  readonly message: PageMessage | undefined
  readonly thread: ThreadSummary | undefined
}

/** What is said of a thread below its message. */
export type ThreadSummary = {
  readonly count: number
  /** The timestamp of the last reply. */
  readonly last: string
  /** The first reply of each author, in time order. */
  readonly byAuthor: readonly PageMessage[]
}

/** What a channel shows: replies stay in their threads, except those that were also sent to the channel. */
export function channelRows(messages: readonly PageMessage[]): Row[] {
  const threads = threadsByRoot(messages)
  const rows = messages.filter(isInChannel).map((message): Row => {
    const { ts } = message
    return { ts, message, thread: isReply(message) ? undefined : threads.get(ts) }
  })
  const present = new Set(messages.map(({ ts }) => ts))
  const orphaned = [...threads].filter(([ts]) => !present.has(ts))
  if (orphaned.length === 0) return rows
  const deleted = orphaned.map(([ts, thread]): Row => ({ ts, message: undefined, thread }))
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

/** Whether a message stands in its channel, and not in a thread alone. */
export function isInChannel(message: PageMessage): boolean {
  return !isReply(message) || message.subtype === 'thread_broadcast'
}

/** Whether both say the same of a thread. */
export function isSameThread(one: ThreadSummary | undefined, other: ThreadSummary | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  const { byAuthor } = other
  const sameAuthors =
    one.byAuthor.length === byAuthor.length && one.byAuthor.every((each, index) => each === byAuthor[index])
  return one.count === other.count && one.last === other.last && sameAuthors
}

// Slack does not count ephemeral replies.
function threadsByRoot(messages: readonly PageMessage[]): Map<string, ThreadSummary> {
  const counted = messages.filter((message) => isReply(message) && !message.ephemeral)
  const replies = Map.groupBy(counted, ({ thread_ts = '' }) => thread_ts)
  return new Map([...replies].map(([root, all]) => [root, summary(all)]))
}

function summary(replies: readonly PageMessage[]): ThreadSummary {
  const byAuthor = replies.filter(
    (reply, index) => replies.findIndex((each) => authorKey(each) === authorKey(reply)) === index,
  )
  return { count: replies.length, last: replies.at(-1)?.ts ?? '', byAuthor }
}

function authorKey({ user, bot_id, username }: PageMessage): string | undefined {
  return user ?? bot_id ?? username
}

function isReply({ ts, thread_ts }: PageMessage): boolean {
  return thread_ts !== undefined && thread_ts !== ts
}
