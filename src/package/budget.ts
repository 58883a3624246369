import { setImmediate } from 'node:timers/promises'

/** Milliseconds of this thread's processor time, reading from disk apart. */
const mostWork = 1800
/** Milliseconds after which others in this thread have their turn. */
const longestTurn = 12
/** By how much this thread's memory may have grown when more is begun. */
const mostGrowth = 56 * 1024 * 1024
const mostBytes = 56 * 1024 * 1024

/** What one package may cost, over all that is read of it, packages inside it included. */
export class Budget {
  /** Bytes that may still be unpacked. */
  bytes = mostBytes
  readonly #mostWork: number
  readonly #sizeBefore = size()
  #worked = 0
  #since = now()

  constructor({ work = mostWork }: { work?: number } = {}) {
    this.#mostWork = work
  }

  /** To be called after waiting for something: what others did meanwhile is not this package's work. */
  resume(): void {
    this.#since = now()
  }

  /** Lets others have their turn if it is time; `false` once the package has cost all that it may. */
  async breathe(): Promise<boolean> {
    const turn = now() - this.#since
    if (turn > longestTurn) {
      this.#worked += turn
      await setImmediate()
      this.resume()
      if (size() - this.#sizeBefore > mostGrowth) this.#worked = Number.POSITIVE_INFINITY
    }
    return this.#worked < this.#mostWork
  }
}

function now(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function size(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
