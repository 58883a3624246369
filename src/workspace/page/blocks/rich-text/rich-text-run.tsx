import type { ReactNode } from 'react'
import type { DrawContext } from '../context.ts'
import { NotDrawn } from '../not-drawn.tsx'
import { type Fields, fieldsOf, numbered, numberOf, textOf } from '../shape.ts'
import { Link } from '../text/link.tsx'
import { Broadcast, ChannelMention, GroupMention, UserMention } from '../text/mentions.tsx'
import { DateWords, Emoji } from '../text/small-marks.tsx'

/** Draws the pieces of a section, a quote or an item. */
export function Runs({
  elements,
  context,
}: {
  readonly elements: readonly unknown[]
  readonly context: DrawContext
}) {
  return numbered(elements).map(({ key, item }) => <Run key={key} run={fieldsOf(item)} context={context} />)
}

function Run({ run, context }: { readonly run: Fields; readonly context: DrawContext }) {
  return styled(fieldsOf(run.style), <Plain run={run} context={context} />)
}

function Plain({ run, context }: { readonly run: Fields; readonly context: DrawContext }) {
  switch (run.type) {
    case 'text':
      return typeof run.text === 'string' ? run.text : <NotDrawn kind="Text" value={run} />
    case 'link':
      return <Link url={textOf(run.url)} label={textOf(run.text)} context={context} />
    case 'user':
      return <UserMention id={textOf(run.user_id)} context={context} />
    case 'channel':
      return <ChannelMention id={textOf(run.channel_id)} context={context} />
    case 'usergroup':
      return <GroupMention id={textOf(run.usergroup_id)} />
    case 'broadcast':
      return <Broadcast range={textOf(run.range)} />
    case 'emoji':
      return <Emoji name={textOf(run.name)} unicode={textOf(run.unicode)} />
    case 'date':
      return <DateWords date={dateOf(run)} locale={context.locale} />
    default:
      return <NotDrawn kind="Text" value={run} />
  }
}

function styled({ bold, italic, strike, underline, code }: Fields, plain: ReactNode): ReactNode {
  let drawn = plain
  if (code === true) drawn = <code className="bk-code">{drawn}</code>
  if (underline === true) drawn = <u>{drawn}</u>
  if (strike === true) drawn = <s>{drawn}</s>
  if (italic === true) drawn = <em>{drawn}</em>
  if (bold === true) drawn = <strong>{drawn}</strong>
  return drawn
}

function dateOf({ timestamp, format, url, fallback }: Fields) {
  return {
    timestamp: numberOf(timestamp) ?? Number.NaN,
    format: textOf(format),
    url: textOf(url),
    fallback: textOf(fallback),
  }
}
