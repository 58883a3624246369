export type Turns = {
  /** Resolves when it is one's turn; rejects with what `failAll` is given meanwhile. */
  take(): Promise<void>
  /** Ends a turn: it is the next one's. */
  end(): void
  /** For whoever waits there is nothing to wait for. */
  failAll(error: unknown): void
}

/** Lets `most` have their turn at a time, in the order in which they came, however long that takes. */
export function createTurns(most: number): Turns {
  const waiting: PromiseWithResolvers<void>[] = []
  let left = most

  return {
    async take() {
      if (left > 0) {
        left -= 1
        return
      }
      const turn = Promise.withResolvers<void>()
      waiting.push(turn)
      await turn.promise
    },
    end() {
      const next = waiting.shift()
      if (next) next.resolve()
      else left += 1
    },
    failAll(error) {
      for (const { reject } of waiting.splice(0)) reject(error)
    },
  }
}
