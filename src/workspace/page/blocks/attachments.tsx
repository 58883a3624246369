import type { Block } from '../../state/blocks.ts'
import { AttachmentActions } from './attachment-actions.tsx'
import { Blocks } from './blocks.tsx'
import type { DrawContext } from './context.ts'
import { NotDrawn } from './not-drawn.tsx'
import { numbered } from './numbered.ts'
import { Picture } from './picture.tsx'
import { type Fields, fieldsOf, isThere, listOf, textOf } from './shape.ts'
import { Link } from './text/link.tsx'
import { Mrkdwn } from './text/mrkdwn.tsx'
import { DateWords } from './text/small-marks.tsx'

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

const shown = [
  'blocks',
  'pretext',
  'author_name',
  'title',
  'text',
  'fields',
  'image_url',
  'thumb_url',
  'footer',
  'actions',
]

function Attachment({ attachment, context }: OneProps) {
  const isEmpty = shown.every((name) => !isThere(attachment[name]))
  if (isEmpty && !isThere(attachment.fallback)) return <NotDrawn kind="Attachment" value={attachment} />
  return (
    <div className="bk-attachment">
      {isThere(attachment.pretext) && <Mrkdwn text={textOf(attachment.pretext)} context={context} />}
      <div className="bk-attachment-body" style={barColour(attachment.color)}>
        {isEmpty && <Mrkdwn text={textOf(attachment.fallback)} context={context} />}
        <Author attachment={attachment} />
        <Body attachment={attachment} context={context} />
        <AttachmentActions attachment={attachment} context={context} />
        <Foot attachment={attachment} />
      </div>
    </div>
  )
}

function Author({ attachment: { author_name, author_link, author_icon } }: Omit<OneProps, 'context'>) {
  if (!isThere(author_name)) return null
  return (
    <div className="bk-author">
      {isThere(author_icon) && <Picture image={{ image_url: author_icon, alt_text: '' }} look="bk-icon" />}
      {isThere(author_link) ? (
        <Link url={textOf(author_link)} label={textOf(author_name)} />
      ) : (
        textOf(author_name)
      )}
    </div>
  )
}

function Body({ attachment, context }: OneProps) {
  const { title, title_link, text, fields, blocks, image_url, thumb_url } = attachment
  return (
    <>
      {isThere(title) && (
        <div className="bk-attachment-title">
          {isThere(title_link) ? (
            <Link url={textOf(title_link)} label={textOf(title)} />
          ) : (
            <Mrkdwn text={textOf(title)} context={context} />
          )}
        </div>
      )}
      {isThere(text) && <Mrkdwn text={textOf(text)} context={context} />}
      {isThere(fields) && <FieldList fields={listOf(fields).map(fieldsOf)} context={context} />}
      {isThere(blocks) && <Blocks blocks={listOf(blocks).map(asBlock)} context={context} />}
      {isThere(image_url) && <Picture image={{ image_url, alt_text: textOf(title) }} look="bk-picture" />}
      {isThere(thumb_url) && <Picture image={{ image_url: thumb_url, alt_text: '' }} look="bk-thumb" />}
    </>
  )
}

type FieldListProps = { readonly fields: readonly Fields[]; readonly context: DrawContext }

function FieldList({ fields, context }: FieldListProps) {
  return (
    <dl className="bk-field-list">
      {numbered(fields).map(({ key, item: { title, value, short } }) => (
        <div key={key} className={short === true ? 'bk-short' : ''}>
          <dt>{textOf(title)}</dt>
          <dd>
            <Mrkdwn text={typeof value === 'number' ? String(value) : textOf(value)} context={context} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Foot({ attachment: { footer, footer_icon, ts } }: Omit<OneProps, 'context'>) {
  const timestamp = Number(ts)
  const hasTime = isThere(ts) && Number.isFinite(timestamp)
  if (!isThere(footer) && !hasTime) return null
  return (
    <div className="bk-small">
      {isThere(footer_icon) && <Picture image={{ image_url: footer_icon, alt_text: '' }} look="bk-icon" />}
      {textOf(footer)}
      {isThere(footer) && hasTime && ' | '}
      {hasTime && (
        <DateWords date={{ timestamp, format: '{date_short_pretty} at {time}', url: '', fallback: '' }} />
      )}
    </div>
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
