import { useState } from 'react'

/** What a field shows, and which of its values have not come back from the server yet. */
export type OwnValue = {
  readonly shown: string
  readonly served: string
  readonly awaited: readonly string[]
}

/**
 * A field's value, kept by the field itself: a slow answer neither takes back what was typed since nor moves
 * the caret. A value that the server has from elsewhere, from another window say, is taken over.
 */
export function useOwnValue(served: string): readonly [string, (value: string) => void] {
  const [own, setOwn] = useState(() => ownValue(served))
  if (own.served !== served) setOwn(afterServed(own, served))
  return [own.shown, (value) => setOwn((before) => afterTyped(before, value))]
}

export function ownValue(served: string): OwnValue {
  return { shown: served, served, awaited: [] }
}

/** Bounds the list where the server never answers. */
const mostAwaited = 200

export function afterTyped(own: OwnValue, shown: string): OwnValue {
  return { ...own, shown, awaited: [...own.awaited, shown].slice(-mostAwaited) }
}

export function afterServed(own: OwnValue, served: string): OwnValue {
  const place = own.awaited.indexOf(served)
  if (place < 0) return ownValue(served)
  return { ...own, served, awaited: own.awaited.slice(place + 1) }
}
