import { matches } from './matches.ts'
import { ResultObjects } from './result-objects.ts'
import {
  clientPhrase,
  foreignTrace,
  functionWord,
  jsonKey,
  namePattern,
  othersReason,
  ourKey,
  scfTrace,
  sourceLine,
  tencentTrace,
  usualHandler,
} from './traces.ts'

const scfTraces = new RegExp(scfTrace, 'g')
const foreignTraces = new RegExp(foreignTrace, 'g')
/** Most places speak of neither. */
const anyTrace = new RegExp(`${scfTrace.source}|${foreignTrace.source}`)

/** The longest phrase of a client, and what may stand between it and the number. */
const reachOfClient = 19 + 24

/** `"status": "`, up to the value. */
const keyBefore = /["']\s{0,2}:\s{0,2}["']?$/

type Line = { readonly start: number; readonly end: number }

/** A sentence or two around a number. */
const reachOfName = 160

/**
 * Does a text speak of SCF at all, or of somebody else? Context never makes a finding; it decides how much a
 * number or a name that others use too is worth. Each question about the whole text is asked at most once,
 * when first needed.
 */
export class Context {
  /** Guesses are wanted, too. */
  readonly asked: boolean
  readonly #text: string
  readonly #lower: string
  #scf: boolean | undefined
  #tencent: boolean | undefined
  #foreign: boolean | undefined
  readonly #results: ResultObjects
  /** That of the last question. */
  #line: Line = { start: 0, end: -1 }

  constructor({ text, lower, asked }: { text: string; lower: string; asked: boolean }) {
    this.#text = text
    this.#lower = lower
    this.asked = asked
    this.#results = new ResultObjects(text)
  }

  /** SCF is named or has left its traces. */
  get scf(): boolean {
    this.#scf ??= scfTrace.test(this.#lower) || (usualHandler.test(this.#lower) && !this.foreign)
    return this.#scf
  }

  /** Another product is named, and SCF is not. */
  get foreignOnly(): boolean {
    return !this.scf && this.foreign
  }

  /** So short that a number in it is probably what the text is about. */
  get isShort(): boolean {
    return this.#lower.length < 200
  }

  /** SCF, or at least Tencent Cloud and nobody else. */
  get tencent(): boolean {
    this.#tencent ??= this.scf || (tencentTrace.test(this.#lower) && !this.foreign)
    return this.#tencent
  }

  /** Another product is named. */
  get foreign(): boolean {
    this.#foreign ??= foreignTrace.test(this.#lower)
    return this.#foreign
  }

  /** Whom the line speaks of around the offset: before it the nearer of SCF and another product, else SCF behind it. */
  nearest(offset: number): 'scf' | 'foreign' | undefined {
    const near = this.lineBefore(offset, 40)
    if (anyTrace.test(near)) {
      const scf = lastMatch(scfTraces, near)
      const foreign = lastMatch(foreignTraces, near)
      if (scf !== foreign) return scf > foreign ? 'scf' : 'foreign'
    }
    return scfTrace.test(this.#lower.slice(offset, offset + 16)) ? 'scf' : undefined
  }

  /** SCF or Tencent Cloud is named, and not only shows in a log, in the words around the offset. */
  isNamedAround(offset: number): boolean {
    return namePattern.test(this.#lower.slice(Math.max(0, offset - reachOfName), offset + reachOfName))
  }

  /** Speaks of functions at all; of whose, remains open. */
  get functions(): boolean {
    return functionWord.test(this.#lower)
  }

  /** A line of a program, which names codes without having met one. */
  isSource(offset: number): boolean {
    const near = this.#lower.slice(this.#lineStart(offset, 120), offset + 40)
    // Each alternative has one of these marks, and most lines have neither.
    return (near.includes('(') || near.includes('=')) && sourceLine.test(near)
  }

  /** SCF is named shortly behind the offset. */
  scfAfter(offset: number): boolean {
    return scfTrace.test(this.#lower.slice(offset, offset + 60))
  }

  /**
   * The offset stands in the object in which SCF reports a failure: `errorCode` and `errorMessage` come before
   * it. A function's own HTTP answer (`{"statusCode":404,"headers":…}`) has neither.
   */
  inResult(offset: number): boolean {
    return this.resultStart(offset) !== undefined
  }

  /** A message of a failure stands shortly before the offset, in whatever shape. */
  hasMessageBefore(offset: number): boolean {
    return this.#text.slice(Math.max(0, offset - 600), offset).includes('errorMessage')
  }

  /** Where that object begins, if the offset stands in one. */
  resultStart(offset: number): number | undefined {
    return this.#results.startOf(offset)
  }

  /** In a text that speaks of nobody: whoever prints the number at the offset, it is not SCF. */
  isOthers(offset: number): boolean {
    return (
      !this.tencent && (this.clientBefore(offset) || this.isOthersObject(offset) || this.isSource(offset))
    )
  }

  /** The number is followed by a reason phrase that is none of SCF's: "438 (Stale Nonce)". */
  isOthersReason(offset: number): boolean {
    return othersReason.test(this.#text.slice(offset, offset + 60))
  }

  /** The label is a key in a line of JSON with several keys, none of which SCF prints. */
  isOthersObject(offset: number): boolean {
    if (!keyBefore.test(this.lineBefore(offset, 7))) return false
    const before = this.lineBefore(offset, 400)
    const after = this.#lower.slice(offset, offset + 400).split('\n', 1)[0]
    const keys = [...`${before}${after}`.matchAll(jsonKey)].map(([, key = '']) => key)
    return keys.length > 2 && !keys.some((key) => ourKey.test(key))
  }

  /** An HTTP client speaks just before the offset. */
  clientBefore(offset: number): boolean {
    return clientPhrase.test(this.lineBefore(offset, reachOfClient))
  }

  /** At most `length` units of the line before the offset. */
  lineBefore(offset: number, length: number): string {
    return this.#lower.slice(this.#lineStart(offset, length), offset)
  }

  /** The beginning of the line, or what is `length` before the offset. One line is asked about many times. */
  #lineStart(offset: number, length: number): number {
    if (offset < this.#line.start || offset > this.#line.end) this.#line = lineAround(this.#lower, offset)
    return Math.max(this.#line.start, offset - length)
  }
}

function lineAround(text: string, offset: number): Line {
  const end = text.indexOf('\n', offset)
  return {
    start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
    end: end < 0 ? text.length : end,
  }
}

/** Where the last match begins in a short text, or -1. The pattern is a global one. */
function lastMatch(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of matches(pattern, text)) last = match.index
  return last
}
