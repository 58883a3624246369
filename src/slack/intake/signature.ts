import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

// Slack advises to refuse what is older. Here it also holds for the future: a stolen request may not be dated ahead for
// later use.
const maxSkewSeconds = 300

/**
 * The timestamp and signature in the headers of a request, if both are there and the request is from the last five
 * minutes: without them it can be refused before a byte of its body is read.
 */
export function freshSignature(headers: IncomingHttpHeaders, now: number): Signature | undefined {
  const timestamp = matching(headers['x-slack-request-timestamp'], /^\d{1,12}$/)
  const signature = matching(headers['x-slack-signature'], /^v0=[0-9a-f]{64}$/)
  if (timestamp === undefined || signature === undefined) return undefined
  return Math.abs(now / 1000 - Number(timestamp)) > maxSkewSeconds ? undefined : { timestamp, signature }
}

/** Whether Slack signed these bytes. Bolt's `verifySlackRequest` takes text instead of bytes. */
export function isSignedBySlack({ secret, signed, body }: SignedRequest): boolean {
  const { timestamp, signature } = signed
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(signature.slice('v0='.length), 'hex'))
}

type Signature = { readonly timestamp: string; readonly signature: string }

type SignedRequest = { readonly secret: string; readonly signed: Signature; readonly body: Buffer }

function matching(header: string | string[] | undefined, form: RegExp): string | undefined {
  return typeof header === 'string' && form.test(header) ? header : undefined
}
