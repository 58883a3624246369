import { amountLabelled } from './labels.ts'
import { Lines } from './lines.ts'
import { OthersObjects } from './others-object.ts'
import { ResultObjects } from './result-objects.ts'
import { anyTrace, lastNamed, type Speaker } from './speaker.ts'
import { namesNobody } from './subject.ts'
import { Topic } from './topic.ts'
import {
  clientPhrase,
  namePattern,
  neighbourName,
  othersReason,
  ownAnswer,
  scfTrace,
  sourceLine,
} from './traces.ts'

/** The longest phrase of a client, and what may stand between it and the number. */
const reachOfClient = 19 + 24

/** The words whose speaker a place has. */
const reachOfSpeaker = 40

/** A sentence or two around a number. */
const reachOfName = 160

/** A sentence up to its code. */
const reachOfSubject = 80

const manyPlaces = 200

/**
 * What stands around a place in a text, and what the whole text is about. Context never makes a finding; it decides
 * how much a number or a name that others use too is worth.
 */
export class Context extends Topic {
  /** Guesses are wanted, too. */
  readonly asked: boolean
  readonly #text: string
  readonly #results: ResultObjects
  #knownLines: Lines | undefined
  #knownOthers: OthersObjects | undefined
  #placesAsked = 0
  #anybody: boolean | undefined

  constructor({ text, lower, asked }: { text: string; lower: string; asked: boolean }) {
    super(lower)
    this.#text = text
    this.asked = asked
    this.#results = new ResultObjects(text)
  }

  /** Whom the line speaks of around the offset: before it the nearer of SCF and another product, else SCF behind it. */
  nearest(offset: number): Speaker | undefined {
    if (this.#isNobodyNamed()) return undefined
    return (
      lastNamed(this.#lines.before(offset, reachOfSpeaker)) ??
      (scfTrace.test(this.lower.slice(offset, offset + 16)) ? 'scf' : undefined)
    )
  }

  /** SCF or Tencent Cloud is named, and not only shows in a log, in the words around the offset. */
  isNamedAround(offset: number): boolean {
    return namePattern.test(this.lower.slice(Math.max(0, offset - reachOfName), offset + reachOfName))
  }

  /** A product is named just before the offset that functions work with. */
  isBesideNeighbour(offset: number): boolean {
    return neighbourName.test(this.#lines.before(offset, reachOfSpeaker))
  }

  /** In a text that does not speak of SCF: a code at the offset is nobody else's, as far as the line tells. */
  isNobodys(offset: number): boolean {
    if (this.namesFunction) return true
    return namesNobody(this.#lines.before(offset, reachOfSubject)) && !this.isReference
  }

  /** A line of a program, which names codes without having met one. */
  isSource(offset: number): boolean {
    const near = this.#lines.before(offset, 120) + this.lower.slice(offset, offset + 40)
    // Each alternative has one of these marks, and most lines have neither.
    return (near.includes('(') || near.includes('=')) && sourceLine.test(near)
  }

  /** SCF is named shortly behind the offset. */
  scfAfter(offset: number): boolean {
    return scfTrace.test(this.lower.slice(offset, offset + 60))
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
    if (this.tencent) return false
    return this.clientBefore(offset) || this.#others.holds(offset) || this.isSource(offset)
  }

  /** The number is followed by a reason phrase that is none of its own: "438 (Stale Nonce)". */
  isOthersReason(offset: number, keywords: readonly string[]): boolean {
    const reason = othersReason.exec(this.#text.slice(offset, offset + 60))?.[0].toLowerCase()
    return reason !== undefined && !keywords.some((keyword) => reason.includes(keyword))
  }

  /** The label at the offset follows a word for what the number is an amount of. */
  isAmount(offset: number): boolean {
    return amountLabelled.test(this.#lines.before(offset, 16))
  }

  /** The offset stands in an HTTP answer that the function's own code returned. */
  inOwnAnswer(offset: number): boolean {
    return ownAnswer.test(this.#text.slice(Math.max(0, offset - 120), offset + 120))
  }

  /** An HTTP client speaks just before the offset. */
  clientBefore(offset: number): boolean {
    return clientPhrase.test(this.#lines.before(offset, reachOfClient))
  }

  /** A text with that many places to ask about is worth reading once as a whole. */
  #isNobodyNamed(): boolean {
    this.#placesAsked += 1
    if (this.#placesAsked < manyPlaces) return false
    this.#anybody ??= anyTrace.test(this.lower)
    return !this.#anybody
  }

  get #others(): OthersObjects {
    this.#knownOthers ??= new OthersObjects(this.#lines)
    return this.#knownOthers
  }

  get #lines(): Lines {
    this.#knownLines ??= new Lines(this.lower)
    return this.#knownLines
  }
}
