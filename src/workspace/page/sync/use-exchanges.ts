import { useCallback, useEffect, useState } from 'react'
import type { Exchange, Place } from '../protocol.ts'

type Loaded = { readonly exchanges?: readonly Exchange[]; readonly problem?: string }

/** The requests of a message, loaded again on demand. */
export function useExchanges({ channel, ts }: Place): Loaded & { readonly load: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({})
  const load = useCallback(() => {
    void exchangesOf({ channel, ts }).then(setLoaded)
  }, [channel, ts])
  useEffect(load, [load])
  return { ...loaded, load }
}

async function exchangesOf({ channel, ts }: Place): Promise<Loaded> {
  try {
    const response = await fetch(`/page/exchanges?${new URLSearchParams({ channel, ts })}`)
    if (!response.ok) return { problem: `The workspace refused this (status ${response.status}).` }
    return { exchanges: await response.json() }
  } catch {
    return { problem: 'The workspace cannot be reached.' }
  }
}
