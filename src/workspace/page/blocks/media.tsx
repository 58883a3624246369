import type { BlockProps } from './block-props.ts'
import { Picture } from './picture.tsx'
import { fieldsOf, isThere, textOf } from './shape.ts'
import { Link } from './text/link.tsx'
import { PlainText, wordsOf } from './text/text-object.tsx'

/** Draws a picture with its title. */
export function ImageBlock({ block }: BlockProps) {
  return (
    <figure className="bk-figure">
      {isThere(block.title) && (
        <figcaption>
          <PlainText value={block.title} />
        </figcaption>
      )}
      <Picture image={block} look="bk-picture" />
    </figure>
  )
}

/** Draws a film as its still, title and source; it plays where it comes from. */
export function Video({ block }: BlockProps) {
  const { title, title_url, video_url, author_name, provider_name, provider_icon_url, description } = block
  const still = { image_url: block.thumbnail_url, alt_text: block.alt_text }
  const source = [textOf(provider_name), textOf(author_name)].filter((name) => name !== '').join(' · ')
  return (
    <div className="bk-card bk-video">
      {source !== '' && (
        <div className="bk-small">
          {isThere(provider_icon_url) && (
            <Picture image={{ image_url: provider_icon_url, alt_text: '' }} look="bk-icon" />
          )}
          {source}
        </div>
      )}
      <strong>
        <Link url={textOf(title_url) || textOf(video_url)} label={wordsOf(title)} />
      </strong>
      {isThere(description) && (
        <div className="bk-text bk-line">
          <PlainText value={description} />
        </div>
      )}
      <Picture image={still} look="bk-picture" />
    </div>
  )
}

/** Draws a file of another service, of which a block knows the id alone. */
export function RemoteFile({ block }: BlockProps) {
  return (
    <div className="bk-file">
      <span className="bk-file-icon" aria-hidden="true">
        ▤
      </span>
      <span>
        File <code className="bk-code">{textOf(block.external_id)}</code>
        <span className="bk-small"> {textOf(block.source)}</span>
      </span>
    </div>
  )
}

/** Draws an invitation to a call. */
export function Call({ block }: BlockProps) {
  const call = fieldsOf(fieldsOf(block.call).v1)
  return (
    <div className="bk-card">
      <strong>{textOf(call.name) || 'Call'}</strong>
      <span className="bk-small">{textOf(block.call_id)}</span>
      {isThere(call.join_url) && <Link url={textOf(call.join_url)} label="Join" />}
    </div>
  )
}
