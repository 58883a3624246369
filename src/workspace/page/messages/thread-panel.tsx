import { useMemo, useState } from 'react'
import { Composer } from '../composer/composer.tsx'
import { usePage } from '../page-context.ts'
import { PanelHead } from '../parts/panel-head.tsx'
import { useFocusReturned } from '../parts/use-focus-returned.ts'
import type { PageChannel } from '../protocol.ts'
import { channelTitle } from '../shell/place.ts'
import { isMine } from './author.ts'
import { LogFrame } from './log-frame.tsx'
import { MessageRow } from './message-row.tsx'
import { repliesTo, replyCount } from './threads.ts'

type ThreadPanelProps = {
  readonly channel: PageChannel
  readonly root: string
  readonly close: () => void
}

/** A message and its replies, beside the channel. */
export function ThreadPanel({ channel, root, close }: ThreadPanelProps) {
  const { id, messages } = channel
  const title = channelTitle(channel)
  const { me } = usePage()
  useFocusReturned()
  const [broadcast, setBroadcast] = useState(false)
  const first = messages.find(({ ts }) => ts === root)
  const replies = useMemo(() => repliesTo(messages, root), [messages, root])
  const last = replies.at(-1) ?? first
  const counted = replies.filter(({ ephemeral }) => !ephemeral).length
  const newest = {
    last: last?.ts,
    isMine: last !== undefined && isMine(last, me.id),
    opensAtTop: false,
  }
  return (
    <aside className="thread" aria-label="Thread">
      <PanelHead title="Thread" detail={title} close={close} />
      <LogFrame name={`Thread in ${title}`} newest={newest}>
        {first === undefined ? (
          <p className="message deleted">This message was deleted.</p>
        ) : (
          <MessageRow channel={id} message={first} isInThread />
        )}
        {counted > 0 && <div className="reply-divider">{replyCount(counted)}</div>}
        {replies.map((message) => (
          <MessageRow key={message.ts} channel={id} message={message} isInThread />
        ))}
      </LogFrame>
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
