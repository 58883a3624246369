import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api'
import * as z from 'zod'
import { errorCode } from '../../error-code.ts'
import type { Metrics } from '../../metrics.ts'
import { withLateness } from '../drawing/lines.ts'
import { isLost, pauseBeforeRetry } from '../intake/slack-errors.ts'
import { createPace, createQueues, type PaceOptions, waitOr } from './channel-queue.ts'
import { dueMs } from './claim.ts'
import { findEarlierReply, takeTwinsBack } from './earlier-reply.ts'
import { type Reply, written } from './reply.ts'

/**
 * `refused`: Slack takes no answer here, ever; `reason` is its code. `not_ours`: the right to answer was lost. `later`:
 * the bot stops, and somebody else has to try; `isUnsure` where the reply may stand all the same.
 */
export type Posted =
  | { readonly kind: 'posted'; readonly ts: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'not_ours' }
  | { readonly kind: 'later'; readonly isUnsure: boolean }

export type Sender = {
  /**
   * Posts a reply once, whatever Slack does meanwhile: waits where it says "later", for as long as an answer makes
   * sense, and looks into the thread before it tries again after an answer got lost.
   */
  post(client: WebClient, reply: Reply, conditions: Conditions): Promise<Posted>
  /** How many replies to the channel are waiting or on their way. */
  waiting(channel: string): number
  /** Resolves once no reply to the channel is waiting or on its way. */
  idle(channel: string): Promise<void>
}

type Conditions = {
  /** Asked before each attempt. */
  readonly stillOurs: () => Promise<boolean>
  /** The reply may stand in the thread already. */
  readonly isUnsure: boolean
  /** Until when an answer makes sense, in milliseconds since 1970; an hour from now if left out. */
  readonly until?: number
}

const firstPauseMs = 1_000
const longestPauseMs = 60_000
/** Where the blocks are at fault, the text is posted without them. */
const aboutBlocks = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
])

type Parts = PaceOptions & {
  readonly metrics: Metrics
  readonly now: () => number
  /** Aborted when the bot stops. */
  readonly stopping?: AbortSignal
  /** When to look for a twin of what was posted after a lost answer; longer than Slack works on a call if left out. */
  readonly secondLooksMs?: readonly number[]
}

export function createSender({
  metrics,
  now,
  stopping,
  secondLooksMs = usualLooksMs,
  ...parts
}: Parts): Sender {
  const pace = createPace(parts)
  const queues = createQueues()

  /** Silence, rather than perhaps a second answer. */
  const unsure = (): Posted => {
    metrics.unreadable()
    return { kind: 'refused', reason: 'thread_unreadable' }
  }

  /**
   * One attempt to post. Where an earlier attempt has an unknown end, first a look whether it has succeeded
   * after all.
   */
  const attempt = async (client: WebClient, reply: Reply, isUnsure: boolean): Promise<Posted | Again> => {
    try {
      const earlier = isUnsure ? await findEarlierReply(client, reply) : undefined
      if (earlier?.kind === 'found') return { kind: 'posted', ts: earlier.ts }
      if (earlier?.kind === 'unreadable') return unsure()
      return { kind: 'posted', ts: await postOnce(client, { ...reply, ...withLateness(reply, now()) }) }
    } catch (error) {
      if (error instanceof WebAPIRateLimitedError) metrics.rateLimited()
      const reason = errorCode(error)
      const pauseMs = pauseBeforeRetry(error)
      if (pauseMs === undefined) return { kind: 'refused', reason }
      return { kind: 'again', pauseMs, reason, isUnsure: isUnsure || isLost(error) }
    }
  }

  const settle = async (
    client: WebClient,
    reply: Reply,
    { stillOurs, isUnsure, until = now() + dueMs }: Conditions,
  ): Promise<Posted> => {
    let mayStand = isUnsure
    let hasTried = false
    for (let usualMs = firstPauseMs; ; usualMs = Math.min(3 * usualMs, longestPauseMs)) {
      await pace.turn(reply.channel, stopping)
      if (hasTried && stopping?.aborted) return { kind: 'later', isUnsure: mayStand }
      hasTried = true
      if (!(await stillOurs())) return { kind: 'not_ours' }
      const outcome = await attempt(client, reply, mayStand)
      if (outcome.kind !== 'again') {
        if (outcome.kind === 'posted' && mayStand !== isUnsure) secondLook(client, reply, outcome.ts)
        return outcome
      }
      mayStand = outcome.isUnsure
      const { reason } = outcome
      const pauseMs = outcome.pauseMs === 'usual' ? withChance(usualMs) : outcome.pauseMs
      if (now() + pauseMs > until) return { kind: 'refused', reason }
      if (outcome.pauseMs === 'usual') await waitOr(pauseMs, stopping)
      else pace.pause(reply.channel, pauseMs)
    }
  }

  /**
   * A post whose answer never came may be carried out after we have looked for it and posted again: then one of the two is
   * taken back, some time later.
   */
  const secondLook = (client: WebClient, reply: Reply, ts: string): void => {
    for (const ms of secondLooksMs)
      setTimeout(() => takeTwinsBack(client, reply, ts).catch(() => {}), ms).unref()
  }

  return {
    post: (client, reply, conditions) =>
      queues.inOrder(reply.channel, async () => {
        const outcome = await settle(client, reply, conditions)
        const isAboutBlocks = outcome.kind === 'refused' && aboutBlocks.has(outcome.reason)
        return isAboutBlocks ? settle(client, { ...reply, blocks: [] }, conditions) : outcome
      }),
    waiting: queues.length,
    idle: queues.idle,
  }
}

const usualLooksMs = [10_000, 30_000, 60_000] as const

/** Of many that wait, not all shall come in the same moment. */
function withChance(ms: number): number {
  return ms * (0.75 + Math.random() / 2)
}

/** Try again after a pause: the one that Slack named, else the usual one. */
type Again = {
  readonly kind: 'again'
  readonly pauseMs: number | 'usual'
  readonly reason: string
  /** The reply may stand in the thread already. */
  readonly isUnsure: boolean
}

async function postOnce(
  client: WebClient,
  { channel, threadTs, isInLine, ...content }: Reply,
): Promise<string> {
  const answer = await client.apiCall('chat.postMessage', {
    channel,
    ...(!isInLine && { thread_ts: threadTs }),
    ...written(content),
    unfurl_links: false,
    unfurl_media: false,
  })
  return postedSchema.parse(answer).ts
}

const postedSchema = z.object({ ts: z.string().catch('') })
