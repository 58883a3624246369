import { usePage } from '../page-context.ts'
import type { Place } from '../protocol.ts'
import { type Author, authorOf } from './author.ts'
import { Avatar } from './avatar.tsx'
import { clock } from './days.ts'
import { replyCount, type ThreadSummary } from './threads.ts'

type ThreadLinkProps = { readonly place: Place; readonly thread: ThreadSummary }

// As many as Slack shows.
const mostFaces = 5

/** "2 replies" below a message, with who wrote them: opens its thread. */
export function ThreadLink({ place, thread }: ThreadLinkProps) {
  const { people, openThread } = usePage()
  const authors = thread.byAuthor.map((reply) => authorOf(reply, people))
  const names = authors.map(({ name }) => name).join(', ')
  return (
    <button
      type="button"
      className="thread-link"
      aria-description={`by ${names}`}
      title={names}
      onClick={() => openThread(place)}
    >
      <span className="thread-count">{replyCount(thread.count)}</span>{' '}
      <span className="time">Last reply at {clock(thread.last)}</span>
      <Faces authors={authors.slice(0, mostFaces)} />
    </button>
  )
}

/** Stand first for the eye; the button's name begins with the number. */
function Faces({ authors }: { readonly authors: readonly Author[] }) {
  return (
    <span className="faces" aria-hidden="true">
      {authors.map((author) => (
        <Avatar key={author.name} {...author} small />
      ))}
    </span>
  )
}
