import { lastAtMost } from '../../text/rising.ts'
import { ownAnswer } from '../vocabulary/shapes.ts'

/** A stack trace stands between the message and the number, so the object may be long. */
const longestResult = 4_000
const shortResult = 400

const [message, code] = ['errorMessage', 'errorCode']
/** What the sweep looks for: words in lower case. */
export const resultKeys = [message.toLowerCase(), code.toLowerCase()]

/** Where each key stands in a text, in rising order. */
type Keys = { readonly messages: readonly number[]; readonly codes: readonly number[] }

/** The objects in which SCF reports a failure, found by the keys `errorCode` and `errorMessage`. */
export class ResultObjects {
  readonly #text: string
  readonly #words: readonly number[]
  #keys: Keys | undefined
  /** Of the last question: several ask about the same number. */
  #offset = -1
  #start: number | undefined

  /** `words`: where the sweep has found the keys, among others. */
  constructor(text: string, words: readonly number[]) {
    this.#text = text
    this.#words = words
  }

  /** Where the object begins in which the offset stands, if it stands in one. */
  startOf(offset: number): number | undefined {
    if (this.#offset !== offset) {
      this.#offset = offset
      this.#keys ??= keysIn(this.#text, this.#words)
      this.#start = this.#find(offset, this.#keys)
    }
    return this.#start
  }

  #find(offset: number, keys: Keys): number | undefined {
    if (keys.messages.length === 0 || keys.codes.length === 0) return undefined
    // The number's own label may be one of the keys; in a short object it is not what the object begins with.
    const start = pairAtMost(offset - 1, shortResult, keys) ?? pairAtMost(offset, longestResult, keys)
    // Most objects have ended long before the offset, and nothing more of them is read then.
    if (start === undefined || isClosed(this.#text, start, offset))
      return this.#beginsResult(offset, keys) ? offset : undefined
    return ownAnswer.test(this.#text.slice(start, offset)) ? undefined : start
  }

  /** The number comes first, and the rest of the object right behind it. */
  #beginsResult(offset: number, { messages, codes }: Keys): boolean {
    const end = Math.max(endOfFirst(messages, offset, message.length), endOfFirst(codes, offset, code.length))
    return end <= offset + shortResult && !/[{}\n]/.test(this.#text.slice(offset, end))
  }
}

const [opening, closing] = [0x7b, 0x7d]

/** The object in which `start` stands has ended before `end`. */
function isClosed(text: string, start: number, end: number): boolean {
  let depth = 0
  for (let at = start; at < end && depth >= 0; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === opening) depth += 1
    else if (unit === closing) depth -= 1
  }
  return depth < 0
}

function keysIn(text: string, words: readonly number[]): Keys {
  const placesOf = (key: string) => words.filter((start) => text.startsWith(key, start))
  return { messages: placesOf(message), codes: placesOf(code) }
}

/** The last message and the last code at or before the offset: where the first of the two begins, if near. */
function pairAtMost(offset: number, reach: number, { messages, codes }: Keys): number | undefined {
  const last = (places: readonly number[]) => places[lastAtMost(places, offset)] ?? -1
  const start = Math.min(last(messages), last(codes))
  return start < 0 || start < offset - reach ? undefined : start
}

/** The end of the first key at or behind the offset. */
function endOfFirst(places: readonly number[], offset: number, length: number): number {
  return (places[lastAtMost(places, offset - 1) + 1] ?? Number.POSITIVE_INFINITY) + length
}

/** The number of a result object, for a place in that object before it. */
export type NumberOfResult = (start: number, end: number) => number | undefined

/** Looks the number of a place up among those of the result objects that begin at `from`, in the text's order. */
export function numberOfResult(
  results: readonly { readonly code: number; readonly from: number; readonly start: number }[],
): NumberOfResult {
  const starts = results.map(({ start }) => start)
  return (start, end) => {
    const next = results[lastAtMost(starts, end - 1) + 1]
    return next && next.from <= start ? next.code : undefined
  }
}
