import { useLayoutEffect } from 'react'

/** When the part that uses it is gone, the focus is where it was before. */
export function useFocusReturned(): void {
  useLayoutEffect(rememberFocus, [])
}

/** Remembers where the focus is; what it gives back puts it there again. */
export function rememberFocus(): () => void {
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
