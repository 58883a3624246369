import { columns, endOfNumber, lengthShift, rowOfStep, steps } from './sweep-table.ts'

/** Where to look closer in a text, each in rising order. */
export type Places = {
  /** Where numbers end that can be codes. */
  readonly numberEnds: readonly number[]
  /** Where a phrase may begin: its first word stands there. */
  readonly phraseStarts: readonly number[]
}

/**
 * Reads a text in lower case once, unit by unit, for numbers and phrases alike. An expression for each takes twice
 * as long, and thrice if the text has one Chinese word: a phrase may begin with almost any letter, so there is
 * little that V8 could skip.
 */
export function sweep(lower: string): Places {
  const numberEnds: number[] = []
  const phraseStarts: number[] = []
  const cursor = { at: 0, state: 0 }
  while (cursor.at <= lower.length) {
    const step = readOn(lower, cursor)
    const end = cursor.at - 1
    const length = step >> lengthShift
    if (step & endOfNumber) numberEnds.push(end)
    if (length > 0) phraseStarts.push(end - length)
  }
  return { numberEnds, phraseStarts }
}

/** Whatever ends a word and a number; so does the end of the text. */
const otherColumn = 0

/** The next step before which something has ended, or the last one. V8 keeps a loop fast that calls nothing. */
function readOn(lower: string, cursor: { at: number; state: number }): number {
  let { at, state: step } = cursor
  while (at < lower.length && step < endOfNumber) {
    step = steps[step + (columns[lower.charCodeAt(at)] ?? otherColumn)] ?? 0
    at += 1
  }
  if (step < endOfNumber) {
    step = steps[step + otherColumn] ?? 0
    at += 1
  }
  cursor.at = at
  cursor.state = step & rowOfStep
  return step
}
