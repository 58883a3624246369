import {
  clearedPattern,
  foreignTrace,
  functionName,
  functionWord,
  otherScf,
  plainScfTrace,
  reference,
  scfTrace,
  tencentTrace,
  usualHandler,
} from './traces.ts'

/**
 * Does a text speak of SCF at all, or of somebody else? Each question about the whole text is asked at most once,
 * when first needed.
 */
export class Topic {
  protected readonly lower: string
  #scf: boolean | undefined
  #tencent: boolean | undefined
  #foreign: boolean | undefined
  #isCleared: boolean | undefined
  #functions: boolean | undefined
  #namesFunction: boolean | undefined
  #isReference: boolean | undefined

  constructor(lower: string) {
    this.lower = lower
  }

  /** So short that a number in it is probably what the text is about. */
  get isShort(): boolean {
    return this.lower.length < 200
  }

  /** As long as people write, and short enough to be asked anything. */
  get isTalk(): boolean {
    return this.lower.length < 1_000
  }

  /** SCF is named or has left its traces. */
  get scf(): boolean {
    this.#scf ??= this.#isScfTraced() || (usualHandler.test(this.lower) && !this.foreign)
    return this.#scf
  }

  #isScfTraced(): boolean {
    return scfTrace.test(this.lower) && (plainScfTrace.test(this.lower) || !otherScf.test(this.lower))
  }

  /** Another product is named, and SCF is not. */
  get foreignOnly(): boolean {
    return !this.scf && this.foreign
  }

  /** SCF, or at least Tencent Cloud and nobody else. */
  get tencent(): boolean {
    this.#tencent ??= this.scf || (tencentTrace.test(this.lower) && !this.foreign)
    return this.#tencent
  }

  /** Another product is named. */
  get foreign(): boolean {
    this.#foreign ??= foreignTrace.test(this.lower)
    return this.#foreign
  }

  /** SCF is named as what works: "SCF is fine, the 433 is the bank's". */
  get isCleared(): boolean {
    this.#isCleared ??= this.scf && clearedPattern.test(this.lower)
    return this.#isCleared
  }

  /** Speaks of functions at all; of whose, remains open. */
  get functions(): boolean {
    this.#functions ??= functionWord.test(this.lower)
    return this.#functions
  }

  /** Speaks of a function as such. */
  get namesFunction(): boolean {
    this.#namesFunction ??= functionName.test(this.lower)
    return this.#namesFunction
  }

  /** Explains what codes mean. */
  get isReference(): boolean {
    this.#isReference ??= reference.test(this.lower)
    return this.#isReference
  }
}
