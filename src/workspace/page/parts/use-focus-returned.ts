import { useLayoutEffect } from 'react'

/** Returns the focus to where it was when the component that uses this is removed. */
export function useFocusReturned(): void {
  useLayoutEffect(rememberFocus, [])
}

/** Remembers where the focus is, and gives a function that puts it back. */
export function rememberFocus(): () => void {
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
