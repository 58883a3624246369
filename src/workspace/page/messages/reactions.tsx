import { Emoji } from '../blocks/text/small-marks.tsx'
import { usePage } from '../page-context.ts'
import type { PageMessage } from '../protocol.ts'

/** The emoji below a message, each with how many people put it there. */
export function Reactions({ reactions = [] }: Pick<PageMessage, 'reactions'>) {
  const { people } = usePage()
  if (reactions.length === 0) return null
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? id
  return (
    <ul className="reactions" aria-label="Reactions">
      {reactions.map(({ name, users, count }) => (
        <li key={name} className="reaction" title={`${users.map(nameOf).join(', ')} reacted with :${name}:`}>
          <Emoji name={name} /> {count}
        </li>
      ))}
    </ul>
  )
}
