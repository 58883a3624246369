import { textOf } from '../shape.ts'
import { safeAddress } from '../text/link.tsx'
import { PlainText } from '../text/text-object.tsx'
import { useConfirm } from './confirm.tsx'
import type { ElementProps } from './element-props.ts'

/** Draws a button; one with an address is a link that also tells the app. */
export function Button({ element, context }: ElementProps) {
  const [ask, dialog] = useConfirm(element, context)
  const action = textOf(element.action_id)
  const value = typeof element.value === 'string' ? element.value : undefined
  const press = () => ask(() => context.onClick(action, value))
  const shared = { className: buttonLook(element.style), ...nameOf(element.accessibility_label) }
  const address = safeAddress(textOf(element.url))
  const label = <PlainText value={element.text} />
  if (address !== undefined) {
    return (
      <a {...shared} href={address} target="_blank" rel="noopener noreferrer" onClick={press}>
        {label}
        {dialog}
      </a>
    )
  }
  return (
    <>
      <button type="button" {...shared} onClick={press}>
        {label}
      </button>
      {dialog}
    </>
  )
}

function buttonLook(style: unknown): string {
  if (style === 'primary') return 'bk-button bk-primary'
  return style === 'danger' ? 'bk-button bk-danger' : 'bk-button'
}

function nameOf(label: unknown) {
  return typeof label === 'string' && label !== '' ? { 'aria-label': label } : {}
}
