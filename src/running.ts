/** The bot takes no work now, so whoever sent it should send it again. No fault of the bot's; `code` says why. */
export class NotNow extends Error {
  override readonly name = 'NotNow'
  readonly code: string

  constructor(code: string, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

export type Running = ReturnType<typeof createRunning>

/** Counts the work under way, and lets it end before the bot stops. `onCount` hears every change. */
export function createRunning(onCount: (count: number) => void) {
  const idle = Promise.withResolvers<void>()
  const stopping = new AbortController()
  let count = 0
  let draining = false

  const add = (change: 1 | -1) => {
    count += change
    onCount(count)
    if (draining && count === 0) idle.resolve()
  }

  return {
    get isDraining(): boolean {
      return draining
    },
    /** Aborted when the bot begins to stop: whoever only waits need not wait on. */
    get stopping(): AbortSignal {
      return stopping.signal
    },
    /** How much is under way. */
    get count(): number {
      return count
    },
    /** Does `work`, counted. Throws `NotNow`, and does not begin, once `drain` has been called. */
    async run<T>(work: () => Promise<T>): Promise<T> {
      if (draining) throw new NotNow('draining')
      add(1)
      try {
        return await work()
      } finally {
        add(-1)
      }
    },
    /** Refuses new work and waits for the old, `ms` at most. Gives how much is still under way then. */
    async drain(ms: number): Promise<number> {
      draining = true
      stopping.abort()
      if (count > 0) await Promise.race([idle.promise, expiry(ms)])
      return count
    },
  }
}

function expiry(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
