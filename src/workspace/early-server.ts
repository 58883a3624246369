import { createServer, type RequestListener, type Server } from 'node:http'

/** A sentence for whoever started the workspace, in both languages of the bot. */
export type Sentence = { readonly en: string; readonly zh: string }

/** A server that listens already; requests wait until `serve` is called. */
export type EarlyServer = {
  readonly server: Server
  readonly port: number
  /** Without a slash at the end. */
  readonly url: string
  serve(listener: RequestListener): void
  /** Ends every connection, also those that are in use. */
  close(): Promise<void>
}

type Wanted = {
  readonly port: number
  /** Whether no other port will do. */
  readonly portGiven: boolean
}

/** Listens on 127.0.0.1, on the next free port where the usual one is taken. */
export async function listenEarly(wanted: Wanted): Promise<EarlyServer | { readonly problem: Sentence }> {
  const waiting: Parameters<RequestListener>[] = []
  let listener: RequestListener = (...asked) => waiting.push(asked)
  const server = createServer((request, response) => listener(request, response))
  const port = await listenOn(server, wanted)
  if (typeof port !== 'number') return port
  return {
    server,
    port,
    url: `http://127.0.0.1:${port}`,
    serve(given) {
      listener = given
      for (const asked of waiting.splice(0)) given(...asked)
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** Listens on a free port of 127.0.0.1, or on the given one; throws if that is taken. */
export async function listenAnywhere(port = 0): Promise<EarlyServer> {
  const listening = await listenEarly({ port, portGiven: true })
  if ('problem' in listening) throw new Error(listening.problem.en)
  return listening
}

async function listenOn(
  server: Server,
  { port, portGiven }: Wanted,
): Promise<number | { problem: Sentence }> {
  for (let next = port; next <= 65_535; next += 1) {
    const failure = await tryPort(server, next)
    if (failure === undefined) return portOf(server)
    if (portGiven || failure !== 'EADDRINUSE') return { problem: portProblem(next, failure) }
  }
  return { problem: portProblem(port, 'EADDRINUSE') }
}

/** The code of the error for which the server cannot listen on the port; `undefined` once it listens. */
function tryPort(server: Server, port: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name)
  server.once('error', failed)
  server.listen(port, '127.0.0.1', () => {
    server.off('error', failed)
    resolve(undefined)
  })
  return promise
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

function portProblem(port: number, code: string): Sentence {
  if (code === 'EADDRINUSE') {
    return {
      en: `Port ${port} is in use by another program; set PORT to a free one.`,
      zh: `端口 ${port} 已被其他程序占用；请将 PORT 设为空闲的端口。`,
    }
  }
  return {
    en: `Port ${port} cannot be opened (${code}); set PORT to another one, for example 3000.`,
    zh: `无法打开端口 ${port}（${code}）；请将 PORT 设为其他端口，例如 3000。`,
  }
}
