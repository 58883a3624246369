import { lastAtMost } from './rising.ts'
import { ownAnswer } from './traces.ts'

/** A stack trace stands between the message and the number, so the object may be long. */
const longestResult = 4_000
const shortResult = 400

/** The objects in which SCF reports a failure, found by the keys `errorCode` and `errorMessage`. */
export class ResultObjects {
  readonly #text: string
  #messages: readonly number[] | undefined
  #codes: readonly number[] | undefined
  /** Of the last question: several ask about the same number. */
  #offset = -1
  #start: number | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Where the object begins in which the offset stands, if it stands in one. */
  startOf(offset: number): number | undefined {
    if (this.#offset !== offset) {
      this.#offset = offset
      this.#start = this.#find(offset)
    }
    return this.#start
  }

  #find(offset: number): number | undefined {
    const start = this.#keysJustBefore(offset) ?? this.#keysBefore(offset)
    if (start === undefined) return this.#beginsResult(offset) ? offset : undefined
    return ownAnswer.test(this.#text.slice(start, offset)) ? undefined : start
  }

  /** Most objects are short. */
  #keysJustBefore(offset: number): number | undefined {
    const from = Math.max(0, offset - shortResult)
    const near = this.#text.slice(from, offset)
    const start = Math.min(near.lastIndexOf('errorMessage'), near.lastIndexOf('errorCode'))
    return start < 0 ? undefined : from + start
  }

  /** For the others the places of the keys are listed once. */
  #keysBefore(offset: number): number | undefined {
    this.#messages ??= placesOf('errorMessage', this.#text)
    if (this.#messages.length === 0) return undefined
    this.#codes ??= placesOf('errorCode', this.#text)
    const message = this.#messages[lastAtMost(this.#messages, offset)] ?? -1
    const code = this.#codes[lastAtMost(this.#codes, offset)] ?? -1
    const start = Math.min(message, code)
    return start < 0 || start < offset - longestResult ? undefined : start
  }

  /** The number comes first, and the rest of the object right behind it. */
  #beginsResult(offset: number): boolean {
    const rest = this.#text.slice(offset, offset + 400).split(/[{}\n]/, 1)[0] ?? ''
    return rest.includes('errorMessage') && rest.includes('errorCode')
  }
}

/** Where a word stands in a text. */
function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}
