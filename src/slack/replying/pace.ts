import { setTimeout as wait } from 'node:timers/promises'

/** Slack takes about one message a second in a channel, and forgives a short burst. */
const everyMs = 1_000
const burst = 3

export type Pace = {
  /** Resolves when the channel may be written to; each call uses up one turn. */
  turn(channel: string): Promise<void>
}

export function createPace({ now }: { now: () => number }): Pace {
  /** When each channel will have used up what it may do, going on like this. */
  const busyUntil = new Map<string, number>()

  const reserve = (channel: string): number => {
    const time = now()
    const until = Math.max(time, busyUntil.get(channel) ?? 0) + everyMs
    // Where nothing is owed there is nothing to remember.
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
