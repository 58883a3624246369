import type { Patterns } from '../vocabulary/patterns.ts'
import { cloudBaseCode, nameOutsideRole, usualHandler } from '../vocabulary/shapes.ts'
import { Lines } from './lines.ts'
import { isInside, matches } from './matches.ts'
import type { Plain } from './plain.ts'
import { ResultObjects } from './results.ts'
import { couldBeCell, statusColumnOf } from './tables.ts'
import { type Tale, taleAround } from './tales/tales.ts'

/**
 * Whom a text is about: `scf` by name or traces, `generic` only by the word 云函数, `tencent` by the company and nobody
 * else, `other` by another product, or `nobody`.
 */
export type Topic = 'scf' | 'generic' | 'tencent' | 'other' | 'nobody'

/** Whom some words speak of. */
export type Speaker = 'scf' | 'generic' | 'other' | 'nobody'

/** The words whose speaker a place has. */
const reachOfSpeaker = 40
/** A sentence or two around a place. */
const reachOfName = 160
/** Some paragraphs: what is further away is about something else. */
const reachOfTopic = 300
const manyPlaces = 200
/** Longer texts are logs, which say of nobody that it works. */
export const longestTalk = 2_000

/** A text with the questions that are asked about it; each is answered at most once, when first needed. */
export class Text {
  readonly text: string
  readonly lower: string
  readonly patterns: Patterns
  readonly inputOffset: Plain['inputOffset']
  readonly #wordStarts: readonly number[]
  readonly #known: Record<string, unknown> = {}
  #placesAsked = 0

  /** `wordStarts`: where the sweep has found a word that matters. */
  constructor(plain: Plain, patterns: Patterns, wordStarts: readonly number[]) {
    this.#wordStarts = wordStarts
    this.text = plain.text
    this.lower = plain.lower
    this.inputOffset = plain.inputOffset
    this.patterns = patterns
  }

  get lines(): Lines {
    return this.#once('lines', () => new Lines(this.lower))
  }

  get results(): ResultObjects {
    return this.#once('results', () => new ResultObjects(this.text, this.#wordStarts))
  }

  get topic(): Topic {
    return this.#once('topic', () => {
      const { patterns, lower } = this
      if (this.#isScf()) return 'scf'
      if (patterns.generic.test(lower))
        return this.namesTencent || !patterns.host.test(lower) ? 'generic' : 'other'
      if (patterns.foreign.test(lower)) return 'other'
      if (usualHandler.test(lower)) return 'scf'
      return patterns.tencent.test(lower) ? 'tencent' : 'nobody'
    })
  }

  #isScf(): boolean {
    const { patterns, lower } = this
    const first = patterns.product.exec(lower)?.[0]
    if (first === undefined) return false
    // Where another trade is meant, the short name alone is none of the product's.
    if (first !== 'scf' || patterns.plainProduct.test(lower)) return true
    // Nor where another cloud is named, and the short name stands only in what a role is called.
    if (patterns.host.test(lower) && !nameOutsideRole.test(lower)) return false
    return !patterns.namesake.test(lower)
  }

  /** Another product is named somewhere. */
  get namesOthers(): boolean {
    return this.#once('namesOthers', () => this.patterns.foreign.test(this.lower))
  }

  get namesTencent(): boolean {
    return this.#once('namesTencent', () => this.patterns.tencent.test(this.lower))
  }

  /** Speaks of functions at all; of whose, remains open. */
  get speaksOfFunctions(): boolean {
    return this.#once('functions', () => this.patterns.functionWord.test(this.lower))
  }

  /** Speaks of a function as such. */
  get namesFunction(): boolean {
    return this.#once('namesFunction', () => this.patterns.functionName.test(this.lower))
  }

  /** SCF is named as what works: "SCF is fine, the 433 is the bank's". */
  get isCleared(): boolean {
    return this.#once(
      'cleared',
      () => this.lower.length < longestTalk && this.patterns.cleared.test(this.lower),
    )
  }

  /** The words around the offset explain what codes mean. */
  isReferenceAround(offset: number): boolean {
    return this.patterns.reference.test(
      this.lower.slice(Math.max(0, offset - reachOfName), offset + reachOfName),
    )
  }

  /** What is told of trouble around the offset; longer texts are logs, which tell nothing. */
  taleAround(offset: number): Tale {
    return this.lower.length < longestTalk ? taleAround(this, offset) : 'none'
  }

  /** Holds a status code of CloudBase's own. */
  get hasCloudBaseCode(): boolean {
    return this.#once('cloudBase', () => cloudBaseCode.test(this.lower))
  }

  /** Whom the line speaks of around the offset: before it the last one named, else SCF right behind it. */
  speaker(offset: number): Speaker {
    if (this.#isNobodyNamed()) return 'nobody'
    const before = this.#lastNamed(this.lines.wordsBefore(offset, reachOfSpeaker))
    if (before !== 'nobody') return before
    return this.#scfIn(this.lower.slice(offset, offset + 16))
  }

  /** SCF or Tencent Cloud is named, and does not only show in a log, in the words around the offset. */
  isNamedAround(offset: number): boolean {
    return this.patterns.named.test(this.lower.slice(Math.max(0, offset - reachOfName), offset + reachOfName))
  }

  /** SCF or Tencent Cloud is named or shows within some paragraphs of the offset. */
  isOursNear(offset: number): boolean {
    const words = this.lower.slice(Math.max(0, offset - reachOfTopic), offset + reachOfTopic)
    return this.patterns.ours.test(words) || usualHandler.test(words)
  }

  /** SCF is named shortly behind the offset. */
  isNamedBehind(offset: number): boolean {
    return this.#scfIn(this.lower.slice(offset, offset + 60)) !== 'nobody'
  }

  /** Whether a number stands in a column of status codes. */
  isCell(place: { readonly start: number; readonly end: number; readonly isOwn: boolean }): boolean {
    if (!couldBeCell(this.lower, place)) return false
    const isStatusCell = this.#once('column', () =>
      statusColumnOf(this.lower, () => this.topic === 'scf' || this.topic === 'generic'),
    )
    return isStatusCell(place)
  }

  #scfIn(words: string): Speaker {
    if (this.patterns.product.test(words)) return 'scf'
    return this.patterns.generic.test(words) ? 'generic' : 'nobody'
  }

  #lastNamed(words: string): Speaker {
    const { anybody, anyProduct, foreigns, namedFunction, product } = this.patterns
    if (!anybody.test(words)) return 'nobody'
    const ours = matches(anyProduct, words).at(-1)
    const others = matches(foreigns, words)
    const functions = ours && others.length > 0 ? matches(namedFunction, words) : []
    const theirs = others.findLast(({ index }) => !functions.some((named) => isInside(named, index)))
    if (!ours) return theirs ? 'other' : 'nobody'
    // Whose cloud functions they are, stands right before them.
    if (theirs && ours.index < theirs.index + theirs[0].length) return 'other'
    return product.test(ours[0]) || product.test(words) ? 'scf' : 'generic'
  }

  /** A text with that many places to ask about is worth reading once as a whole. */
  #isNobodyNamed(): boolean {
    this.#placesAsked += 1
    if (this.#placesAsked < manyPlaces) return false
    return this.#once('nobody', () => !this.patterns.anybody.test(this.lower))
  }

  #once<T>(key: string, read: () => T): T {
    const known = this.#known[key]
    // Each key has one reader, so what is stored under it is what that reader gives.
    if (known !== undefined) return known as T
    const value = read()
    this.#known[key] = value
    return value
  }
}
