import type { DrawContext } from '../context.ts'
import { NotDrawn } from '../not-drawn.tsx'
import { type Fields, fieldsOf, listOf, numbered } from '../shape.ts'
import { Lists } from './rich-text-list.tsx'
import { Runs } from './rich-text-run.tsx'

/** Draws a `rich_text` block. */
export function RichText({ block, context }: { readonly block: Fields; readonly context: DrawContext }) {
  return (
    <div className="bk-text">
      {numbered(grouped(listOf(block.elements))).map(({ key, item }) => (
        <Part key={key} group={item} context={context} />
      ))}
    </div>
  )
}

type Group = { readonly type: string; readonly parts: readonly Fields[] }

// Slack sends each level of a nested list as a list of its own.
function grouped(elements: readonly unknown[]): readonly Group[] {
  const groups: { type: string; parts: Fields[] }[] = []
  for (const part of elements.map(fieldsOf)) {
    const type = String(part.type)
    const last = groups.at(-1)
    if (type === 'rich_text_list' && last?.type === type) last.parts.push(part)
    else groups.push({ type, parts: [part] })
  }
  return groups
}

function Part({ group: { type, parts }, context }: { readonly group: Group; readonly context: DrawContext }) {
  const part = parts[0] ?? {}
  const runs = <Runs elements={listOf(part.elements)} context={context} />
  switch (type) {
    case 'rich_text_section':
      return <div className="bk-line">{runs}</div>
    case 'rich_text_list':
      return <Lists lists={parts} context={context} />
    case 'rich_text_quote':
      return <blockquote className="bk-quote">{runs}</blockquote>
    case 'rich_text_preformatted':
      return <pre className="bk-pre">{runs}</pre>
    default:
      return <NotDrawn kind="Text" value={part} />
  }
}
