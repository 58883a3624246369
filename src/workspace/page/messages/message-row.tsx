import { memo, useState } from 'react'
import { usePage } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import type { PageMessage } from '../protocol.ts'
import { authorOf } from './author.ts'
import { Avatar } from './avatar.tsx'
import { clock, fullTime } from './days.ts'
import { MessageBody } from './message-body.tsx'
import { MessageEditor } from './message-editor.tsx'
import { MessageTools } from './message-tools.tsx'
import { Reactions } from './reactions.tsx'
import { ThreadLink } from './thread-link.tsx'
import { isSameThread, type ThreadSummary } from './threads.ts'

type MessageRowProps = {
  readonly channel: string
  readonly message: PageMessage
  readonly thread?: ThreadSummary | undefined
  readonly isInThread?: boolean
}

/** One message. Drawn again only when it has changed itself. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { channel, message, thread, isInThread = false } = props
  const { people } = usePage()
  const [isEdited, setEdited] = useState(false)
  const author = authorOf(message, people)
  return (
    <article
      className={message.ephemeral ? 'message ephemeral' : 'message'}
      aria-label={`${author.name}, ${clock(message.ts)}`}
      data-ts={message.ts}
    >
      {message.ephemeral && <OnlyMe {...props} />}
      {!isInThread && message.subtype === 'thread_broadcast' && <Broadcast {...props} />}
      <Avatar {...author} />
      <div className="message-main">
        <div className="message-head">
          <span className="author">{author.name}</span>
          {author.isBot && <span className="app-badge">APP</span>}
          {author.note !== undefined && <span className="author-note">{author.note}</span>}
          <time className="time" title={fullTime(message.ts)}>
            {clock(message.ts)}
          </time>
        </div>
        {isEdited ? (
          <MessageEditor channel={channel} message={message} done={() => setEdited(false)} />
        ) : (
          <MessageBody channel={channel} message={message} />
        )}
        <Reactions reactions={message.reactions} />
        {thread !== undefined && <ThreadLink place={{ channel, ts: message.ts }} thread={thread} />}
      </div>
      <MessageTools
        channel={channel}
        message={message}
        isInThread={isInThread}
        edit={() => setEdited(true)}
      />
    </article>
  )
}, isSameRow)

// The summary of a thread is made anew with every message of the channel.
function isSameRow({ thread, ...props }: MessageRowProps, { thread: next, ...others }: MessageRowProps) {
  const names = Object.keys(others) as (keyof typeof others)[]
  return isSameThread(thread, next) && names.every((name) => props[name] === others[name])
}

function OnlyMe({ channel, message }: MessageRowProps) {
  const { act } = usePage()
  return (
    <div className="message-note">
      <Icon name="eye" /> <span>Only visible to you</span>{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => void act({ act: 'dismiss', channel, ts: message.ts })}
      >
        Dismiss message
      </button>
    </div>
  )
}

function Broadcast({ channel, message }: MessageRowProps) {
  const { openThread } = usePage()
  const root = message.thread_ts ?? message.ts
  return (
    <div className="message-note">
      replied to{' '}
      <button type="button" className="link-button" onClick={() => openThread({ channel, ts: root })}>
        a thread
      </button>
    </div>
  )
}
