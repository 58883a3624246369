import { fieldsOf, textOf } from '../shape.ts'
import { wordsOf } from '../text/text-object.tsx'
import { useConfirm } from './confirm.tsx'
import type { ElementProps } from './element-props.ts'

/** A pair of thumbs under an answer. */
export function FeedbackButtons({ element, context }: ElementProps) {
  const action = textOf(element.action_id)
  const choices = [
    { sign: '👍', given: fieldsOf(element.positive_button) },
    { sign: '👎', given: fieldsOf(element.negative_button) },
  ]
  return choices.map(({ sign, given }) => (
    <button
      key={sign}
      type="button"
      className="bk-icon-button"
      disabled={context.disabled === true}
      aria-label={textOf(given.accessibility_label) || undefined}
      onClick={() => context.onClick(action, textOf(given.value))}
    >
      <span aria-hidden="true">{sign}</span> {wordsOf(given.text)}
    </button>
  ))
}

const icons: Readonly<Record<string, string>> = { trash: '🗑' }

export function IconButton({ element, context }: ElementProps) {
  const [ask, dialog] = useConfirm(element, context)
  const value = typeof element.value === 'string' ? element.value : undefined
  const icon = textOf(element.icon)
  return (
    <>
      <button
        type="button"
        className="bk-icon-button"
        disabled={context.disabled === true}
        aria-label={textOf(element.accessibility_label) || undefined}
        onClick={() => ask(() => context.onClick(textOf(element.action_id), value))}
      >
        <span aria-hidden="true">{icons[icon] ?? icon}</span> {wordsOf(element.text)}
      </button>
      {dialog}
    </>
  )
}
