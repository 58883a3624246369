import type { Span } from './kinds.ts'

/** A cell of a table, without the blanks and quotes around it. */
export type Cell = Span & { readonly words: string }

/** A table from its heading on. */
export type Table = {
  readonly heading: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  /** Where the first line begins that is no row, or the text ends. */
  readonly end: number
}

const longestHeading = 400
const columnName = /^[\p{L}\d _()（）/.-]{1,40}$/u
/** The lines around a heading: `|---|---|`, `+-----+-----+`. */
const ruler = /^[\s|+:=-]+$/
const delimiters = ['\t', '|', ',', ';'] as const
/** Where nothing else is between cells: words with one blank between them. */
const aligned = /\S+(?: \S+)*/g

/** The table whose heading has a name at `index`, if its line is one: two or more short names, and nothing else. */
export function tableAt(text: string, index: number): Table | undefined {
  const line = lineAround(text, index)
  if (line === undefined) return undefined
  const delimiter = delimiters.find((each) => text.slice(line.start, line.end).includes(each))
  const heading = cellsOf(text, line, delimiter)
  const names = heading.filter(({ words }) => words !== '')
  if (names.length < 2 || !names.every(({ words }) => columnName.test(words))) return undefined
  const rows: (readonly Cell[])[] = []
  let end = line.end
  for (let next = lineAfter(text, end); next !== undefined; next = lineAfter(text, end)) {
    const row = cellsOf(text, next, delimiter)
    if (row.length === heading.length) rows.push(row)
    else if (!ruler.test(text.slice(next.start, next.end))) break
    end = next.end
  }
  return { heading, rows, end }
}

/** A line that may be longer than a heading is none; it is not looked through for its ends. */
function lineAround(text: string, index: number): Span | undefined {
  const from = Math.max(0, index - longestHeading)
  const start = text.slice(from, index).lastIndexOf('\n')
  const length = text.slice(index, index + longestHeading).search(/[\r\n]|$/)
  if ((start < 0 && from > 0) || length === longestHeading) return undefined
  return { start: from + start + 1, end: index + length }
}

function lineAfter(text: string, end: number): Span | undefined {
  const start = text.indexOf('\n', end) + 1
  if (start === 0) return undefined
  const next = text.indexOf('\n', start)
  return { start, end: next < 0 ? text.length : next }
}

function cellsOf(text: string, line: Span, delimiter: (typeof delimiters)[number] | undefined): Cell[] {
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
