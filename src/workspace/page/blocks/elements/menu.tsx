import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { numbered } from '../numbered.ts'
import { type Fields, textOf } from '../shape.ts'
import { safeAddress } from '../text/links.ts'
import { PlainText } from '../text/text-object.tsx'

type Props = {
  readonly id: string
  readonly options: readonly Fields[]
  readonly onChoose: (value: string) => void
  /** It gives the focus back. */
  readonly onClose: () => void
  /** The focus went elsewhere. */
  readonly onLeave: () => void
}

/** A menu that takes the focus: arrows, Home and End move in it, Escape and Tab leave it. */
export function Menu({ id, options, onChoose, onClose, onLeave }: Props) {
  const menu = useRef<HTMLDivElement>(null)
  const [look, setLook] = useState('bk-menu')
  useLayoutEffect(() => {
    itemsOf(menu.current)[0]?.focus()
    if (menu.current !== null) setLook(fittingLook(menu.current))
  }, [])
  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      aria-label="More options"
      className={look}
      onBlur={({ relatedTarget }) => menu.current?.parentElement?.contains(relatedTarget) || onLeave()}
      onKeyDown={(event) => move(event, itemsOf(menu.current), onClose)}
    >
      {numbered(options).map(({ key, item }) => (
        <Item key={key} option={item} onChoose={onChoose} />
      ))}
    </div>
  )
}

function Item({ option, onChoose }: { readonly option: Fields; readonly onChoose: Props['onChoose'] }) {
  const label = (
    <>
      <PlainText value={option.text} />
      {option.description !== undefined && (
        <small>
          <PlainText value={option.description} />
        </small>
      )}
    </>
  )
  const choose = () => onChoose(textOf(option.value))
  const address = safeAddress(textOf(option.url))
  if (address === undefined) {
    return (
      <button type="button" role="menuitem" tabIndex={-1} onClick={choose}>
        {label}
      </button>
    )
  }
  return (
    <a
      role="menuitem"
      tabIndex={-1}
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      onClick={choose}
    >
      {label}
    </a>
  )
}

/** Opens towards the side where there is room for it. */
function fittingLook(menu: HTMLElement): string {
  const { bottom, right } = menu.getBoundingClientRect()
  const above = bottom > lowestSeen(menu) ? ' bk-menu-above' : ''
  return `bk-menu${above}${right > window.innerWidth ? ' bk-menu-before' : ''}`
}

/** Where what surrounds the menu cuts it off: the end of the nearest box that scrolls, or of the window. */
function lowestSeen(menu: HTMLElement): number {
  let box = menu.parentElement
  while (box !== null && getComputedStyle(box).overflowY === 'visible') box = box.parentElement
  return Math.min(window.innerHeight, box?.getBoundingClientRect().bottom ?? window.innerHeight)
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
}

function move(event: KeyboardEvent, items: readonly HTMLElement[], onClose: () => void): void {
  if (event.key === 'Tab') onClose()
  const place = items.findIndex((item) => item.matches(':focus'))
  const next = nextPlace(event.key, place, items.length)
  if (event.key !== 'Escape' && next === undefined) return
  // What is around the menu knows these keys too: a dialog closes with Escape, a log scrolls with arrows.
  event.preventDefault()
  event.stopPropagation()
  if (next === undefined) onClose()
  else items[next]?.focus()
}

function nextPlace(key: string, place: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (place + 1) % length
    case 'ArrowUp':
      return (place - 1 + length) % length
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return undefined
  }
}
