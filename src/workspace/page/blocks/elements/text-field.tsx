import type { KeyboardEvent } from 'react'
import { fieldsOf, listOf, numberOf, textOf } from '../shape.ts'
import { wordsOf } from '../text/text-object.tsx'
import { controlAttributes, type ElementProps } from './element-props.ts'
import { useOwnValue } from './own-value.ts'
import { servedValue } from './served.ts'

/** Draws what people type into: one line or several. */
export function TextField(props: ElementProps) {
  const { element, context } = props
  const [value, setValue] = useOwnValue(servedValue(props) || richTextWords(element.initial_value))
  const isLong = element.multiline === true || element.type === 'rich_text_input'
  const placeholder = wordsOf(element.placeholder)
  const shared = {
    ...controlAttributes(props, placeholder || 'Text'),
    ...limits(element),
    className: 'bk-field',
    placeholder,
    value,
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => {
      setValue(target.value)
      context.onType(textOf(element.action_id), target.value)
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!submits(event, isLong) || context.onSubmit === undefined) return
      event.preventDefault()
      context.onSubmit()
    },
  }
  if (isLong) return <textarea rows={4} {...shared} />
  return <input {...kindOf(element.type)} {...shared} spellCheck={false} />
}

// An Enter that ends the writing of a Chinese word is none.
function submits({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent, isLong: boolean): boolean {
  return key === 'Enter' && !nativeEvent.isComposing && (!isLong || ctrlKey || metaKey)
}

const kinds: Readonly<Record<string, { readonly type: string; readonly step?: string }>> = {
  plain_text_input: { type: 'text' },
  email_text_input: { type: 'email' },
  url_text_input: { type: 'url' },
  number_input: { type: 'number', step: 'any' },
}

function kindOf(type: unknown) {
  return kinds[textOf(type)] ?? { type: 'text' }
}

function limits({ min_length, max_length, min_value, max_value }: ElementProps['element']) {
  return {
    minLength: numberOf(min_length),
    maxLength: numberOf(max_length),
    min: textOf(min_value) || undefined,
    max: textOf(max_value) || undefined,
  }
}

function richTextWords(block: unknown): string {
  const parts = listOf(fieldsOf(block).elements).map((part) => listOf(fieldsOf(part).elements))
  return parts.map((runs) => runs.map((run) => textOf(fieldsOf(run).text)).join('')).join('\n')
}
