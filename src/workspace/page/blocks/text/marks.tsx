import type { DrawContext } from '../context.ts'
import { numbered } from '../shape.ts'
import { Link } from './link.tsx'
import type { Mark } from './mark.ts'
import { Broadcast, ChannelMention, GroupMention, UserMention } from './mentions.tsx'
import { DateWords, Emoji } from './small-marks.tsx'

/** Draws the pieces of a line. */
export function Marks({
  marks,
  context,
}: {
  readonly marks: readonly Mark[]
  readonly context: DrawContext
}) {
  return numbered(marks).map(({ key, item }) => <Piece key={key} mark={item} context={context} />)
}

function Piece({ mark, context }: { readonly mark: Mark; readonly context: DrawContext }) {
  switch (mark.kind) {
    case 'text':
      return mark.text
    case 'bold':
      return (
        <strong>
          <Marks marks={mark.children} context={context} />
        </strong>
      )
    case 'italic':
      return (
        <em>
          <Marks marks={mark.children} context={context} />
        </em>
      )
    case 'strike':
      return (
        <s>
          <Marks marks={mark.children} context={context} />
        </s>
      )
    case 'code':
      return <code className="bk-code">{mark.text}</code>
    case 'link':
      return <Link url={mark.url} label={mark.label} context={context} />
    case 'user':
      return <UserMention id={mark.id} label={mark.label} context={context} />
    case 'channel':
      return <ChannelMention id={mark.id} label={mark.label} context={context} />
    case 'group':
      return <GroupMention id={mark.id} label={mark.label} />
    case 'broadcast':
      return <Broadcast range={mark.range} />
    case 'date':
      return <DateWords date={mark.date} locale={context.locale} />
    case 'emoji':
      return <Emoji name={mark.name} />
  }
}
