import { fieldsOf, listOf, textOf } from '../shape.ts'
import type { ElementProps } from './element-props.ts'

/** The value that the server holds for an element, else the one it begins with. */
export function servedValue(props: ElementProps): string {
  const held = heldValue(props)
  if (held !== undefined) {
    return firstText(held, ['value', 'selected_date', 'selected_time', 'selected_date_time', ...chosenIds])
  }
  return firstText(props.element, [
    'initial_value',
    'initial_date',
    'initial_time',
    'initial_date_time',
    ...initialIds,
  ])
}

const chosenIds = ['selected_option', 'selected_user', 'selected_conversation', 'selected_channel']
const initialIds = ['initial_option', 'initial_user', 'initial_conversation', 'initial_channel']

/** The same for elements of several values. */
export function servedValues(props: ElementProps): readonly string[] {
  const held = heldValue(props)
  const lists = held === undefined ? initialLists : chosenLists
  const from = held ?? props.element
  return lists.flatMap((name) => listOf(from[name])).map(textIn)
}

const chosenLists = ['selected_options', 'selected_users', 'selected_conversations', 'selected_channels']
const initialLists = ['initial_options', 'initial_users', 'initial_conversations', 'initial_channels']

function heldValue({ element, blockId, context }: ElementProps) {
  return context.values[blockId]?.[textOf(element.action_id)]
}

function firstText(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  return names.map((name) => textIn(fields[name])).find((value) => value !== '') ?? ''
}

// An option holds its value, ids and dates are theirs.
function textIn(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : textOf(fieldsOf(value).value)
}
