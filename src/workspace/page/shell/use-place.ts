import { useSyncExternalStore } from 'react'

/** The hash of the address. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash)
}

/** Shows another place, with an entry in the browser's history. */
export function go(hash: string): void {
  location.hash = hash
}

function subscribe(tell: () => void): () => void {
  addEventListener('hashchange', tell)
  return () => removeEventListener('hashchange', tell)
}
