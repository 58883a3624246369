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
const usualBurst = 3

export type PaceOptions = {
  /** Milliseconds of a clock that nobody can set. */
  readonly ticks?: () => number
  /** The time between two posts to a channel; a second if left out. */
  readonly postEveryMs?: number | undefined
}

type Options = PaceOptions & {
  /** How many come at once before that; 3 if left out. */
  readonly burst?: number
}

export type Pace = {
  /** Resolves when the channel may be written to; each call uses up one turn. `stopping` ends the wait of a pause. */
  turn(channel: string, stopping?: AbortSignal): Promise<void>
  /**
   * Slack wants nothing for the channel for so long. Where it says so of a second channel meanwhile, the limit is the
   * whole workspace's, because each channel's own pace is kept: then nothing is written anywhere for so long.
   */
  pause(channel: string, ms: number): void
}

export function createPace(options: Options): Pace {
  const { ticks = () => performance.now(), postEveryMs: everyMs = secondMs, burst = usualBurst } = options
  /** For each channel, the time until which the messages so far take at that pace. */
  const busyUntil = new Map<string, number>()
  /** For each channel, and for all of them, the time until which Slack wants nothing. */
  const pausedUntil = new Map<string, number>()
  let allPausedUntil = 0

  const reserve = (channel: string): number => {
    const time = ticks()
    const until = Math.max(time, busyUntil.get(channel) ?? 0) + everyMs
    // A channel that has used up nothing needs no entry.
    for (const [name, end] of busyUntil) if (end <= time) busyUntil.delete(name)
    busyUntil.set(channel, until)
    return until - time - burst * everyMs
  }

  const pauseLeft = (channel: string): number => {
    const time = ticks()
    for (const [name, end] of pausedUntil) if (end <= time) pausedUntil.delete(name)
    return Math.max(pausedUntil.get(channel) ?? 0, allPausedUntil) - time
  }

  return {
    async turn(channel, stopping) {
      const delayMs = reserve(channel)
      if (delayMs > 0) await wait(delayMs)
      for (let ms = pauseLeft(channel); ms > 0 && !stopping?.aborted; ms = pauseLeft(channel)) {
        await waitOr(ms, stopping)
      }
    },
    pause(channel, ms) {
      const until = ticks() + ms
      pauseLeft(channel)
      const isOfAll = [...pausedUntil.keys()].some((name) => name !== channel)
      pausedUntil.set(channel, Math.max(until, pausedUntil.get(channel) ?? 0))
      if (isOfAll) allPausedUntil = Math.max(until, allPausedUntil)
    },
  }
}

/** Waits so long, or until there is no point in it any more. */
export async function waitOr(ms: number, stopping: AbortSignal | undefined): Promise<void> {
  await wait(ms, undefined, stopping ? { signal: stopping } : {}).catch(() => {})
}
