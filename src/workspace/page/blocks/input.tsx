import { useId } from 'react'
import type { BlockProps } from './block-props.ts'
import { BlockElement } from './elements/element.tsx'
import { fieldsOf, isThere, textOf } from './shape.ts'
import { PlainText } from './text-object.tsx'

/** These draw several controls, which a label cannot belong to. */
const groups = /^(?:checkboxes|radio_buttons|multi_[a-z_]{1,40})$/

/** Draws a field to fill in, its label, and what there is to say about it. */
export function Input({ block, context }: BlockProps) {
  const id = useId()
  const element = fieldsOf(block.element)
  const blockId = block.block_id ?? ''
  const error = context.errors?.[blockId]
  const hasHint = isThere(block.hint)
  const ids = { label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error` }
  const describedBy = [error !== undefined && ids.error, hasHint && ids.hint].filter(Boolean).join(' ')
  const field = {
    id,
    labelId: ids.label,
    describedBy: describedBy || undefined,
    invalid: error !== undefined,
    required: block.optional !== true,
  }
  const label = (
    <>
      <PlainText value={block.label} />
      {block.optional === true && <span className="bk-optional"> (optional)</span>}
    </>
  )
  return (
    <div className={error === undefined ? 'bk-input' : 'bk-input bk-invalid'}>
      {groups.test(textOf(element.type)) ? (
        <div className="bk-label" id={ids.label}>
          {label}
        </div>
      ) : (
        <label className="bk-label" id={ids.label} htmlFor={id}>
          {label}
        </label>
      )}
      <BlockElement
        key={textOf(element.action_id)}
        element={element}
        blockId={blockId}
        context={context}
        field={field}
      />
      {error !== undefined && (
        <div className="bk-error" id={ids.error} role="alert">
          {error}
        </div>
      )}
      {hasHint && (
        <div className="bk-hint" id={ids.hint}>
          <PlainText value={block.hint} />
        </div>
      )}
    </div>
  )
}
