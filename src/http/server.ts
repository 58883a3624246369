import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { errorCode } from '../error-code.ts'
import type { Bilingual } from '../language.ts'
import type { Log } from '../log.ts'
import { StartProblem } from '../start-problem.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** What the bot can be asked over HTTP: path, then method. `HEAD` is answered wherever `GET` is. */
export type Routes = Readonly<Record<string, Readonly<Partial<Record<'GET' | 'POST', Handler>>>>>

export type HttpServer = {
  readonly port: number
  /** Takes no more connections, and ends those that are still open after a moment. */
  close(): Promise<void>
}

type PortSetting = 'PORT' | 'METRICS_PORT'

type Options = {
  /** 0 for any free one. */
  readonly port: number
  /** The setting that chose it; `PORT` if left out. */
  readonly portSetting?: PortSetting
  /** The address to listen on; all of them if left out. */
  readonly host?: string | undefined
  readonly routes: Routes
  readonly log: Log
  /** How long a request may take to arrive; 10 s if left out. */
  readonly arrivalMs?: number
}

/** More than Slack ever opens; each costs memory before its first byte is looked at. */
const mostConnections = 1_000

/** Serves `routes`. Throws a `StartProblem` if the address or the port cannot be had. */
export async function startHttp({
  port,
  portSetting = 'PORT',
  host,
  routes,
  log,
  arrivalMs = 10_000,
}: Options): Promise<HttpServer> {
  const timeouts = {
    requestTimeout: arrivalMs,
    headersTimeout: arrivalMs,
    connectionsCheckingInterval: arrivalMs / 5,
  }
  const server = createServer(timeouts, (request, response) => {
    const failed = (error: unknown) => fail(response, log, error)
    serve(routes, request, response).catch(failed)
  })
  server.maxConnections = mostConnections
  await listen(server, { port, portSetting, host })
  // Out of file descriptors, say: the connection is lost, the server goes on.
  server.on('error', (error) => log('error', 'http_server', { error: errorCode(error) }))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => close(server),
  }
}

async function serve(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Not by `URL`, which throws on `//`.
  const [path = ''] = (request.url ?? '').split('?', 1)
  const methods = Object.hasOwn(routes, path) ? routes[path] : undefined
  if (methods === undefined) return refuse(response, 404)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const handler = method === 'GET' || method === 'POST' ? methods[method] : undefined
  if (handler !== undefined) return handler(request, response)
  const allowed = Object.keys(methods).flatMap((name) => (name === 'GET' ? ['GET', 'HEAD'] : [name]))
  refuse(response, 405, { allow: allowed.join(', ') })
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  // Answered without reading the request's body: nobody wants it.
  response.writeHead(status, { ...headers, connection: 'close' }).end()
}

function fail(response: ServerResponse, log: Log, error: unknown): void {
  log('error', 'request_failed', { error: errorCode(error) })
  if (!response.headersSent) response.writeHead(500)
  response.end()
}

type Address = {
  readonly port: number
  readonly portSetting: PortSetting
  readonly host: string | undefined
}

function listen(server: Server, address: Address): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const failed = (error: Error) => reject(addressProblem(address, error))
  server.once('error', failed)
  server.listen({ port: address.port, host: address.host }, () => {
    server.off('error', failed)
    resolve()
  })
  return promise
}

function addressProblem(address: Address, error: Error): StartProblem {
  return new StartProblem(whyNot(address, errorCode(error)), error)
}

const examples = { PORT: 3000, METRICS_PORT: 9090 } as const

function whyNot({ port, portSetting, host = '' }: Address, code: string): Bilingual {
  switch (code) {
    case 'EADDRINUSE':
      return {
        en: `Port ${port} is in use by another program; set ${portSetting} to a free one.`,
        zh: `端口 ${port} 已被其他程序占用；请将 ${portSetting} 设为空闲的端口。`,
      }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        en: `This machine has no address ${host}; set HOST to one of its own, for example 127.0.0.1 or 0.0.0.0.`,
        zh: `这台机器没有地址 ${host}；请将 HOST 设为本机地址，例如 127.0.0.1 或 0.0.0.0。`,
      }
    default:
      return {
        en: `Port ${port} cannot be opened (${code}); set ${portSetting} to another one, for example ${examples[portSetting]}.`,
        zh: `无法打开端口 ${port}（${code}）；请将 ${portSetting} 设为其他端口，例如 ${examples[portSetting]}。`,
      }
  }
}

const closingMs = 500

function close(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), closingMs)
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
