import type { KeyboardEvent } from 'react'
import { numberOf, textOf } from '../shape.ts'
import { wordsOf } from '../text/text-object.tsx'
import { controlAttributes, type ElementProps, servedValue } from './element-props.ts'
import { useOwnValue } from './own-value.ts'

/** Draws what people type into: one line or several. */
export function TextField(props: ElementProps) {
  const { element, context } = props
  const [value, setValue] = useOwnValue(servedValue(props))
  const isLong = element.multiline === true
  const placeholder = wordsOf(element.placeholder)
  const shared = {
    ...controlAttributes(props, placeholder || 'Text'),
    minLength: numberOf(element.min_length),
    maxLength: numberOf(element.max_length),
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
  return <input type="text" {...shared} spellCheck={false} />
}

// Enter also ends the composing of a Chinese word, and must not submit then.
function submits({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent, isLong: boolean): boolean {
  return key === 'Enter' && !nativeEvent.isComposing && (!isLong || ctrlKey || metaKey)
}
