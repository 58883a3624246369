import { createHmac } from 'node:crypto'

/** Slack's two signature headers for a body sent at `timestamp` (seconds). */
export function signatureHeaders({ secret, timestamp, body }: ToSign): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${digest}` }
}

export type ToSign = { readonly secret: string; readonly timestamp: number; readonly body: string }
