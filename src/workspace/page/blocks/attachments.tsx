import type { Block } from '../../state/blocks.ts'
import { Blocks } from './blocks.tsx'
import type { DrawContext } from './context.ts'
import { NotDrawn } from './not-drawn.tsx'
import { Picture } from './picture.tsx'
import { type Fields, fieldsOf, isThere, listOf, numbered, textOf } from './shape.ts'
import { Link } from './text/link.tsx'
import { Mrkdwn } from './text/mrkdwn.tsx'

type Props = { readonly attachments: readonly object[]; readonly context: DrawContext }

/** Draws the older form of rich messages, which many bots' alerts still have. */
export function Attachments({ attachments, context }: Props) {
  return (
    <div className="bk">
      {numbered(attachments.map(fieldsOf)).map(({ key, item }) => (
        <Attachment key={key} attachment={item} context={context} />
      ))}
    </div>
  )
}

type OneProps = { readonly attachment: Fields; readonly context: DrawContext }

const drawn = ['blocks', 'pretext', 'author_name', 'title', 'text', 'fields', 'image_url', 'footer']

function Attachment({ attachment, context }: OneProps) {
  const isEmpty = drawn.every((name) => !isThere(attachment[name]))
  if (isEmpty && !isThere(attachment.fallback)) return <NotDrawn kind="Attachment" value={attachment} />
  const { pretext, color, fallback, author_name, author_link, footer } = attachment
  return (
    <div className="bk-attachment">
      <Words text={pretext} context={context} />
      <div className="bk-attachment-body" style={barColour(color)}>
        {isEmpty && <Words text={fallback} context={context} />}
        {isThere(author_name) && (
          <div className="bk-author">
            <Named name={author_name} link={author_link} context={context} />
          </div>
        )}
        <Body attachment={attachment} context={context} />
        {isThere(footer) && <div className="bk-small">{textOf(footer)}</div>}
      </div>
    </div>
  )
}

function Body({ attachment, context }: OneProps) {
  const { title, title_link, text, fields, blocks, image_url } = attachment
  return (
    <>
      {isThere(title) && (
        <div className="bk-attachment-title">
          <Named name={title} link={title_link} context={context} />
        </div>
      )}
      <Words text={text} context={context} />
      {isThere(fields) && <FieldList fields={listOf(fields).map(fieldsOf)} context={context} />}
      {isThere(blocks) && <Blocks blocks={listOf(blocks).map(asBlock)} context={context} />}
      {isThere(image_url) && <Picture image={{ image_url, alt_text: textOf(title) }} look="bk-picture" />}
    </>
  )
}

type NamedProps = { readonly name: unknown; readonly link: unknown; readonly context: DrawContext }

function Named({ name, link, context }: NamedProps) {
  if (isThere(link)) return <Link url={textOf(link)} label={textOf(name)} />
  return <Words text={name} context={context} />
}

function Words({ text, context }: { readonly text: unknown; readonly context: DrawContext }) {
  if (!isThere(text)) return null
  return <Mrkdwn text={typeof text === 'number' ? String(text) : textOf(text)} context={context} />
}

type FieldListProps = { readonly fields: readonly Fields[]; readonly context: DrawContext }

function FieldList({ fields, context }: FieldListProps) {
  return (
    <dl className="bk-field-list">
      {numbered(fields).map(({ key, item: { title, value, short } }) => (
        <div key={key} className={short === true ? 'bk-short' : ''}>
          <dt>{textOf(title)}</dt>
          <dd>
            <Words text={value} context={context} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const named: Readonly<Record<string, string>> = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' }

function barColour(color: unknown) {
  const wanted = textOf(color)
  const hex = /^#?([0-9a-f]{3,8})$/i.exec(wanted)?.[1]
  const colour = named[wanted] ?? (hex && `#${hex}`)
  return colour === undefined ? undefined : { borderInlineStartColor: colour }
}

function asBlock(value: unknown): Block {
  const fields = fieldsOf(value)
  return { ...fields, type: textOf(fields.type), block_id: textOf(fields.block_id) }
}
