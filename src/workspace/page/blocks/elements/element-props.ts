import type { DrawContext } from '../context.ts'
import { type Fields, textOf } from '../shape.ts'

export type ElementProps = {
  readonly element: Fields
  readonly blockId: string
  readonly context: DrawContext
  /** Of an input block. */
  readonly field?: InputField
}

/** What ties a control to its label, hint and error. */
export type InputField = {
  readonly id: string
  readonly labelId: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly required: boolean
}

/** Tells of a choice: an input is filled in, everything else acts at once. */
export function chooser({ element, context, field }: ElementProps): (value: string) => void {
  const action = textOf(element.action_id)
  return (value) => (field === undefined ? context.onClick(action, value) : context.onChoose(action, value))
}

/** The attributes of a single native control; without a label of its own it takes `name`. */
export function controlAttributes({ context, field }: ElementProps, name: string) {
  const disabled = context.disabled === true
  if (field === undefined) return { disabled, 'aria-label': name }
  const { id, describedBy, invalid, required } = field
  return {
    id,
    disabled,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
  }
}

/** The same for a group of controls. */
export function groupAttributes({ context, field }: ElementProps, name: string) {
  const disabled = context.disabled === true
  if (field === undefined) return { disabled, 'aria-label': name }
  return { id: field.id, disabled, 'aria-labelledby': field.labelId, 'aria-describedby': field.describedBy }
}
