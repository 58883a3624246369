import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * The bytes of a request's body; `too_large` as soon as they are known to be more than `limit`, `broken` if the
 * sender went away first.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | 'too_large' | 'broken'> {
  if (announcedLength(request) > limit) return Promise.resolve('too_large')
  const { promise, resolve } = Promise.withResolvers<Buffer | 'too_large' | 'broken'>()
  const chunks: Buffer[] = []
  let length = 0
  request.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length > limit) return resolve('too_large')
    chunks.push(chunk)
  })
  request.on('end', () => resolve(Buffer.concat(chunks)))
  // `close` comes last in any case; after `end` it changes nothing.
  request.on('close', () => resolve('broken'))
  request.on('error', () => resolve('broken'))
  return promise
}

const lingerMs = 1_000

/**
 * Answers 413 and ends the connection. What still arrives is thrown away for a moment: a connection closed over
 * unread bytes is reset, and its sender would never see the answer.
 */
export function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(413, { connection: 'close', 'content-length': '0' }).flushHeaders()
  const end = () => response.end()
  request.on('end', end).resume()
  setTimeout(end, lingerMs).unref()
}

// With a Transfer-Encoding the length is what arrives, whatever Content-Length says (RFC 9112, 6.3).
function announcedLength({ headers }: IncomingMessage): number {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : 0
}
