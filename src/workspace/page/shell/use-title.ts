import { useEffect } from 'react'

/** Names the browser's tab. */
export function useTitle(place: string): void {
  useEffect(() => {
    document.title = `${place} · Local workspace`
  }, [place])
}
