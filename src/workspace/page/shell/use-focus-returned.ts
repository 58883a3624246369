import { useEffect, useState } from 'react'

/** When the part that uses it is gone, the focus is where it was before. */
export function useFocusReturned(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    },
    [before],
  )
}
