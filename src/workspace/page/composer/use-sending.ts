import { useState } from 'react'
import { usePage } from '../page-context.ts'
import { sendAct } from '../sync/send-act.ts'
import { type Draft, sending } from './sending.ts'

/** A composer's text and what becomes of it. A text that cannot be sent stays, with a sentence that says why. */
export function useSending({ channel, thread, broadcast }: Omit<Draft, 'text'>) {
  const { me, commands } = usePage()
  const place = `${me.id}/${channel}/${thread ?? ''}`
  const [text, setText] = useDraft(place)
  const [problem, setProblem] = useState<string>()

  const send = async () => {
    const draft = { channel, text, thread, ...(broadcast === undefined ? {} : { broadcast }) }
    const what = sending(draft, commands)
    setProblem(undefined)
    if (what === undefined) return
    if ('problem' in what) return setProblem(what.problem)
    setText('')
    const sent = await sendAct(me.name, what)
    if (sent.isLost) setText(giveBack(place, text))
    setProblem(sent.problem)
  }

  return { text, setText, send, problem, dismiss: () => setProblem(undefined) }
}

/** Texts that were begun and not sent, by person and channel or thread; they outlive their composer. */
const drafts = new Map<string, string>()

/** The text in the composer of this place, there again when the reader comes back. */
function useDraft(place: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(place) ?? '')
  const write = (next: string) => {
    drafts.set(place, next)
    setText(next)
  }
  return [text, write]
}

/** Puts back a text that could not be sent, before what has been written since. */
function giveBack(place: string, lost: string): string {
  const since = drafts.get(place) ?? ''
  return since === '' ? lost : `${lost}\n${since}`
}
