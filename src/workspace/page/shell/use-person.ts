import { useSyncExternalStore } from 'react'

/** Whom the address of this window names, so that a reload and a copied link keep it; empty at first. */
export function usePerson(): string {
  return useSyncExternalStore(subscribe, namedPerson)
}

/** Makes this window somebody else's, with an entry in the browser's history. */
export function become(name: string): void {
  const address = new URL(location.href)
  address.searchParams.set('as', name.toLowerCase())
  history.pushState(null, '', address)
  // The browser fires `popstate` for back and forward only, not for `pushState`.
  dispatchEvent(new PopStateEvent('popstate'))
}

function namedPerson(): string {
  return new URLSearchParams(location.search).get('as') ?? ''
}

function subscribe(tell: () => void): () => void {
  addEventListener('popstate', tell)
  return () => removeEventListener('popstate', tell)
}
