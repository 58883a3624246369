import { hasWordOf, type Reader, wordsIn } from './needed.ts'
import { type Plain, plainOf } from './reading/plain.ts'
import { type RunText, readRun } from './run/run-text.ts'
import { type Range, rangesNear } from './run/runs.ts'

/** So much of a run is read: what lies far from its end explains it no more. */
const longestRun = 200_000

/** A text that is looked up, with what several readers ask of it; each is read once, when first needed. */
export class Input {
  /** As it was given, masked. */
  readonly text: string
  #plain: Plain | undefined
  #words: Uint8Array | undefined
  readonly #runs = new Map<string, RunText>()

  constructor(text: string) {
    this.text = text
  }

  /** The text without its escaping. */
  get plain(): Plain {
    this.#plain ??= plainOf(this.text)
    return this.#plain
  }

  /** Which of the words that readers look for stand in the text. */
  get words(): Uint8Array {
    this.#words ??= wordsIn(this.plain.text)
    return this.#words
  }

  /** A run by its pieces; of a long one what is near the offset, where the text speaks of its end. */
  readRun(ranges: readonly Range[], offset: number): RunText {
    const near = rangesNear(ranges, offset, longestRun)
    const key = near.map(({ start, end }) => `${start}-${end}`).join()
    const run = this.#runs.get(key) ?? readRun(this, near)
    this.#runs.set(key, run)
    return run
  }

  /** Whether a word stands in the text without which a reader need not look at it. */
  holds(reader: Reader): boolean {
    return hasWordOf(reader, this.words)
  }
}
