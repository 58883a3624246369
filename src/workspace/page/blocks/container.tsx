import type { ReactNode } from 'react'
import type { BlockProps } from './block-props.ts'
import { Picture } from './picture.tsx'
import { RichText } from './rich-text/rich-text.tsx'
import { fieldsOf, isThere } from './shape.ts'
import { PlainText, TextObject } from './text/text-object.tsx'

/** Draws a frame with a title around other blocks, which can be folded if the app wants that. */
export function Container({ block, context, children }: BlockProps & { readonly children: ReactNode }) {
  const head = <Head block={block} context={context} />
  if (block.is_collapsible === true) {
    return (
      <details className="bk-container" open={block.default_collapsed !== true}>
        <summary className="bk-container-head">{head}</summary>
        {children}
      </details>
    )
  }
  return (
    <div className="bk-container">
      <div className="bk-container-head">{head}</div>
      {block.has_header_divider === true && <hr className="bk-divider" />}
      {children}
    </div>
  )
}

function Head({ block, context }: BlockProps) {
  const { icon, title, rich_text_title, subtitle } = block
  return (
    <>
      {isThere(icon) && <Picture image={fieldsOf(icon)} look="bk-icon" />}
      <span className="bk-card-title">
        <PlainText value={title} />
        {isThere(rich_text_title) && <RichText block={fieldsOf(rich_text_title)} context={context} />}
      </span>
      <span className="bk-small">
        <TextObject value={subtitle} context={context} />
      </span>
    </>
  )
}
