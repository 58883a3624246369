import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'

export type HttpAnswer = {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

/** POSTs on a connection of its own, so that a bot that restarted meets no stale one. Rejects after `timeoutMs`. */
export function post(url: string, { headers, body, timeoutMs }: Post): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const outgoing = request(url, { method: 'POST', agent: false, headers, signal }, (incoming) => {
      const { statusCode = 0, headers } = incoming
      text(incoming).then((body) => resolve({ status: statusCode, headers, body }), reject)
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

export type Post = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly timeoutMs: number
}

/** Slack's two signature headers for a body sent at `timestamp` (seconds). */
export function signatureHeaders({ secret, timestamp, body }: ToSign): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${digest}` }
}

export type ToSign = { readonly secret: string; readonly timestamp: number; readonly body: string }
