import { type KeyboardEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react'
import { type MenuItem, MenuList } from './menu-list.tsx'

type MenuProps = {
  /** The button's accessible name. */
  readonly name: string
  readonly items: readonly MenuItem[]
  readonly className?: string
  readonly children: ReactNode
}

/** A button that opens a menu. */
export function Menu({ name, items, className = 'icon-button', children }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = useCallback((returnsFocus: boolean) => {
    setOpen(false)
    if (returnsFocus) button.current?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || isOpen) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {isOpen && <MenuList id={id} name={name} items={items} opener={button} close={close} />}
    </>
  )
}
