import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

export type MenuItem = {
  readonly name: string
  readonly detail?: string
  readonly isDanger?: boolean
  readonly run: () => void
}

type MenuListProps = {
  readonly id: string
  readonly name: string
  readonly items: readonly MenuItem[]
  readonly opener: RefObject<HTMLButtonElement | null>
  readonly close: (returnsFocus: boolean) => void
}

/** An open menu, above everything else and beside its button. */
export function MenuList({ id, name, items, opener, close }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (list.current !== null && opener.current !== null) show(list.current, opener.current)
  }, [opener])
  useClosedFromOutside({ list, opener, close })
  return (
    <div
      ref={list}
      id={id}
      className="menu"
      role="menu"
      aria-label={name}
      popover="manual"
      tabIndex={-1}
      onKeyDown={(event) => pressKey(event, close)}
    >
      {items.map(({ name, detail, isDanger = false, run }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-description={detail}
          className={isDanger ? 'menu-item danger' : 'menu-item'}
          onClick={() => {
            close(true)
            run()
          }}
        >
          {name}
          {detail !== undefined && (
            <span className="menu-detail" aria-hidden="true">
              {detail}
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

function show(list: HTMLElement, button: HTMLElement): void {
  list.showPopover()
  const from = button.getBoundingClientRect()
  const { width, height } = list.getBoundingClientRect()
  const below = from.bottom + 4
  const top = below + height < innerHeight ? below : Math.max(8, from.top - height - 4)
  const left = Math.max(8, Math.min(from.left, innerWidth - width - 8))
  Object.assign(list.style, { top: `${top}px`, left: `${left}px` })
  items(list)[0]?.focus({ preventScroll: true })
}

function pressKey(event: KeyboardEvent<HTMLElement>, close: MenuListProps['close']): void {
  if (event.key === 'Tab') {
    close(true)
    return
  }
  const all = items(event.currentTarget)
  const at = all.findIndex((item) => item.matches(':focus'))
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (next !== undefined) all.at(next % all.length)?.focus()
  else if (event.key === 'Escape') close(true)
  else return
  event.preventDefault()
  event.stopPropagation()
}

function items(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=menuitem]')]
}

type Outside = Pick<MenuListProps, 'opener' | 'close'> & { readonly list: RefObject<HTMLElement | null> }

// Scrolling would move the button away from its menu, so the menu closes.
function useClosedFromOutside({ list, opener, close }: Outside): void {
  useEffect(() => {
    const onPress = ({ target }: Event) => {
      const isInside = [list, opener].some((each) => target instanceof Node && each.current?.contains(target))
      if (!isInside) close(false)
    }
    const events = ['pointerdown', 'wheel'] as const
    for (const event of events) document.addEventListener(event, onPress, { passive: true })
    return () => {
      for (const event of events) document.removeEventListener(event, onPress)
    }
  }, [list, opener, close])
}
