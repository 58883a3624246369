import * as z from 'zod'
import type { Context } from '../delivery/events.ts'
import type { Sockets } from '../delivery/socket.ts'
import type { Token } from '../state/model.ts'
import { Refusal, refusalBody } from '../state/refusal.ts'
import type { Call } from './calls.ts'
import { chatMethods } from './chat.ts'
import { directoryMethods } from './directory.ts'
import type { Method } from './method.ts'
import { reactionMethods } from './reactions.ts'
import { viewMethods } from './views.ts'

/** What an HTTP request gets back. */
export type Reply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: object | string
}

/** The answer to a Web API call, which changes the workspace as Slack would. */
export function answerApiCall(context: Context & { sockets: Sockets }, call: Call): Reply {
  const run = { ...methods, 'apps.connections.open': openConnection(context.sockets) }[call.method]
  if (run === undefined) return { status: 404, body: 'unknown_method' }
  try {
    const token = checkedToken(context, call.token)
    const headers = { 'x-oauth-scopes': [...token.scopes].join(',') }
    return { status: 200, headers, body: { ok: true, ...run({ ...context, token }, call.args) } }
  } catch (error) {
    return { status: 200, body: refusalBody(error) }
  }
}

/** The arguments of a call: the fields of a form, or a JSON object. */
export function parseArguments(contentType: string, body: string): Readonly<Record<string, unknown>> {
  if (!contentType.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body))
  const parsed = jsonBody.safeParse(body)
  return parsed.success ? parsed.data : {}
}

const jsonBody = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(z.record(z.string(), z.unknown()))

const methods: Readonly<Record<string, Method>> = {
  ...chatMethods,
  ...directoryMethods,
  ...reactionMethods,
  ...viewMethods,
}

function openConnection(sockets: Sockets): Method {
  return ({ token }) => {
    if (token.kind !== 'app') throw new Refusal('not_allowed_token_type')
    return { url: sockets.issueUrl() }
  }
}

function checkedToken({ workspace }: Context, given: string | undefined): Token {
  if (given === undefined || given === '') throw new Refusal('not_authed')
  const token = workspace.tokens.get(given)
  if (token === undefined) throw new Refusal('invalid_auth')
  if (token.revoked) throw new Refusal('token_revoked')
  return token
}
