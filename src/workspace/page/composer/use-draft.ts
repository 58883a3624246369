import { useState } from 'react'

/** Texts that were begun and not sent, by person and channel or thread; they outlive their composer. */
const drafts = new Map<string, string>()

/** The text in the composer of this place, there again when the reader comes back. */
export function useDraft(place: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(place) ?? '')
  const write = (next: string) => {
    drafts.set(place, next)
    setText(next)
  }
  return [text, write]
}

/** Puts back a text that could not be sent, before what has been written since. */
export function giveBack(place: string, lost: string): string {
  const since = drafts.get(place) ?? ''
  return since === '' ? lost : `${lost}\n${since}`
}
