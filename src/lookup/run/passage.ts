import type { Trace } from '../../causes/cause.ts'
import { wordsIn } from '../needed.ts'
import { Plain } from '../reading/plain.ts'
import type { Failure } from './failure.ts'
import { failuresIn } from './failures.ts'
import { isInstalled } from './frames.ts'

type Whole = { readonly text: string; readonly words: Uint8Array }

/** Of a text in so few pieces the words of the whole are near enough; of more, each piece is worth a look of its own. */
const fewPieces = 3

/** A piece of a run's text without escapes. */
export class Passage extends Plain {
  /** The exception that the passage is. */
  readonly failure: Failure | undefined
  readonly #whole: Whole | undefined
  #words: Uint8Array | undefined
  #failures: readonly Failure[] | undefined

  /** `whole`: the text that it is a piece of, if it is one. */
  constructor(text: string, inputOffset: (offset: number) => number, whole?: Whole, failure?: Failure) {
    super(text, inputOffset)
    this.failure = failure
    this.#whole = whole
  }

  /** Words of evidence that it may hold, by their places: it holds no others. */
  get words(): Uint8Array {
    const whole = this.#whole
    const isMost = whole && this.text.length * fewPieces > whole.text.length
    this.#words ??= isMost ? whole.words : wordsIn(this.text)
    return this.#words
  }

  /** The exceptions in it. */
  get failures(): readonly Failure[] {
    this.#failures ??= failuresIn(this.text)
    return this.#failures
  }

  /** Where the passage is an exception's. */
  get trace(): Trace | undefined {
    return this.failure && traceOf(this.failure)
  }
}

function traceOf({ language, frames, code }: Failure): Trace {
  const [innermost] = frames
  const ownFrames = frames.filter(({ isOwn }) => isOwn)
  return {
    language,
    ownFrames,
    isBeforeOwnCode: innermost !== undefined && ownFrames.length === 0 && !isInstalled(innermost.file),
    innermost,
    ...(code !== undefined && { code }),
  }
}
