import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

// Slack advises to refuse what is older. Here it also holds for the future: a stolen request may not be dated ahead for
// later use.
const maxSkewSeconds = 300

/**
 * Whether Slack signed these bytes, within the last five minutes. Bolt's `verifySlackRequest` takes text
 * instead of bytes and any timestamp in the future.
 */
export function isSignedBySlack({ secret, headers, body, now }: SignedRequest): boolean {
  const timestamp = matching(headers['x-slack-request-timestamp'], /^\d{1,12}$/)
  const signature = matching(headers['x-slack-signature'], /^v0=[0-9a-f]{64}$/)
  if (timestamp === undefined || signature === undefined) return false
  if (Math.abs(now / 1000 - Number(timestamp)) > maxSkewSeconds) return false
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(signature.slice('v0='.length), 'hex'))
}

type SignedRequest = {
  readonly secret: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Milliseconds since 1970. */
  readonly now: number
}

function matching(header: string | string[] | undefined, form: RegExp): string | undefined {
  return typeof header === 'string' && form.test(header) ? header : undefined
}
