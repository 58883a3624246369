import type { Delivery, SendOptions } from './outbox.ts'

type Redeliver = (delivery: Delivery, options: SendOptions) => Promise<unknown>

/** Slack repeats an event at once, after a minute and after five minutes. */
const slackDelaysMs = [0, 60_000, 300_000]

/**
 * Sends an event again whose acknowledgement failed, when Slack would: what was posted while the bot was down is
 * answered once it is back. Commands and clicks are not repeated. Call `delivered` for every delivery.
 */
export function createRetries(redeliver: Redeliver, delaysMs: readonly number[] = slackDelaysMs) {
  const waiting = new Set<NodeJS.Timeout>()
  return {
    delivered(delivery: Delivery): void {
      const { type, problem, retry } = delivery
      const delayMs = delaysMs[retry?.num ?? 0]
      if (type !== 'events_api' || problem === undefined || delayMs === undefined) return
      const timer = setTimeout(() => {
        waiting.delete(timer)
        void redeliver(delivery, { retry: { num: (retry?.num ?? 0) + 1, reason: problem } })
      }, delayMs)
      waiting.add(timer)
    },
    stop(): void {
      for (const timer of waiting) clearTimeout(timer)
    },
  }
}
