import { presence } from '../present.ts'
import { needed, type Reader } from './needed.ts'
import { type Plain, plainOf } from './reading/plain.ts'
import { type RunReader, runReader } from './run/run-text.ts'

const words = [...new Set(Object.values(needed).flat())]
const presentIn = presence(words)
/** The places of each reader's words. */
const places = new Map<string, readonly number[]>(
  Object.entries(needed).map(([reader, own]) => [reader, own.map((word) => words.indexOf(word))]),
)

/** A text that is looked up, with what several readers ask of it; each is read once, when first needed. */
export class Input {
  /** As it was given, masked. */
  readonly text: string
  readonly readRun: RunReader
  #plain: Plain | undefined
  #present: Uint8Array | undefined

  constructor(text: string) {
    this.text = text
    this.readRun = runReader(this)
  }

  /** The text without its escaping. */
  get plain(): Plain {
    this.#plain ??= plainOf(this.text)
    return this.#plain
  }

  /** Whether a word stands in the text without which a reader need not look at it; all are looked for in one pass. */
  holds(reader: Reader): boolean {
    this.#present ??= presentIn(this.plain.text)
    const present = this.#present
    return places.get(reader)?.some((place) => present[place] === 1) ?? false
  }
}
