import { useEffect } from 'react'

type Layer = { readonly isOpen: boolean; readonly close: () => void }

/**
 * Closes the first of these that is open on Escape, wherever the focus is. A dialog, a menu or a field that has a use
 * for the key itself comes before.
 */
export function useEscape(layers: readonly Layer[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (document.querySelector('dialog[open]') !== null) return
      layers.find(({ isOpen }) => isOpen)?.close()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
