import { setTimeout as wait } from 'node:timers/promises'
import type { KnownBlock, MessageMetadata } from '@slack/types'
import { ErrorCode, type WebClient } from '@slack/web-api'
import { z } from 'zod'
import { errorCode } from '../error-code.ts'
import type { Metrics } from '../metrics.ts'

export type Content = { readonly text: string; readonly blocks: KnownBlock[] }

export type Reply = Content & {
  readonly channel: string
  readonly threadTs: string
  /** The message that is answered. */
  readonly sourceTs: string
  /** Ours, to know our own reply again. */
  readonly botId: string | undefined
  readonly metadata?: MessageMetadata
}

/** `refused`: Slack takes no answer here; `reason` is its code. `not_ours`: the right to answer was lost. */
export type Posted =
  | { readonly kind: 'posted'; readonly ts: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'not_ours' }

export type Sender = {
  /**
   * Posts a reply once, whatever Slack does meanwhile: waits where it says "later", and looks into the thread
   * before it tries again after an answer got lost.
   */
  post(client: WebClient, reply: Reply, conditions: Conditions): Promise<Posted>
}

type Conditions = {
  /** Asked before each attempt. */
  readonly stillOurs: () => Promise<boolean>
  /** The reply may stand in the thread already. */
  readonly isUnsure: boolean
}

const pausesMs = [1_000, 3_000, 9_000, 27_000] as const
/** Longer waits than this are somebody else's outage. */
const longestPauseMs = 300_000

/** What may pass by itself; everything else that Slack refuses stays refused. */
const passing = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
])
/** The blocks are at fault, the text alone will do. */
const aboutBlocks = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
])

export function createSender({ metrics }: { metrics: Metrics }): Sender {
  const queues = new Map<string, Promise<unknown>>()

  /** One reply after the other in each channel, so that waiting for Slack does not reorder them. */
  const inOrder = <T>(channel: string, work: () => Promise<T>): Promise<T> => {
    const before = queues.get(channel) ?? Promise.resolve()
    const result = before.then(work, work)
    const settled = result.catch(() => {})
    queues.set(channel, settled)
    settled.then(() => {
      if (queues.get(channel) === settled) queues.delete(channel)
    })
    return result
  }

  /** One attempt; before it, a look whether an earlier one of unknown end has succeeded after all. */
  const attempt = async (client: WebClient, reply: Reply, isUnsure: boolean): Promise<Posted | Later> => {
    try {
      const earlier = isUnsure ? await findReply(client, reply) : undefined
      return { kind: 'posted', ts: earlier ?? (await postOnce(client, reply)) }
    } catch (error) {
      if (isRateLimit(error)) metrics.rateLimited()
      const reason = errorCode(error)
      const pauseMs = pauseAfter(error)
      if (pauseMs === undefined) return { kind: 'refused', reason }
      return { kind: 'later', pauseMs, reason, isUnsure: isUnsure || isLost(error) }
    }
  }

  const settle = async (
    client: WebClient,
    reply: Reply,
    { stillOurs, isUnsure }: Conditions,
  ): Promise<Posted> => {
    let last: Later = { kind: 'later', pauseMs: 0, reason: 'not_tried', isUnsure }
    for (const usualMs of [0, ...pausesMs]) {
      const pauseMs = last.pauseMs === 'usual' ? usualMs : last.pauseMs
      if (pauseMs > 0) await wait(pauseMs)
      if (!(await stillOurs())) return { kind: 'not_ours' }
      const outcome = await attempt(client, reply, last.isUnsure)
      if (outcome.kind !== 'later') return outcome
      last = outcome
    }
    return { kind: 'refused', reason: last.reason }
  }

  return {
    post: (client, reply, conditions) =>
      inOrder(reply.channel, async () => {
        const outcome = await settle(client, reply, conditions)
        const isAboutBlocks = outcome.kind === 'refused' && aboutBlocks.has(outcome.reason)
        return isAboutBlocks ? settle(client, { ...reply, blocks: [] }, conditions) : outcome
      }),
  }
}

/**
 * The reply that stands in the thread already. Where threads can never be read (no scope, say) there is none:
 * an answer that is due must not hang on reading it. Passing troubles are thrown.
 */
async function findReply(client: WebClient, reply: Reply): Promise<string | undefined> {
  try {
    return await replyInThread(client, reply)
  } catch (error) {
    if (pauseAfter(error) === undefined) return undefined
    throw error
  }
}

/** A miss carries no metadata and is known by its text. */
async function replyInThread(client: WebClient, reply: Reply): Promise<string | undefined> {
  const { channel, threadTs, sourceTs, text, botId } = reply
  const answer = await client.conversations.replies({
    channel,
    ts: threadTs,
    oldest: sourceTs,
    include_all_metadata: true,
    limit: 200,
  })
  const { messages } = threadSchema.parse(answer)
  return messages
    .filter(({ bot_id }) => bot_id !== undefined && bot_id === botId)
    .find(({ metadata, ...message }) =>
      metadata ? metadata.event_payload.source_ts === sourceTs : message.text === text,
    )?.ts
}

/** Try again after a while: Slack's, where it named one, else ours. */
type Later = {
  readonly kind: 'later'
  readonly pauseMs: number | 'usual'
  readonly reason: string
  /** The reply may stand in the thread already. */
  readonly isUnsure: boolean
}

async function postOnce(
  client: WebClient,
  { channel, threadTs, text, blocks, metadata }: Reply,
): Promise<string> {
  const answer = await client.chat.postMessage({
    channel,
    thread_ts: threadTs,
    text,
    ...(blocks.length > 0 && { blocks }),
    ...(metadata && { metadata }),
    unfurl_links: false,
    unfurl_media: false,
  })
  return answer.ts ?? ''
}

const maybe = z.string().optional().catch(undefined)
const threadMessageSchema = z.object({
  ts: z.string(),
  text: maybe,
  bot_id: maybe,
  metadata: z
    .object({
      event_type: z.literal('scf_findings'),
      event_payload: z.object({ source_ts: maybe }),
    })
    .optional()
    .catch(undefined),
})
const threadSchema = z.object({ messages: z.array(threadMessageSchema).catch([]) })

const rateLimitSchema = z.object({ code: z.literal(ErrorCode.RateLimitedError), retryAfter: z.number() })

function isRateLimit(error: unknown): boolean {
  return rateLimitSchema.safeParse(error).success
}

/** The request may have been carried out although no answer came: a server's error, a timeout, a cut connection. */
function isLost(error: unknown): boolean {
  const { code, statusCode = 0 } = z
    .object({ code: maybe, statusCode: z.number().optional() })
    .catch({ code: undefined })
    .parse(error)
  return (
    code === ErrorCode.RequestError ||
    (code === ErrorCode.HTTPError && statusCode >= 500) ||
    passing.has(errorCode(error))
  )
}

/** How long to wait before another attempt; `undefined` where none makes sense. */
function pauseAfter(error: unknown): Later['pauseMs'] | undefined {
  const limited = rateLimitSchema.safeParse(error).data
  if (limited) return limited.retryAfter * 1000 <= longestPauseMs ? limited.retryAfter * 1000 : undefined
  return isLost(error) ? 'usual' : undefined
}
