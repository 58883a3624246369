import * as z from 'zod'
import type { Context } from '../delivery/events.ts'
import { firstIssue } from '../limits/block-limits.ts'
import type { Channel, Token } from '../state/model.ts'
import { Refusal } from '../state/refusal.ts'

/** What a Web API method runs with. */
export type MethodCall = Context & { readonly token: Token }

/** A Web API method: the fields it adds to `ok: true`, or a `Refusal`. */
export type Method = (call: MethodCall, raw: Readonly<Record<string, unknown>>) => object

/** A method that takes a bot token with `scope`, if it needs one, and arguments of this shape. */
export function method<Args extends z.ZodType>(
  { scope, args }: { scope?: string; args: Args },
  run: (call: MethodCall, args: z.output<Args>) => object,
): Method {
  return (call, raw) => {
    if (call.token.kind !== 'bot') throw new Refusal('not_allowed_token_type')
    if (scope !== undefined) requireScope(call.token, scope)
    const parsed = args.safeParse(raw)
    if (!parsed.success) throw argumentRefusal(parsed.error)
    return run(call, parsed.data)
  }
}

/** Refuses as Slack does, naming what is needed and what the token has. */
export function requireScope({ scopes }: Token, needed: string): void {
  if (!scopes.has(needed)) throw new Refusal('missing_scope', { needed, provided: [...scopes].join(',') })
}

/** The channel with this id, if the bot can know of it. Names are no ids, as in Slack. */
export function knownChannel({ workspace }: Context, id: string): Channel {
  const channel = workspace.channels.get(id)
  const hidden = channel?.type !== 'channel' && !channel?.members.has(workspace.app.botUser)
  if (channel === undefined || hidden) throw new Refusal('channel_not_found')
  return channel
}

/** The channel with this id, if the bot is a member. */
export function joinedChannel(context: Context, id: string): Channel {
  const channel = knownChannel(context, id)
  if (!channel.members.has(context.workspace.app.botUser)) throw new Refusal('not_in_channel')
  return channel
}

/** An argument that is JSON inside a form, or plain in a JSON body. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (typeof value === 'string' ? parseJson(value) : value), schema)
}

/** A yes or no, which a form can only spell. */
export const flag = z.preprocess((value) => value === true || value === 'true' || value === '1', z.boolean())

const errorsByArgument: Readonly<Record<string, string>> = {
  blocks: 'invalid_blocks_format',
  metadata: 'invalid_metadata_format',
  thread_ts: 'invalid_thread_ts',
}

function argumentRefusal(error: z.ZodError): Refusal {
  const name = String(error.issues[0]?.path[0])
  return new Refusal(errorsByArgument[name] ?? 'invalid_arguments', detail(firstIssue(error)))
}

/** Throws a problem of `blockProblem` or `viewProblem` as Slack would answer it. */
export function refuseProblem(problem: string | undefined): void {
  if (problem === undefined) return
  const [error = '', message = ''] = problem.split(': ', 2)
  throw new Refusal(error, detail(message))
}

function detail(message: string): object {
  return { response_metadata: { messages: [`[ERROR] ${message}`] } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: let the schema refuse the string.
    return text
  }
}
