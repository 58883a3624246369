import { useEffect, useReducer, useState } from 'react'
import type { Change, PageState } from '../protocol.ts'
import { applyChange, begin, type Shown } from './changes.ts'

type News = { readonly state: PageState } | { readonly change: Parameters<typeof applyChange>[1] }

/** What the server shows this person, kept up to date; the browser connects again by itself when the connection is lost. */
export function useStream(person: string): {
  readonly shown: Shown | undefined
  readonly isConnected: boolean
} {
  const [shown, tell] = useReducer(withNews, undefined)
  const [isConnected, setConnected] = useState(true)
  useEffect(() => {
    const stream = new EventSource(`/page/stream?${new URLSearchParams({ as: person })}`)
    stream.addEventListener('open', () => setConnected(true))
    stream.addEventListener('error', () => setConnected(false))
    stream.addEventListener('state', ({ data }) => tell({ state: JSON.parse(data) }))
    stream.addEventListener('change', ({ data }) => {
      const change: Change = JSON.parse(data)
      if (change.kind === 'reload') location.reload()
      else tell({ change })
    })
    return () => stream.close()
  }, [person])
  return { shown, isConnected }
}

function withNews(shown: Shown | undefined, news: News): Shown | undefined {
  if ('state' in news) return begin(news.state)
  return shown && applyChange(shown, news.change)
}
