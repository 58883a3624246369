import type { Act, ActResult, Change, Exchange, PageState } from '../../src/workspace/page/protocol.ts'

type Event = { readonly name: string; readonly data: string }

export type Window = {
  readonly state: PageState
  /** Every change so far. */
  readonly changes: readonly Change[]
  /** The first change that matches, waited for if need be. */
  until(matches: (change: Change) => boolean): Promise<Change>
  close(): Promise<void>
}

/** A window of the local workspace at this address, without a browser: Ada's, or that of whoever is named. */
export function pageClient(url: string, person?: string) {
  const as = person === undefined ? '' : `?as=${person}`
  const headers = { 'content-type': 'application/json' }
  return {
    act: async (act: Act): Promise<ActResult> => {
      const response = await fetch(`${url}page/act${as}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(act),
      })
      return JSON.parse(await response.text())
    },
    exchanges: async (channel: string, ts: string): Promise<readonly Exchange[]> => {
      const response = await fetch(`${url}page/exchanges?${new URLSearchParams({ channel, ts })}`)
      return JSON.parse(await response.text())
    },
    open: () => openWindow(`${url}page/stream${as}`),
  }
}

async function openWindow(url: string): Promise<Window> {
  const events = await readEvents(url)
  const first = await events.next()
  if (first?.name !== 'state') throw new Error(`The stream begins with ${first?.name}`)
  const state: PageState = JSON.parse(first.data)
  const changes: Change[] = []
  const waiting = new Set<() => void>()
  const follow = async () => {
    for (let event = await events.next(); event !== undefined; event = await events.next()) {
      changes.push(JSON.parse(event.data))
      for (const look of waiting) look()
    }
  }
  const followed = follow()
  return {
    state,
    changes,
    until: (matches) => {
      const { promise, resolve } = Promise.withResolvers<Change>()
      const look = () => {
        const found = changes.find(matches)
        if (found !== undefined && waiting.delete(look)) resolve(found)
      }
      waiting.add(look)
      look()
      return promise
    },
    close: async () => {
      await events.cancel()
      await followed
    },
  }
}

async function readEvents(url: string) {
  const response = await fetch(url)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!response.ok || reader === undefined) throw new Error(`The stream answered ${response.status}`)
  let text = ''
  const next = async (): Promise<Event | undefined> => {
    const end = text.indexOf('\n\n')
    if (end === -1) {
      const { done, value = '' } = await reader.read()
      text += value
      return done ? undefined : next()
    }
    const block = text.slice(0, end)
    text = text.slice(end + 2)
    const name = /^event: (.*)$/m.exec(block)?.[1]
    // A comment only keeps the connection alive.
    return name === undefined ? next() : { name, data: /^data: (.*)$/m.exec(block)?.[1] ?? '' }
  }
  return { next, cancel: () => reader.cancel() }
}
