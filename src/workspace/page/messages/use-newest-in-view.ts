import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { followEnd, showNewest } from './scrolling.ts'

export type Newest = {
  /** The timestamp of the newest message. */
  readonly last: string | undefined
  readonly isMine: boolean
  /** Begins with the oldest in view. */
  readonly opensAtTop: boolean
}

type NewestInView = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly content: RefObject<HTMLDivElement | null>
  /** Something new came while the reader was elsewhere. */
  readonly isAway: boolean
  readonly toNewest: () => void
}

/**
 * Brings new messages into view until the reader scrolls up, and again once the end is reached. A message of the
 * reader's own always comes into view.
 */
export function useNewestInView({ last, isMine, opensAtTop }: Newest): NewestInView {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  const newest = useRef<number>(undefined)
  const [isAway, setAway] = useState(false)
  const toNewest = useCallback(() => {
    follows.current = true
    setAway(false)
    if (scroller.current !== null) showNewest(scroller.current)
  }, [])

  useLayoutEffect(() => {
    const before = newest.current
    const now = Number(last ?? 0)
    newest.current = now
    if (before === undefined) {
      if (!opensAtTop && scroller.current !== null) showNewest(scroller.current)
    } else if (now > before) {
      if (follows.current || isMine) toNewest()
      else setAway(true)
    }
  }, [last, isMine, opensAtTop, toNewest])

  useEffect(() => {
    if (scroller.current === null || content.current === null) return
    return followEnd(scroller.current, content.current, (isFollowing) => {
      follows.current = isFollowing
      if (isFollowing) setAway(false)
    })
  }, [])

  return { scroller, content, isAway, toNewest }
}
