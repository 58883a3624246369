import type { ServerResponse } from 'node:http'
import type { Log } from '../../log.ts'
import { ReceiverMultipleAckError } from './bolt.ts'

/** The one answer to a request of Slack's: its listener's acknowledgement, or our refusal where none came. */
export type HttpAnswer = {
  /** For Bolt. Has no effect once the request has been refused. */
  readonly ack: (body?: unknown) => Promise<void>
  /** Has no effect once the request has been answered. */
  readonly refuse: (status: number, reason: string) => void
}

export function createHttpAnswer(response: ServerResponse, log: Log): HttpAnswer {
  let acknowledged = false
  return {
    async ack(body) {
      if (acknowledged) throw new ReceiverMultipleAckError()
      acknowledged = true
      if (!response.headersSent) sendAck(response, body)
    },
    refuse(status, reason) {
      if (response.headersSent) return
      log('warn', 'request_refused', { status, reason })
      response.writeHead(status, status === 503 ? { 'retry-after': '5' } : {}).end()
    },
  }
}

// As Bolt's own receiver does: text for a command's plain answer, JSON for a message or a view.
function sendAck(response: ServerResponse, body: unknown): void {
  if (!body) response.writeHead(200).end()
  else if (typeof body === 'string') send(response, 'text/plain', body)
  else send(response, 'application/json', JSON.stringify(body))
}

// Without a length Node would send it in chunks.
function send(response: ServerResponse, type: string, body: string): void {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-length': Buffer.byteLength(body) }
  response.writeHead(200, headers).end(body)
}
