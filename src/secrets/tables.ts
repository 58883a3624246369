import type { Span } from './kinds.ts'

/** A cell of a table, without the blanks and quotes around it. */
export type Cell = Span & { readonly words: string }

/** The names above the columns of a table. */
export type Heading = {
  readonly cells: readonly Cell[]
  readonly delimiter: Delimiter | undefined
  /** Where its line ends. */
  readonly end: number
}

type Delimiter = (typeof delimiters)[number]

const longestHeading = 400
const columnName = /^[\p{L}\d _()（）/.-]{1,40}$/u
/** The lines around a heading: `|---|---|`, `+-----+-----+`. */
const ruler = /^[\s|+:=-]+$/
const delimiters = ['\t', '|', ',', ';'] as const
/** Where nothing else is between cells: words with one blank between them. */
const aligned = /\S+(?: \S+)*/g

/**
 * The line around `index`, if it can be a heading: two or more short names, and nothing else. What is none has no
 * `cells`; `undefined` where the line is too long to be looked at.
 */
export function headingAt(
  text: string,
  index: number,
): Heading | { readonly cells?: undefined; readonly end: number } | undefined {
  const line = lineAround(text, index)
  if (line === undefined) return undefined
  const delimiter = delimiters.find((each) => text.slice(line.start, line.end).includes(each))
  const cells = cellsOf(text, line, delimiter)
  const names = cells.filter(({ words }) => words !== '')
  const isHeading = names.length >= 2 && names.every(({ words }) => columnName.test(words))
  return isHeading ? { cells, delimiter, end: line.end } : { end: line.end }
}

/** The rows below a heading, and where the first line begins that is no row, or the text ends. */
export function rowsBelow(text: string, { cells, delimiter, end: from }: Heading) {
  const rows: (readonly Cell[])[] = []
  let end = from
  for (let next = lineAfter(text, end); next !== undefined; next = lineAfter(text, end)) {
    const row = cellsOf(text, next, delimiter)
    if (row.length === cells.length) rows.push(row)
    else if (!ruler.test(text.slice(next.start, next.end))) break
    end = next.end
  }
  return { rows, end }
}

/** A line that may be longer than a heading is none; it is not looked through for its ends. */
export function lineAround(text: string, index: number): Span | undefined {
  const from = Math.max(0, index - longestHeading)
  const start = text.slice(from, index).lastIndexOf('\n')
  const length = text.slice(index, index + longestHeading).search(/[\r\n]|$/)
  if ((start < 0 && from > 0) || length === longestHeading) return undefined
  return { start: from + start + 1, end: index + length }
}

/** The line below the one that ends at `end`, if there is one. */
export function lineAfter(text: string, end: number): Span | undefined {
  const start = text.indexOf('\n', end) + 1
  if (start === 0) return undefined
  const next = text.indexOf('\n', start)
  return { start, end: next < 0 ? text.length : next }
}

function cellsOf(text: string, line: Span, delimiter: Delimiter | undefined): Cell[] {
  const words = text.slice(line.start, line.end)
  if (delimiter !== undefined)
    return partsOf(words, delimiter).map((part) => trimmed(words, part, line.start))
  return Array.from(words.matchAll(aligned), ({ 0: cell, index }) =>
    trimmed(words, { start: index, end: index + cell.length }, line.start),
  )
}

/** Between the delimiters that are not inside quotes. */
function partsOf(words: string, delimiter: string): Span[] {
  const parts: Span[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < words.length; at++) {
    const char = words.charAt(at)
    if (char === '"') quoted = !quoted
    if (char !== delimiter || quoted) continue
    parts.push({ start, end: at })
    start = at + 1
  }
  return [...parts, { start, end: words.length }]
}

function trimmed(line: string, { start, end }: Span, offset: number): Cell {
  const part = line.slice(start, end)
  const words = part.trim().replace(/^["']|["']$/g, '')
  const from = offset + start + part.indexOf(words)
  return { start: from, end: from + words.length, words }
}
