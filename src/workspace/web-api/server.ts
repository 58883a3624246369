import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../delivery/events.ts'
import type { Sockets } from '../delivery/socket.ts'
import type { Call, CallLog, Fault } from './calls.ts'
import { serveFile } from './file-download.ts'
import { answerResponseUrl } from './response-urls.ts'
import { answerApiCall, parseArguments, type Reply } from './web-api.ts'

export type Served = Context & { readonly sockets: Sockets; readonly log: CallLog }

/** Answers the bot's requests of all kinds, each recorded before it is carried out. */
export async function serveSlack(slack: Served, request: IncomingMessage, response: ServerResponse) {
  const call = await readCall(request)
  if (call === undefined) return
  slack.log.record(call)
  const fault = slack.log.takeFault(call)
  if (fault !== undefined && 'doneAfterMs' in fault) await pause(fault.doneAfterMs)
  if (fault !== undefined && !isDone(fault)) return fail(slack, { call, fault, response })
  if (call.method === 'files') {
    serveFile(slack.workspace, request, response)
    return slack.log.finish(call)
  }
  const reply = answer(slack, call)
  if (fault !== undefined) return withhold(slack, { call, fault, response })
  send(response, reply)
  slack.log.finish(call, reply.body)
}

/** Listens on a free port of 127.0.0.1 and resolves with the base address. */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return `http://127.0.0.1:${address.port}`
}

type Spoiled = { readonly call: Call; readonly fault: Fault; readonly response: ServerResponse }

/** `undefined` if the bot went away before it had sent everything. */
async function readCall(request: IncomingMessage): Promise<Call | undefined> {
  const at = Date.now()
  const body = await text(request).catch(() => undefined)
  if (body === undefined) return undefined
  const { headers, url = '' } = request
  const args = parseArguments(headers['content-type'] ?? '', body)
  const [, kind, name = ''] = url.split(/[/?]/)
  const method = kind === 'api' ? name : kind === 'response' ? 'response_url' : `${kind}`
  const bearer = headers.authorization?.replace(/^Bearer /i, '')
  const token = bearer ?? (typeof args.token === 'string' ? args.token : undefined)
  return { method, url, at, args, token, headers, body }
}

function answer(slack: Served, call: Call): Reply {
  const [, kind, name = ''] = call.url.split(/[/?]/)
  if (kind === 'api') return answerApiCall(slack, call)
  if (kind === 'response') return answerResponseUrl(slack, name, call.args)
  return { status: 404, body: 'not_found' }
}

function isDone(fault: Fault): boolean {
  return 'dropAnswer' in fault || 'hangAnswer' in fault || 'doneAfterMs' in fault
}

function fail({ log }: Served, { call, fault, response }: Spoiled): void {
  const reply = faultReply(fault)
  if (reply !== undefined) send(response, reply)
  log.finish(call, reply?.body)
}

function faultReply(fault: Fault): Reply | undefined {
  if ('body' in fault) return { status: 200, body: fault.body }
  if ('error' in fault) return { status: 200, body: { ok: false, error: fault.error } }
  if (!('status' in fault)) return undefined
  const headers = fault.status === 429 ? { 'retry-after': String(fault.retryAfter) } : {}
  const error = fault.status === 429 ? 'ratelimited' : 'internal_error'
  return { status: fault.status, headers, body: { ok: false, error } }
}

function withhold({ log }: Served, { call, fault, response }: Spoiled): void {
  if ('dropAnswer' in fault) response.destroy()
  log.finish(call)
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  const type = typeof body === 'string' ? 'text/plain' : 'application/json; charset=utf-8'
  response.writeHead(status, { 'content-type': type, ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
