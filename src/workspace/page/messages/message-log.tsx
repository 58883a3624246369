import { Fragment, memo, type ReactNode, useMemo } from 'react'
import { usePage } from '../page-context.ts'
import type { PageMessage } from '../protocol.ts'
import { isMine } from './author.ts'
import { dayName, isSameDay } from './days.ts'
import { LogFrame } from './log-frame.tsx'
import { MessageRow } from './message-row.tsx'
import { ThreadLink } from './thread-link.tsx'
import { channelRows, type Row } from './threads.ts'

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
  const newest = {
    last: last?.ts,
    isMine: last?.message !== undefined && isMine(last.message, me.id),
    // An empty channel shows the welcome from its top.
    opensAtTop: last === undefined,
  }
  return (
    <LogFrame name={name} newest={newest} above={children}>
      {rows.map((row, index) => (
        <Fragment key={row.ts}>
          <DividerBefore row={row} previous={rows[index - 1]} />
          <LogRow channel={channel} row={row} />
        </Fragment>
      ))}
    </LogFrame>
  )
})

function DividerBefore({ row, previous }: { readonly row: Row; readonly previous: Row | undefined }) {
  if (previous !== undefined && isSameDay(previous.ts, row.ts)) return null
  return (
    <div className="day">
      <span>{dayName(row.ts, new Date())}</span>
    </div>
  )
}

function LogRow({ channel, row }: { readonly channel: string; readonly row: Row }) {
  const { ts, message, thread } = row
  if (message !== undefined) return <MessageRow channel={channel} message={message} thread={thread} />
  return (
    <article className="message deleted" aria-label="Deleted message">
      <div className="message-main">
        <p>This message was deleted.</p>
        {thread !== undefined && <ThreadLink place={{ channel, ts }} thread={thread} />}
      </div>
    </article>
  )
}
