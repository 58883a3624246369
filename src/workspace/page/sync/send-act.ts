import type { Act, ActResult } from '../protocol.ts'

export type Sent = ActResult & {
  /** The server was not reached, so nothing has happened. */
  readonly isLost?: true
}

/** Does something in the workspace as this person; what goes wrong is told as Slack would tell it, and never thrown. */
export async function sendAct(person: string, act: Act): Promise<Sent> {
  try {
    const headers = { 'content-type': 'application/json' }
    const address = `/page/act?${new URLSearchParams({ as: person })}`
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(act) })
    if (response.ok) return await response.json()
    return { problem: `The workspace refused this (status ${response.status}).` }
  } catch {
    return {
      problem: 'The workspace cannot be reached. Nothing was sent; try again in a moment.',
      isLost: true,
    }
  }
}
