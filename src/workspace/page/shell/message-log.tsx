import { Fragment, memo, type ReactNode, useMemo } from 'react'
import type { PageMessage } from '../protocol.ts'
import { isMine } from './author.ts'
import { DayDivider } from './day-divider.tsx'
import { isSameDay } from './days.ts'
import { MessageRow } from './message-row.tsx'
import { usePage } from './page-context.ts'
import { ThreadLink } from './thread-link.tsx'
import { channelRows, type Row } from './threads.ts'
import { useEndInView } from './use-end-in-view.ts'

type MessageLogProps = {
  readonly name: string
  readonly channel: string
  readonly messages: readonly PageMessage[]
  /** Stands above the messages. */
  readonly children?: ReactNode
}

/** The messages of a channel, the newest in view unless the reader has scrolled away from it. */
export const MessageLog = memo(function MessageLog({ name, channel, messages, children }: MessageLogProps) {
  const { me } = usePage()
  const rows = useMemo(() => channelRows(messages), [messages])
  const last = rows.at(-1)
  const { scroller, content, isAway, toEnd } = useEndInView({
    last: last?.ts,
    isMine: last?.message !== undefined && isMine(last.message, me.id),
  })
  return (
    <div className="log-frame">
      <div ref={scroller} className="log">
        <div ref={content} className="log-content">
          {children}
          <div role="log" aria-live="polite" aria-label={name}>
            {rows.map((row, index) => (
              <Fragment key={row.ts}>
                <DividerBefore row={row} previous={rows[index - 1]} />
                <LogRow channel={channel} row={row} />
              </Fragment>
            ))}
          </div>
        </div>
      </div>
      {isAway && (
        <button type="button" className="to-end" onClick={toEnd}>
          New messages ↓
        </button>
      )}
    </div>
  )
})

function DividerBefore({ row, previous }: { readonly row: Row; readonly previous: Row | undefined }) {
  if (previous !== undefined && isSameDay(previous.ts, row.ts)) return null
  return <DayDivider ts={row.ts} />
}

function LogRow({ channel, row }: { readonly channel: string; readonly row: Row }) {
  const { ts, message, replies, lastReply } = row
  if (message !== undefined) {
    return <MessageRow channel={channel} message={message} replies={replies} lastReply={lastReply} />
  }
  return (
    <article className="message deleted" aria-label="Deleted message">
      <div className="message-main">
        <p>This message was deleted.</p>
        <ThreadLink place={{ channel, ts }} replies={replies} lastReply={lastReply} />
      </div>
    </article>
  )
}
