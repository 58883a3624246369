import { useState } from 'react'
import { usePage } from '../page-context.ts'
import type { Act } from '../protocol.ts'
import { readPicked } from '../sync/read-picked.ts'
import { type Sent, sendAct } from '../sync/send-act.ts'
import { givenBack, useDraft, type Written } from './drafts.ts'
import { type Draft, sending } from './sending.ts'

/** A composer's text and files, and what becomes of them. What cannot be sent stays, with a sentence that says why. */
export function useSending({ channel, thread, broadcast }: Omit<Draft, 'text' | 'files'>) {
  const { me, commands } = usePage()
  const place = `${me.id}/${channel}/${thread ?? ''}`
  const [written, write] = useDraft(place)
  const [problem, setProblem] = useState<string>()

  const send = async () => {
    const draft = { channel, thread, ...written, ...(broadcast === undefined ? {} : { broadcast }) }
    const what = sending(draft, commands)
    setProblem(undefined)
    if (what === undefined) return
    if ('problem' in what) return setProblem(what.problem)
    write({ text: '', files: [] })
    const sent = await sendWritten(me.name, what, written)
    if (sent.isLost) write(givenBack(place, written))
    setProblem(sent.problem)
  }

  return { written, write, send, problem, dismiss: () => setProblem(undefined) }
}

async function sendWritten(person: string, act: Act, { files }: Written): Promise<Sent> {
  if (act.act !== 'post' || files.length === 0) return sendAct(person, act)
  try {
    const read = await Promise.all(files.map((file) => readPicked(file, file.size)))
    return await sendAct(person, { ...act, files: read })
  } catch {
    return { problem: 'A file could not be read from your disk. Nothing was sent.', isLost: true }
  }
}
