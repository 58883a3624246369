import { setTimeout as wait } from 'node:timers/promises'

type Queue = { length: number; end: Promise<unknown> }

/** One thing after the other in each channel, so that waiting for Slack does not reorder them. */
export function createQueues() {
  const queues = new Map<string, Queue>()

  return {
    /** Does `work` after all that the channel was given before, however that ended. */
    async inOrder<T>(channel: string, work: () => Promise<T>): Promise<T> {
      const queue = queues.get(channel) ?? { length: 0, end: Promise.resolve() }
      queues.set(channel, queue)
      queue.length += 1
      const result = queue.end.then(work)
      queue.end = result.catch(() => {})
      try {
        return await result
      } finally {
        queue.length -= 1
        if (queue.length === 0) queues.delete(channel)
      }
    },
    /** How many wait or are at work. */
    length: (channel: string): number => queues.get(channel)?.length ?? 0,
    /** Resolves once nothing of the channel waits or is at work. */
    async idle(channel: string): Promise<void> {
      for (let queue = queues.get(channel); queue; queue = queues.get(channel)) await queue.end
    },
  }
}

/** Slack takes about one message a second in a channel, and forgives a short burst. */
const secondMs = 1_000
const burst = 3

export type PaceOptions = {
  readonly now: () => number
  /** The time between two posts to a channel; a second if left out. */
  readonly postEveryMs?: number | undefined
}

export type Pace = {
  /** Resolves when the channel may be written to; each call uses up one turn. */
  turn(channel: string): Promise<void>
}

export function createPace({ now, postEveryMs: everyMs = secondMs }: PaceOptions): Pace {
  /** For each channel, the time until which the messages so far take at that pace. */
  const busyUntil = new Map<string, number>()

  const reserve = (channel: string): number => {
    const time = now()
    const until = Math.max(time, busyUntil.get(channel) ?? 0) + everyMs
    // A channel that has used up nothing needs no entry.
    for (const [name, end] of busyUntil) if (end <= time) busyUntil.delete(name)
    busyUntil.set(channel, until)
    return until - time - burst * everyMs
  }

  return {
    async turn(channel) {
      const delayMs = reserve(channel)
      if (delayMs > 0) await wait(delayMs)
    },
  }
}
