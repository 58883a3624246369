import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EarlyServer } from '../early-server.ts'
import type { Act, ActResult, Exchange, PageState, Place } from '../page/protocol.ts'
import type { User } from '../state/model.ts'
import { readAct } from './act-request.ts'
import { EventStream } from './event-stream.ts'
import type { PageFile } from './page-bundle.ts'
import { isOurs } from './request-guard.ts'

/** What the page can ask for. */
export type PageParts = {
  readonly file: (path: string) => PageFile | undefined
  /** As whom a window acts; the name is what its address says after `as`. */
  readonly person: (name: string) => User
  readonly state: (me: User) => PageState
  readonly act: (me: User, act: Act) => Promise<ActResult>
  readonly exchanges: (place: Place) => readonly Exchange[]
  /** The bot's own address for those who run it. */
  readonly botUrl: () => string | undefined
}

// The browser runs scripts and applies styles from this server only, whatever a message contains.
const security = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Serves the page; the stream it gives back reaches every open window. */
export function servePage({ serve, port }: EarlyServer, parts: PageParts): EventStream {
  const stream = new EventStream()
  serve((request, response) => {
    for (const [name, value] of Object.entries(security)) response.setHeader(name, value)
    if (!isOurs(request, port)) return void response.writeHead(403).end()
    answer({ parts, stream }, request, response).catch(() => response.destroy())
  })
  return stream
}

type Site = { readonly parts: PageParts; readonly stream: EventStream }

async function answer({ parts, stream }: Site, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(`http://page${request.url}`)
  const me = parts.person(searchParams.get('as') ?? '')
  switch (`${request.method} ${pathname}`) {
    case 'GET /page/stream':
      return stream.open(response, me, parts.state(me))
    case 'POST /page/act': {
      const act = await readAct(request)
      if (typeof act === 'number') return refuse(response, act)
      return sendJson(response, await resultOf(parts.act(me, act)))
    }
    case 'GET /page/exchanges': {
      const channel = searchParams.get('channel') ?? ''
      return sendJson(response, parts.exchanges({ channel, ts: searchParams.get('ts') ?? '' }))
    }
    case 'GET /healthz':
    case 'GET /metrics':
      return sendFromBot(response, parts.botUrl(), pathname)
    default:
      return sendFile(request, response, parts.file(pathname))
  }
}

/** An act that cannot be done, such as a click on what is gone, is told on the page. */
function resultOf(performed: Promise<ActResult>): Promise<ActResult> {
  return performed.catch((error) => ({
    problem: error instanceof Error ? error.message : 'This did not work',
  }))
}

async function sendFromBot(response: ServerResponse, url: string | undefined, path: string) {
  const found = url && (await fetch(url + path).catch(() => undefined))
  if (!found) return refuse(response, 503)
  response.writeHead(found.status, { 'content-type': found.headers.get('content-type') ?? 'text/plain' })
  response.end(await found.text())
}

function sendFile({ method }: IncomingMessage, response: ServerResponse, file: PageFile | undefined) {
  if (file === undefined) return refuse(response, 404)
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405)
  response.writeHead(200, { 'content-type': file.type }).end(method === 'GET' ? file.body : undefined)
}

function sendJson(response: ServerResponse, value: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}
