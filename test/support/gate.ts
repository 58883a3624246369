import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listen } from '../../src/workspace/web-api/server.ts'

/**
 * A way to the fake's Web API on which calls to `method` wait until `open` is called: the bot is at work for
 * exactly as long as a test wants.
 */
export async function startGate({ apiUrl, method }: { apiUrl: string; method: string }) {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    if (request.url === `/api/${method}`) {
      reach()
      await opened
    }
    const answer = await passOn(apiUrl, request, body)
    const type = answer.headers.get('content-type') ?? ''
    response.writeHead(answer.status, { 'content-type': type }).end(await answer.text())
  })
  const url = await listen(server, 0)
  return {
    apiUrl: `${url}/api/`,
    /** Resolves once a call waits. */
    reached,
    open,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function passOn(apiUrl: string, { url = '', headers }: IncomingMessage, body: Buffer): Promise<Response> {
  const { authorization = '', 'content-type': type = '' } = headers
  return fetch(new URL(url, apiUrl), {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body: new Uint8Array(body),
  })
}
