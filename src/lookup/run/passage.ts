import type { Trace } from '../../causes/cause.ts'
import { piecesOfCauses } from '../../causes/pieces.ts'
import { lowerCase } from '../reading/plain.ts'
import type { Failure } from './failure.ts'
import { failuresIn } from './failures.ts'
import { isInstalled } from './frames.ts'

/** A piece of a run's text without escapes. */
export class Passage {
  readonly text: string
  readonly inputOffset: (offset: number) => number
  /** The exception that the passage is. */
  readonly failure: Failure | undefined
  #lower: string | undefined
  #words: Uint8Array | undefined
  #failures: readonly Failure[] | undefined

  constructor(text: string, inputOffset: (offset: number) => number, failure?: Failure) {
    this.text = text
    this.inputOffset = inputOffset
    this.failure = failure
  }

  get lower(): string {
    this.#lower ??= lowerCase(this.text)
    return this.#lower
  }

  /** Which words of evidence stand in it. */
  get words(): Uint8Array {
    this.#words ??= piecesOfCauses().wordsIn(this.text)
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
