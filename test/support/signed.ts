import { type HttpAnswer, post, signatureHeaders } from '../../src/workspace/delivery/post.ts'

export type SignedRequest = {
  /** The whole address, path included. */
  readonly url: string
  readonly body: string
  readonly secret: string
  readonly contentType?: string
  /** Seconds; the present if left out. */
  readonly timestamp?: number
  /** Added last, so that they can replace the signature. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a body signed as Slack signs, or as an attacker or a broken proxy would send it. */
export function signedRequest({ url, body, secret, ...options }: SignedRequest): Promise<HttpAnswer> {
  const { contentType = 'application/json', timestamp = Math.floor(Date.now() / 1000) } = options
  const signature = signatureHeaders({ secret, timestamp, body })
  const headers = { 'content-type': contentType, ...signature, ...options.headers }
  return post(url, { headers, body, timeoutMs: 30_000 })
}
