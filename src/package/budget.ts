import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work that one package may cost, reading from disk apart. */
const mostWork = 1800
/** Milliseconds after which others have their turn. */
const longestTurn = 12

/** What one package may cost, over all that is read of it, packages inside it included. */
export class Budget {
  /** Bytes that may still be unpacked. */
  bytes: number
  #worked = 0
  #since = performance.now()
  readonly #most: number

  constructor({ bytes = 64 * 1024 * 1024, work = mostWork }: { bytes?: number; work?: number } = {}) {
    this.bytes = bytes
    this.#most = work
  }

  /** To be called after waiting for something, which is no work. */
  resume(): void {
    this.#since = performance.now()
  }

  async breathe(): Promise<boolean> {
    const turn = performance.now() - this.#since
    if (turn > longestTurn) {
      this.#worked += turn
      await setImmediate()
      this.resume()
    }
    return this.#worked < this.#most
  }
}
