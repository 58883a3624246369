import { useId } from 'react'
import type { BlockProps } from './context.ts'
import { BlockElement } from './elements/element.tsx'
import { fieldsOf, isThere, textOf } from './shape.ts'
import { PlainText } from './text/text-object.tsx'

/** Draws a field to fill in, its label, and what there is to say about it. */
export function Input({ block, context }: BlockProps) {
  const id = useId()
  const element = fieldsOf(block.element)
  const blockId = block.block_id ?? ''
  const error = context.errors?.[blockId]
  const hintId = isThere(block.hint) ? `${id}-hint` : undefined
  const errorId = error === undefined ? undefined : `${id}-error`
  const field = {
    id,
    describedBy: [errorId, hintId].filter((each) => each !== undefined).join(' ') || undefined,
    invalid: error !== undefined,
    required: block.optional !== true,
  }
  return (
    <div className={error === undefined ? 'bk-input' : 'bk-input bk-invalid'}>
      <label className="bk-label" id={`${id}-label`} htmlFor={id}>
        <PlainText value={block.label} />
        {block.optional === true && <span className="bk-optional"> (optional)</span>}
      </label>
      <BlockElement
        key={textOf(element.action_id)}
        element={element}
        blockId={blockId}
        context={context}
        field={field}
      />
      {error !== undefined && (
        <div className="bk-error" id={errorId} role="alert">
          {error}
        </div>
      )}
      {hintId !== undefined && (
        <div className="bk-hint" id={hintId}>
          <PlainText value={block.hint} />
        </div>
      )}
    </div>
  )
}
