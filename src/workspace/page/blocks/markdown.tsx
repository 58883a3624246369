import { useMemo } from 'react'
import type { BlockProps } from './block-props.ts'
import type { DrawContext } from './context.ts'
import { type MarkdownPart, parseMarkdown } from './markdown-parse.ts'
import { numbered } from './numbered.ts'
import { textOf } from './shape.ts'
import { TableFrame } from './table-frame.tsx'
import type { Mark } from './text/marks.ts'
import { Marks } from './text/marks.tsx'

/** Draws a block of Markdown, which is another markup than Slack's own. */
export function MarkdownBlock({ block, context }: BlockProps) {
  const text = textOf(block.text)
  const parts = useMemo(() => parseMarkdown(text), [text])
  return (
    <div className="bk-text bk-markdown">
      {numbered(parts).map(({ key, item }) => (
        <Part key={key} part={item} context={context} />
      ))}
    </div>
  )
}

function Part({ part, context }: { readonly part: MarkdownPart; readonly context: DrawContext }) {
  const draw = (marks: readonly Mark[]) => <Marks marks={marks} context={context} />
  switch (part.kind) {
    case 'paragraph':
      return <div className="bk-line">{draw(part.marks)}</div>
    case 'quote':
      return <blockquote className="bk-quote">{draw(part.marks)}</blockquote>
    case 'heading':
      return <div className={`bk-heading bk-heading-${Math.min(3, part.level)}`}>{draw(part.marks)}</div>
    case 'rule':
      return <hr className="bk-divider" />
    case 'code':
      return <pre className="bk-pre">{part.text}</pre>
    case 'list':
      return (
        <ul className="bk-signed-list">
          {numbered(part.items).map(({ key, item: { depth, sign, marks } }) => (
            <li key={key} style={{ marginInlineStart: `${Math.min(8, depth) * 1.5}em` }}>
              <span className="bk-sign">{sign}</span>
              <div className="bk-line">{draw(marks)}</div>
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <TableFrame rows={part.rows} draw={draw} />
  }
}
