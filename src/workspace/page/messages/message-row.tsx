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

type MessageRowProps = {
  readonly channel: string
  readonly message: PageMessage
  readonly replies?: number
  readonly lastReply?: string | undefined
  readonly isInThread?: boolean
}

/** One message. Drawn again only when it has changed itself. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { channel, message, replies = 0, lastReply, isInThread = false } = props
  const { people } = usePage()
  const [isEdited, setEdited] = useState(false)
  const author = authorOf(message, people)
  return (
    <article
      className={message.ephemeral ? 'message ephemeral' : 'message'}
      aria-label={`${author.name}, ${clock(message.ts)}`}
      data-ts={message.ts}
    >
      {message.ephemeral && <OnlyMe />}
      {!isInThread && message.subtype === 'thread_broadcast' && <Broadcast {...props} />}
      <Avatar {...author} />
      <div className="message-main">
        <div className="message-head">
          <span className="author">{author.name}</span>
          {author.isBot && <span className="app-badge">APP</span>}
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
        {replies > 0 && (
          <ThreadLink place={{ channel, ts: message.ts }} replies={replies} lastReply={lastReply} />
        )}
      </div>
      <MessageTools
        channel={channel}
        message={message}
        isInThread={isInThread}
        edit={() => setEdited(true)}
      />
    </article>
  )
})

function OnlyMe() {
  return (
    <div className="message-note">
      <Icon name="eye" /> Only visible to you
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
