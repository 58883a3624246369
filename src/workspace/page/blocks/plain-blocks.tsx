import type { BlockProps } from './context.ts'
import { BlockElement } from './elements/element.tsx'
import { NotDrawn } from './not-drawn.tsx'
import { Picture } from './picture.tsx'
import { fieldsOf, isThere, listOf, numbered } from './shape.ts'
import { PlainText, TextObject } from './text/text-object.tsx'

/** Draws a text, a grid of short texts, or both, and what stands beside them. */
export function Section({ block, context }: BlockProps) {
  const { text, fields, accessory } = block
  if (!isThere(text) && !isThere(fields)) return <NotDrawn kind="Block" value={block} />
  return (
    <div className="bk-section">
      <div className="bk-section-text">
        <TextObject value={text} context={context} />
        {isThere(fields) && (
          <div className="bk-fields">
            {numbered(listOf(fields)).map(({ key, item }) => (
              <TextObject key={key} value={item} context={context} />
            ))}
          </div>
        )}
      </div>
      {isThere(accessory) && (
        <div className="bk-accessory">
          <BlockElement element={fieldsOf(accessory)} blockId={block.block_id ?? ''} context={context} />
        </div>
      )}
    </div>
  )
}

export function Header({ block }: BlockProps) {
  return (
    <h3 className="bk-header">
      <PlainText value={block.text} />
    </h3>
  )
}

export function Divider() {
  return <hr className="bk-divider" />
}

/** Draws small print. */
export function Context({ block, context }: BlockProps) {
  return (
    <div className="bk-context">
      {numbered(listOf(block.elements).map(fieldsOf)).map(({ key, item }) =>
        item.type === 'image' ? (
          <Picture key={key} image={item} look="bk-thumb" />
        ) : (
          <TextObject key={key} value={item} context={context} />
        ),
      )}
    </div>
  )
}

/** Draws a row of buttons and menus. */
export function Actions({ block, context }: BlockProps) {
  return (
    <div className="bk-actions">
      {numbered(listOf(block.elements).map(fieldsOf)).map(({ key, item }) => (
        <BlockElement key={key} element={item} blockId={block.block_id ?? ''} context={context} />
      ))}
    </div>
  )
}
