import { entries } from '../../catalog/index.ts'
import { phraseTexts } from './phrases.ts'
import { resultKeys } from './results.ts'

/**
 * What one look at each character of a text has to remember, as a table. The state says how much of a number that
 * can be a code, or of the beginning of a phrase, has just been read; `steps[state + column]` is where a character
 * leads, and the text begins in state 0.
 */

/** What phrases and the keys of a result begin with: a word, or characters that belong to none (`[./`, 用户代码异常捕获). */
const beginnings = new Set(
  [...phraseTexts, ...resultKeys].flatMap((text) => /^(?:[a-z_]+|[^a-z0-9_\s]+)/.exec(text) ?? []),
)
const prefixes = [
  ...new Set([...beginnings].flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)))),
]

/** One character of each kind that makes a difference; the first stands for all that make none. */
const kinds = [...new Set(`\n%_0４０4abcdefghijklmnopqrstuvwxyz${prefixes.join('')}`)]

/** The digits that the codes of failures begin with; in the table 4 stands for all of them, and 0 for the others. */
const firstDigits = new Set(
  entries.filter(({ number }) => number !== 'never').map(({ code }) => Math.trunc(code / 100)),
)

/** From a letter to its full-width form. */
const wideOffset = 0xff41 - 0x61

/** The column of each UTF-16 unit. */
export const columns = columnsOf(kinds)
/** Those of no letters. */
const otherColumns = [...kinds.keys()].filter((column) => !isLetter(kinds[column] ?? ''))

/** Digits just read: none, one to three of those that can be a code, or any others. */
const digitRuns = [0, 1, 2, 3, 4]
const otherDigits = 4

/** A state outside the beginnings: behind a character that is no part of a word, or behind one that is. */
type PlainState = { readonly isWord: boolean; readonly digits: number }
const plainStates = [false, true].flatMap((isWord) =>
  digitRuns.map((digits): PlainState => ({ isWord, digits })),
)
const prefixRows = new Map(
  prefixes.map((prefix, index) => [prefix, (plainStates.length + index) * kinds.length]),
)

/** A step's low bits are the next state: the index of its row. */
export const rowOfStep = (1 << 20) - 1
/** Set in a step before whose character a number has ended. */
export const endOfNumber = 1 << 20
/** Above that stands the length of the beginning that has ended before the character. */
export const lengthShift = 21

export const steps = fillSteps()

function columnsOf(kinds: readonly string[]): Uint8Array {
  const columns = new Uint8Array(1 << 16)
  for (const [column, kind] of kinds.entries()) {
    columns[kind.charCodeAt(0)] = column
    if (isLetter(kind) && kind !== '_') columns[kind.charCodeAt(0) + wideOffset] = column
  }
  for (let value = 0; value <= 9; value += 1) {
    const [digit, wide] = firstDigits.has(value) ? ['4', '４'] : ['0', '０']
    columns[0x30 + value] = kinds.indexOf(digit)
    columns[0xff10 + value] = kinds.indexOf(wide)
  }
  return columns
}

function fillSteps(): Uint32Array {
  const filled = new Uint32Array((plainStates.length + prefixes.length) * kinds.length)
  for (const state of plainStates)
    filled.set(
      kinds.map((kind) => plainStep(state, kind)),
      rowOf(state),
    )
  // Within a beginning everything leads where it does outside, but for what goes on with it or ends it.
  for (const [prefix, row] of prefixRows) {
    const outside = rowOf({ isWord: isLetter(prefix), digits: 0 })
    filled.copyWithin(row, outside, outside + kinds.length)
  }
  for (const [prefix, row] of prefixRows) {
    const shorter = prefixRows.get(prefix.slice(0, -1))
    if (shorter !== undefined) filled[shorter + (columns[prefix.charCodeAt(prefix.length - 1)] ?? 0)] = row
  }
  for (const beginning of beginnings) markEnd(filled, beginning)
  return filled
}

function plainStep({ isWord, digits }: PlainState, kind: string): number {
  // A full-width digit is no part of a word: a phrase may follow it.
  if (isDigit(kind)) return rowOf({ isWord: kind < '０', digits: digitsAfter(digits, kind) })
  if (isLetter(kind)) return (isWord ? undefined : prefixRows.get(kind)) ?? rowOf({ isWord: true, digits: 0 })
  const row = prefixRows.get(kind) ?? rowOf({ isWord: false, digits: 0 })
  return digits === 3 && kind !== '%' ? row | endOfNumber : row
}

function digitsAfter(digits: number, kind: string): number {
  if (digits === 0) return '4４'.includes(kind) ? 1 : otherDigits
  return Math.min(digits + 1, otherDigits)
}

/** A word ends before whatever is no letter, anything else with its last character. */
function markEnd(filled: Uint32Array, beginning: string): void {
  const row = prefixRows.get(beginning) ?? 0
  for (const column of isLetter(beginning) ? otherColumns : kinds.keys())
    filled[row + column] = (filled[row + column] ?? 0) | (beginning.length << lengthShift)
}

function rowOf({ isWord, digits }: PlainState): number {
  return (digitRuns.length * Number(isWord) + digits) * kinds.length
}

function isDigit(kind: string): boolean {
  return '04０４'.includes(kind)
}

function isLetter(text: string): boolean {
  return /^[a-z_]/.test(text)
}
