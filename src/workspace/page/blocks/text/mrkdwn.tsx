import { useMemo } from 'react'
import type { DrawContext } from '../context.ts'
import { numbered } from '../shape.ts'
import type { Paragraph } from './mark.ts'
import { Marks } from './marks.tsx'
import { parseMrkdwn } from './mrkdwn-parse.ts'

/** Draws text in Slack's markup: of a message without blocks, of a `mrkdwn` object, of an attachment. */
export function Mrkdwn({ text, verbatim = false, context }: Props) {
  const paragraphs = useMemo(() => parseMrkdwn(text, verbatim), [text, verbatim])
  return (
    <div className="bk-text">
      {numbered(paragraphs).map(({ key, item }) => (
        <Drawn key={key} paragraph={item} context={context} />
      ))}
    </div>
  )
}

type Props = { readonly text: string; readonly verbatim?: boolean; readonly context: DrawContext }

function Drawn({ paragraph, context }: { readonly paragraph: Paragraph; readonly context: DrawContext }) {
  switch (paragraph.kind) {
    case 'code':
      return <pre className="bk-pre">{paragraph.text}</pre>
    case 'quote':
      return (
        <blockquote className="bk-quote">
          <Marks marks={paragraph.marks} context={context} />
        </blockquote>
      )
    case 'line':
      return (
        <div className="bk-line">
          <Marks marks={paragraph.marks} context={context} />
        </div>
      )
  }
}
