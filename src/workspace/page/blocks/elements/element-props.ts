import type { DrawContext } from '../context.ts'
import { type Fields, fieldsOf, textOf } from '../shape.ts'

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
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly required: boolean
}

/** Tells of a choice: an input is filled in, everything else acts at once. */
export function chooser({ element, context, field }: ElementProps): (value: string) => void {
  const action = textOf(element.action_id)
  return (value) => (field === undefined ? context.onClick(action, value) : context.onChoose(action, value))
}

/** The attributes of a native control; without a label of its own it takes `name`. */
export function controlAttributes({ field }: ElementProps, name: string) {
  if (field === undefined) return { 'aria-label': name }
  const { id, describedBy, invalid, required } = field
  return {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
  }
}

/** The value that the server holds for an element, else the one it begins with. */
export function servedValue({ element, blockId, context }: ElementProps): string {
  const held = context.values[blockId]?.[textOf(element.action_id)]
  if (held === undefined) return textOf(element.initial_value) || chosenValue(element.initial_option)
  return textOf(held.value) || chosenValue(held.selected_option)
}

function chosenValue(option: unknown): string {
  return textOf(fieldsOf(option).value)
}
