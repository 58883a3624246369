import { setTimeout as wait } from 'node:timers/promises'
import type { Delivery } from '../../src/workspace/delivery/outbox.ts'
import { startSlack } from '../../src/workspace/slack.ts'
import { type BotOptions, startBot } from '../support/bot.ts'

type SideOptions = Pick<BotOptions, 'databaseUrl' | 'env' | 'script'> & {
  readonly replicas?: number
  /** Whether Slack sends some pastes twice. */
  readonly twice?: boolean
}

/** What became of a paste: milliseconds to its reply, and to each acknowledgement. */
export type Answered = {
  /** Infinite if none came. */
  readonly reply: number
  readonly acks: readonly number[]
  /** Deliveries that nobody acknowledged: Slack has sent them again. */
  readonly refused: number
}

/** After its acknowledgement. A slow machine takes seconds; what takes so long does not come. */
const longestMs = 60_000

export type Side = Awaited<ReturnType<typeof openSide>>

/** What every so many pastes Slack sends twice: it has not heard the acknowledgement, say. */
const twiceEvery = 10

/**
 * A workspace of its own with a bot in it, or several replicas that take turns, as behind a load balancer. What
 * Slack sends twice comes at the same moment, where there are several to two of them.
 */
export async function openSide({ replicas = 1, twice = false, ...options }: SideOptions) {
  const waiting = new Map<string, () => void>()
  const slack = await startSlack({
    // What takes long is to be seen, not to be given up.
    ackTimeoutMs: 60_000,
    keepCalls: 1_000,
    onChange: (change) => {
      if (change.kind === 'message' && change.message.thread_ts !== undefined) waiting.get(change.channel)?.()
    },
  })
  const bots = [await startBot({ slack, mode: 'http', ...options })]
  while (bots.length < replicas) bots.push(await startBot({ slack, mode: 'http', ...options }))
  const channels: string[] = []
  const urlOf = (turn: number): string => bots[turn % bots.length]?.url ?? ''
  const addressesOf = (paste: number): readonly string[] =>
    twice && paste % twiceEvery === 0 ? [urlOf(paste), urlOf(paste + 1)] : [urlOf(paste)]

  /** As Slack does with what was not acknowledged, but without its pauses. */
  const sendAgain = async (delivery: Delivery): Promise<void> => {
    const retry = { num: 1, reason: delivery.problem ?? 'http_error' }
    if ((await slack.redeliver(delivery, { retry })).problem !== undefined) await sendAgain(delivery)
  }

  return {
    /** Pastes a text in a channel of its own: Slack's one message a second must not decide. */
    async answer(text: string): Promise<Answered> {
      const to = addressesOf(channels.length)
      // The echo of the replies is spread as the pastes are.
      slack.connect(urlOf(channels.length))
      const { id: channel } = slack.addChannel({ name: `bench${channels.length}` })
      channels.push(channel)
      const replied = new Promise<void>((resolve) => waiting.set(channel, resolve))
      const start = performance.now()
      const reply = replied.then(() => performance.now() - start)
      const { deliveries } = await slack.post({ channel, user: 'alice', text, to })
      const refused = deliveries.filter(({ problem }) => problem !== undefined)
      await Promise.all(refused.map(sendAgain))
      return {
        reply: await Promise.race([reply, wait(longestMs, Number.POSITIVE_INFINITY, { ref: false })]),
        acks: deliveries.map(({ ms }) => ms),
        refused: refused.length,
      }
    },
    /** Resolves once nothing is on its way. */
    settled: slack.settled,
    /** Resolves once nobody is at work either: cards that wait for a quiet moment are drawn by then. */
    async idle() {
      await slack.settled()
      while (await anyAtWork(bots)) await wait(lookEveryMs)
    },
    /** How many replies each paste has got. */
    replies: (): readonly number[] =>
      channels.map((channel) => slack.messages(channel).filter(({ bot_id }) => bot_id !== undefined).length),
    /** Ends the bots in order: what they still had to do is done. */
    async close() {
      for (const { kill } of bots) kill()
      await Promise.all(bots.map(({ stopped }) => stopped))
      await slack.stop()
    },
  }
}

const lookEveryMs = 100

/** As the bots tell it; a bare one tells nothing, and has nothing left to do. */
async function anyAtWork(bots: readonly { readonly url: string }[]): Promise<boolean> {
  const answers = await Promise.all(bots.map(({ url }) => fetch(new URL('/metrics', url))))
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  return texts.some((text) => /^scfbot_running [1-9]/m.test(text))
}
