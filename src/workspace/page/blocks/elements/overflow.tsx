import { Menu } from '../../parts/menu.tsx'
import { fieldsOf, listOf, textOf } from '../shape.ts'
import { wordsOf } from '../text/text-object.tsx'
import { useConfirm } from './confirm.tsx'
import type { ElementProps } from './element-props.ts'

/** Draws the button with three dots and, once pressed, its menu. */
export function Overflow({ element, context }: ElementProps) {
  const [ask, dialog] = useConfirm(element, context)
  const choose = (value: unknown) => () => context.onClick(textOf(element.action_id), textOf(value))
  const items = listOf(element.options)
    .map(fieldsOf)
    .map(({ text, description, value }) => ({
      name: wordsOf(text),
      ...(description === undefined ? {} : { detail: wordsOf(description) }),
      run: () => ask(choose(value)),
    }))
  return (
    <>
      <Menu name="More options" items={items} className="bk-button bk-dots">
        <span aria-hidden="true">•••</span>
      </Menu>
      {dialog}
    </>
  )
}
