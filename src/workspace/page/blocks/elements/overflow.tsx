import { useId, useRef, useState } from 'react'
import { fieldsOf, listOf, textOf } from '../shape.ts'
import { useConfirm } from './confirm.tsx'
import type { ElementProps } from './element-props.ts'
import { Menu } from './menu.tsx'

/** Draws the button with three dots and, once pressed, its menu. */
export function Overflow({ element, context }: ElementProps) {
  const [isOpen, setOpen] = useState(false)
  const [ask, dialog] = useConfirm(element, context)
  const button = useRef<HTMLButtonElement>(null)
  const menuId = useId()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const choose = (value: string) => {
    close()
    ask(() => context.onClick(textOf(element.action_id), value))
  }
  return (
    <span className="bk-overflow">
      <button
        ref={button}
        type="button"
        className="bk-button bk-dots"
        aria-label="More options"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        disabled={context.disabled === true}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">•••</span>
      </button>
      {isOpen && (
        <Menu
          id={menuId}
          options={listOf(element.options).map(fieldsOf)}
          onChoose={choose}
          onClose={close}
          onLeave={() => setOpen(false)}
        />
      )}
      {dialog}
    </span>
  )
}
