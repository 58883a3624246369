import type { Act, ActResult } from '../protocol.ts'

export type Sent = ActResult & {
  /** The server was not reached, so nothing has happened. */
  readonly isLost?: true
}

/** Does something in the workspace; what goes wrong is told as Slack would tell it, and never thrown. */
export async function sendAct(act: Act): Promise<Sent> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/page/act', { method: 'POST', headers, body: JSON.stringify(act) })
    if (response.ok) return await response.json()
    return { problem: `The workspace refused this (status ${response.status}).` }
  } catch {
    return {
      problem: 'The workspace cannot be reached. Nothing was sent; try again in a moment.',
      isLost: true,
    }
  }
}
