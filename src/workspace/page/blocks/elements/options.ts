import type { DrawContext } from '../context.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../shape.ts'
import { wordsOf } from '../text/text-object.tsx'

export type Option = { readonly value: string; readonly label: string }

export type OptionGroup = { readonly label: string | undefined; readonly options: readonly Option[] }

/** What can be chosen from a menu: its own options, or the people and channels of the workspace. */
export function optionGroups(element: Fields, { people, channels }: DrawContext): readonly OptionGroup[] {
  const type = textOf(element.type).replace(/^multi_/, '')
  const everyone = people.map(({ id, name }) => ({ value: id, label: `@${name}` }))
  const everywhere = channels.map(({ id, name }) => ({ value: id, label: `#${name}` }))
  if (type === 'users_select') return [{ label: undefined, options: everyone }]
  if (type === 'channels_select' || type === 'conversations_select') {
    return [{ label: undefined, options: everywhere }]
  }
  if (type === 'external_select') return [{ label: undefined, options: startingOptions(element) }]
  const groups = listOf(element.option_groups).map(fieldsOf)
  if (groups.length === 0) return [{ label: undefined, options: listOf(element.options).map(optionOf) }]
  return groups.map(({ label, options }) => ({
    label: wordsOf(label),
    options: listOf(options).map(optionOf),
  }))
}

// The rest would come from the app as somebody types.
function startingOptions({ initial_option, initial_options }: Fields): readonly Option[] {
  const one = initial_option === undefined ? [] : [initial_option]
  return [...one, ...listOf(initial_options)].map(optionOf)
}

function optionOf(option: unknown): Option {
  const { text, value, description } = fieldsOf(option)
  const words = wordsOf(text)
  return {
    value: textOf(value),
    label: description === undefined ? words : `${words} (${wordsOf(description)})`,
  }
}
