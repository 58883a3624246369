import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

/** Why a body was not read: it is larger than one may be, all together are, or its sender went away. */
export type UnreadBody = 'too_large' | 'too_many' | 'broken'

export type Bodies = {
  /** The bytes of a request's body. */
  read(request: IncomingMessage): Promise<Buffer | UnreadBody>
}

/** Reads bodies of up to `limit` bytes each, and of `total` bytes together at any moment. */
export function createBodies({ limit, total }: { readonly limit: number; readonly total: number }): Bodies {
  let held = 0
  return {
    async read(request) {
      if (announcedLength(request.headers) > limit) return 'too_large'
      const { promise, resolve } = Promise.withResolvers<Buffer | UnreadBody>()
      const chunks: Buffer[] = []
      let length = 0
      request.on('data', (chunk: Buffer) => {
        length += chunk.length
        held += chunk.length
        if (length > limit) return resolve('too_large')
        if (held > total) return resolve('too_many')
        chunks.push(chunk)
      })
      request.on('end', () => resolve(Buffer.concat(chunks)))
      // `close` comes last in any case; after `end` it changes nothing.
      request.on('close', () => resolve('broken'))
      request.on('error', () => resolve('broken'))
      const body = await promise
      request.removeAllListeners('data')
      held -= length
      return body
    },
  }
}

const lingerMs = 1_000

/**
 * Answers without the body and ends the connection. What still arrives is thrown away for a moment: a connection closed
 * over unread bytes is reset, and its sender would never see the answer.
 */
export function refuseBody(request: IncomingMessage, response: ServerResponse, status: number): void {
  const later = status === 503 ? { 'retry-after': '5' } : {}
  response.writeHead(status, { ...later, connection: 'close', 'content-length': '0' }).flushHeaders()
  const end = () => response.end()
  request.on('end', end).resume()
  setTimeout(end, lingerMs).unref()
}

// With a Transfer-Encoding the length is what arrives, whatever Content-Length says (RFC 9112, 6.3).
function announcedLength(headers: IncomingHttpHeaders): number {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : 0
}
