import { useMemo, useState } from 'react'
import type { PageChannel } from '../protocol.ts'
import { Composer } from './composer.tsx'
import { MessageRow } from './message-row.tsx'
import { PanelHead } from './panel-head.tsx'
import { channelTitle } from './place.ts'
import { repliesTo, replyCount } from './threads.ts'
import { useEndInView } from './use-end-in-view.ts'

type ThreadPanelProps = {
  readonly channel: PageChannel
  readonly root: string
  readonly close: () => void
}

/** A message and its replies, beside the channel. */
export function ThreadPanel({ channel, root, close }: ThreadPanelProps) {
  const { id, messages } = channel
  const title = channelTitle(channel)
  const [broadcast, setBroadcast] = useState(false)
  const first = messages.find(({ ts }) => ts === root)
  const replies = useMemo(() => repliesTo(messages, root), [messages, root])
  const counted = replies.filter(({ ephemeral }) => !ephemeral).length
  const { scroller, content } = useEndInView({ last: replies.at(-1)?.ts, isMine: false })
  return (
    <aside className="thread" aria-label="Thread">
      <PanelHead title="Thread" detail={title} close={close} />
      <div ref={scroller} className="log">
        <div ref={content} className="log-content">
          <div role="log" aria-live="polite" aria-label={`Thread in ${title}`}>
            {first === undefined ? (
              <p className="message deleted">This message was deleted.</p>
            ) : (
              <MessageRow channel={id} message={first} isInThread />
            )}
            {counted > 0 && <div className="reply-divider">{replyCount(counted)}</div>}
            {replies.map((message) => (
              <MessageRow key={message.ts} channel={id} message={message} isInThread />
            ))}
          </div>
        </div>
      </div>
      <Composer name="Reply to thread" channel={id} thread={root} broadcast={broadcast}>
        <label className="broadcast">
          <input
            type="checkbox"
            checked={broadcast}
            onChange={({ target }) => setBroadcast(target.checked)}
          />
          Also send to {title}
        </label>
      </Composer>
    </aside>
  )
}
