import { useState } from 'react'

/** What stands in a composer and is not sent yet. */
export type Written = { readonly text: string; readonly files: readonly File[] }

const nothing: Written = { text: '', files: [] }

/** By person and channel or thread; they outlive their composer. */
const drafts = new Map<string, Written>()

/** What is written at this place, there again when the reader comes back. */
export function useDraft(place: string): [Written, (change: Partial<Written>) => void] {
  const [written, setWritten] = useState(() => drafts.get(place) ?? nothing)
  const write = (change: Partial<Written>) => {
    const next = { ...(drafts.get(place) ?? nothing), ...change }
    drafts.set(place, next)
    setWritten(next)
  }
  return [written, write]
}

/** What was lost on its way, and what has been written at the place since. */
export function givenBack(place: string, lost: Written): Written {
  const since = drafts.get(place) ?? nothing
  return {
    text: since.text === '' ? lost.text : `${lost.text}\n${since.text}`,
    files: [...lost.files, ...since.files],
  }
}
