import { hasWordOf, type Reader, wordsIn } from './needed.ts'
import { type Plain, plainOf } from './reading/plain.ts'
import { type RunReader, runReader } from './run/run-text.ts'

/** A text that is looked up, with what several readers ask of it; each is read once, when first needed. */
export class Input {
  /** As it was given, masked. */
  readonly text: string
  readonly readRun: RunReader
  #plain: Plain | undefined
  #words: Uint8Array | undefined

  constructor(text: string) {
    this.text = text
    this.readRun = runReader(this)
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

  /** Whether a word stands in the text without which a reader need not look at it. */
  holds(reader: Reader): boolean {
    return hasWordOf(reader, this.words)
  }
}
