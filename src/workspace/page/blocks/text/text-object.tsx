import type { DrawContext } from '../context.ts'
import { NotDrawn } from '../not-drawn.tsx'
import { fieldsOf, numbered, textOf } from '../shape.ts'
import { emojiCharacter } from './emoji.ts'
import { emojiAt } from './found.ts'
import { Mrkdwn } from './mrkdwn.tsx'
import { Emoji } from './small-marks.tsx'

/** Draws a `plain_text` or `mrkdwn` object; nothing where there is none. */
export function TextObject({ value, context }: { readonly value: unknown; readonly context: DrawContext }) {
  const { type, text, verbatim } = fieldsOf(value)
  if (value === undefined || value === null) return null
  if (type === 'mrkdwn' && typeof text === 'string') {
    return <Mrkdwn text={text} verbatim={verbatim === true} context={context} />
  }
  const isPlain = typeof value === 'string' || (type === 'plain_text' && typeof text === 'string')
  if (!isPlain) return <NotDrawn kind="Text" value={value} />
  return (
    <div className="bk-text bk-line">
      <PlainText value={value} />
    </div>
  )
}

/** The words of a `plain_text` object, for labels and buttons: no markup but emoji. */
export function PlainText({ value }: { readonly value: unknown }) {
  const text = plainTextOf(value)
  if (fieldsOf(value).emoji === false) return text
  return numbered(emojiSplit(text)).map(({ key, item }) =>
    typeof item === 'string' ? item : <Emoji key={key} name={item.emoji} />,
  )
}

/** The same as a string, where no elements can stand: options of a menu, placeholders, names. */
export function wordsOf(value: unknown): string {
  const parts = emojiSplit(plainTextOf(value))
  return parts.map((part) => (typeof part === 'string' ? part : emojiCharacter(part.emoji))).join('')
}

function plainTextOf(value: unknown): string {
  return typeof value === 'string' ? value : textOf(fieldsOf(value).text)
}

function emojiSplit(text: string): readonly (string | { readonly emoji: string })[] {
  const parts: (string | { emoji: string })[] = []
  let from = 0
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', Math.max(at + 1, from))) {
    const found = emojiAt(text, at)
    if (found?.mark.kind !== 'emoji') continue
    parts.push(text.slice(from, at), { emoji: found.mark.name })
    from = found.end
  }
  return [...parts, text.slice(from)]
}
