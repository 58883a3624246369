import { setTimeout as wait } from 'node:timers/promises'
import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api'
import { z } from 'zod'
import { errorCode } from '../../error-code.ts'
import type { Metrics } from '../../metrics.ts'
import { withLateness } from '../drawing/lines.ts'
import { isLost, pauseBeforeRetry } from '../intake/slack-errors.ts'
import { createPace, createQueues, type PaceOptions } from './channel-queue.ts'
import { findEarlierReply } from './earlier-reply.ts'
import { type Reply, written } from './reply.ts'

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
}

const pausesMs = [1_000, 3_000, 9_000, 27_000] as const
/** Where the blocks are at fault, the text is posted without them. */
const aboutBlocks = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
])

export function createSender({ metrics, ...parts }: PaceOptions & { readonly metrics: Metrics }): Sender {
  const { now } = parts
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
  const attempt = async (client: WebClient, reply: Reply, isUnsure: boolean): Promise<Posted | Later> => {
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
      await pace.turn(reply.channel)
      if (!(await stillOurs())) return { kind: 'not_ours' }
      const outcome = await attempt(client, reply, last.isUnsure)
      if (outcome.kind !== 'later') return outcome
      last = outcome
    }
    return { kind: 'refused', reason: last.reason }
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

/** Try again after a pause: the one that Slack named, else the usual one. */
type Later = {
  readonly kind: 'later'
  readonly pauseMs: number | 'usual'
  readonly reason: string
  /** The reply may stand in the thread already. */
  readonly isUnsure: boolean
}

async function postOnce(client: WebClient, { channel, threadTs, ...content }: Reply): Promise<string> {
  const answer = await client.apiCall('chat.postMessage', {
    channel,
    thread_ts: threadTs,
    ...written(content),
    unfurl_links: false,
    unfurl_media: false,
  })
  return postedSchema.parse(answer).ts
}

const postedSchema = z.object({ ts: z.string().catch('') })
