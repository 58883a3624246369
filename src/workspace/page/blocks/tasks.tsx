import type { BlockProps } from './block-props.ts'
import type { DrawContext } from './context.ts'
import { NotDrawn } from './not-drawn.tsx'
import { numbered } from './numbered.ts'
import { RichText } from './rich-text/rich-text.tsx'
import { type Fields, fieldsOf, isThere, listOf, textOf } from './shape.ts'
import { Link } from './text/link.tsx'

/** Draws a step of some work and how it goes. */
export function TaskCard({ block, context }: BlockProps) {
  return (
    <div className="bk-card">
      <Task task={block} context={context} />
    </div>
  )
}

/** Draws several steps under a title. */
export function Plan({ block, context }: BlockProps) {
  return (
    <div className="bk-card">
      <strong>{textOf(block.title)}</strong>
      <ul className="bk-plan">
        {numbered(listOf(block.tasks).map(fieldsOf)).map(({ key, item }) => (
          <li key={key}>
            {typeof item.title === 'string' ? (
              <Task task={item} context={context} />
            ) : (
              <NotDrawn kind="Block" value={item} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const statuses: Readonly<Record<string, { readonly sign: string; readonly words: string }>> = {
  pending: { sign: '○', words: 'Pending' },
  in_progress: { sign: '◐', words: 'In progress' },
  complete: { sign: '✓', words: 'Complete' },
  error: { sign: '✕', words: 'Failed' },
}

function Task({ task, context }: { readonly task: Fields; readonly context: DrawContext }) {
  const status = textOf(task.status)
  const { sign, words } = statuses[status] ?? { sign: '○', words: status }
  return (
    <div className="bk-task">
      <div>
        <span className={`bk-task-sign bk-task-${status}`} role="img" aria-label={words} title={words}>
          {sign}
        </span>{' '}
        <span>{textOf(task.title)}</span>
      </div>
      {isThere(task.details) && <RichText block={fieldsOf(task.details)} context={context} />}
      {isThere(task.output) && <RichText block={fieldsOf(task.output)} context={context} />}
      <Sources sources={listOf(task.sources).map(fieldsOf)} />
    </div>
  )
}

function Sources({ sources }: { readonly sources: readonly Fields[] }) {
  if (sources.length === 0) return null
  return (
    <ul className="bk-sources">
      {numbered(sources).map(({ key, item }) => (
        <li key={key}>
          <Link url={textOf(item.url)} label={textOf(item.text)} />
        </li>
      ))}
    </ul>
  )
}
