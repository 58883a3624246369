/** A stretch of the stream; `start` counts UTF-16 units from its beginning. */
export type Piece = { readonly start: number; readonly text: string }

/** A line that continues the one above it: a frame, the inside or the end of an object, or nothing at all. */
const continues = /[\s}\])",'|]/

/** A record that is longer comes in parts: what never ends must not be kept for ever. */
const longest = 65_536

/**
 * Cuts a stream into records: lines, each with those that continue it. The id of an object over many lines stands in one
 * of them and belongs to them all.
 */
export class Records {
  #open = ''
  #start = 0

  /** The records that end with a chunk of the stream. The last stays open, until it is known what follows it. */
  push(chunk: string): readonly Piece[] {
    const known = Math.max(0, this.#open.length - 1)
    this.#open += chunk
    const ends: number[] = []
    for (let at = this.#open.indexOf('\n', known); at >= 0; at = this.#open.indexOf('\n', at + 1)) {
      const next = this.#open[at + 1]
      if (next === undefined) break
      if (!continues.test(next) || at + 1 - (ends.at(-1) ?? 0) >= longest) ends.push(at + 1)
    }
    if (this.#open.length - (ends.at(-1) ?? 0) >= longest) ends.push(this.#open.length)
    return this.#cut(ends)
  }

  /** Whether whole lines wait for what follows them. */
  get hasLines(): boolean {
    return this.#open.includes('\n')
  }

  /** The lines that have come whole, when nothing has followed them for a while. */
  flushLines(): readonly Piece[] {
    return this.#cut([this.#open.lastIndexOf('\n') + 1])
  }

  /** What is left when the stream ends. */
  flush(): readonly Piece[] {
    return this.#cut([this.#open.length])
  }

  #cut(ends: readonly number[]): readonly Piece[] {
    const pieces = ends.map((end, index) => {
      const from = ends[index - 1] ?? 0
      return { start: this.#start + from, text: this.#open.slice(from, end) }
    })
    const end = ends.at(-1) ?? 0
    this.#open = this.#open.slice(end)
    this.#start += end
    return pieces.filter(({ text }) => text !== '')
  }
}
