/** Shows the newest message: its end, or its beginning where it is longer than the box. */
export function showNewest(box: HTMLElement): void {
  const newest = box.querySelector('[role=log] > :last-child')
  if (newest === null) return
  const above = newest.getBoundingClientRect().top - box.getBoundingClientRect().top
  box.scrollTop = Math.min(box.scrollTop + above - 8, box.scrollHeight)
}

function toEnd(box: HTMLElement): void {
  box.scrollTop = box.scrollHeight
}

/**
 * Keeps the end of the box in view while what is already there grows. `tell` hears when the reader reaches the end
 * or scrolls away from it. Call the returned function to stop.
 */
export function followEnd(
  box: HTMLElement,
  content: HTMLElement,
  tell: (isFollowing: boolean) => void,
): () => void {
  let top = box.scrollTop
  let isAtEnd = false
  const look = () => {
    isAtEnd = isNearEnd(box)
    // The browser keeps the part in view in place while content grows; at the end, the newest message shall stay in view.
    box.style.overflowAnchor = isAtEnd ? 'none' : 'auto'
  }
  const onScroll = () => {
    look()
    // Growing content never scrolls up, so this was the reader.
    if (isAtEnd) tell(true)
    else if (box.scrollTop < top) tell(false)
    top = box.scrollTop
  }
  const growth = new ResizeObserver(() => {
    if (isAtEnd) toEnd(box)
  })
  look()
  growth.observe(content)
  growth.observe(box)
  box.addEventListener('scroll', onScroll, { passive: true })
  return () => {
    growth.disconnect()
    box.removeEventListener('scroll', onScroll)
  }
}

function isNearEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < 40
}
