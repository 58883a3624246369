import { usePage } from '../page-context.ts'
import type { Place } from '../protocol.ts'
import { clock } from './days.ts'
import { replyCount } from './threads.ts'

type ThreadLinkProps = {
  readonly place: Place
  readonly replies: number
  readonly lastReply: string | undefined
}

/** "2 replies" below a message: opens its thread. */
export function ThreadLink({ place, replies, lastReply }: ThreadLinkProps) {
  const { openThread } = usePage()
  return (
    <button type="button" className="thread-link" onClick={() => openThread(place)}>
      <span className="thread-count">{replyCount(replies)}</span>{' '}
      {lastReply !== undefined && <span className="time">Last reply at {clock(lastReply)}</span>}
    </button>
  )
}
