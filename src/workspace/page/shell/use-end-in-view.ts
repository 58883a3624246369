import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

export type Newest = {
  /** The timestamp of the newest message. */
  readonly last: string | undefined
  readonly isMine: boolean
  /** Begins with the oldest in view. */
  readonly opensAtTop?: boolean
}

type EndInView = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly content: RefObject<HTMLDivElement | null>
  /** Something new came while the reader was elsewhere. */
  readonly isAway: boolean
  readonly toEnd: () => void
}

/**
 * Keeps the end of a scrolling list in view while it grows, until the reader scrolls up. A message of the reader's own
 * always comes into view.
 */
export function useEndInView({ last, isMine, opensAtTop = false }: Newest): EndInView {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(!opensAtTop)
  const newest = useRef(0)
  const [isAway, setAway] = useState(false)
  const toEnd = useCallback(() => {
    isAtEnd.current = true
    setAway(false)
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  }, [])

  useLayoutEffect(() => {
    if (Number(last ?? 0) <= newest.current) return
    const isFirst = newest.current === 0
    newest.current = Number(last)
    if (isAtEnd.current || (isMine && !isFirst)) toEnd()
    else if (!isFirst) setAway(true)
  }, [last, isMine, toEnd])

  useEffect(() => {
    if (scroller.current === null || content.current === null) return
    const box = scroller.current
    let lowest = box.scrollTop
    const onScroll = () => {
      // Growing never moves the top; only the reader moves it up.
      if (isNearEnd(box)) isAtEnd.current = true
      else if (box.scrollTop < lowest) isAtEnd.current = false
      lowest = box.scrollTop
      if (isAtEnd.current) setAway(false)
    }
    const growth = new ResizeObserver(() => {
      if (isAtEnd.current) box.scrollTop = box.scrollHeight
    })
    growth.observe(content.current)
    growth.observe(box)
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      growth.disconnect()
      box.removeEventListener('scroll', onScroll)
    }
  }, [])

  return { scroller, content, isAway, toEnd }
}

function isNearEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < 40
}
