import { useCallback, useState } from 'react'
import type { Act } from '../protocol.ts'
import { type Sent, sendAct } from './send-act.ts'

/** Does things as this person, and keeps what went wrong with the last one. */
export function useProblem(person: string) {
  const [problem, setProblem] = useState<string>()
  const act = useCallback(
    async (what: Act): Promise<Sent> => {
      const sent = await sendAct(person, what)
      setProblem(sent.problem)
      return sent
    },
    [person],
  )
  const dismiss = useCallback(() => setProblem(undefined), [])
  return { problem, act, dismiss }
}
