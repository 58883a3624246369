import type { Lines } from '../lines.ts'

/** A number or a name that stands for a code, at its place. */
export type CodePlace = { readonly start: number; readonly end: number; readonly code: number }

/** So many codes, one below the other, are a list of what there is. */
const fewest = 3
/** What is longer, or holds more of them, is a log. */
const longest = 4_000
const most = 100
/** As far apart as the first and the last of them stand, in lines. */
const reach = 8

/**
 * The lists of codes of a text: an enum, a table of a manual, the items of a changelog. Where most of the lines also hold
 * figures, or say that something failed, they count what has come, and it is no such list. Read when first asked for.
 */
export class CodeLists {
  readonly #text: { readonly lower: string; readonly lines: Lines }
  readonly #places: () => readonly CodePlace[]
  #listed: ReadonlySet<number> | undefined

  constructor(text: { readonly lower: string; readonly lines: Lines }, places: () => readonly CodePlace[]) {
    this.#text = text
    this.#places = places
  }

  /** Whether the code that starts at the offset stands in a list. */
  hold(start: number): boolean {
    this.#listed ??= listed(this.#text, this.#places())
    return this.#listed.has(start)
  }
}

function listed(
  { lower, lines }: { readonly lower: string; readonly lines: Lines },
  places: readonly CodePlace[],
): ReadonlySet<number> {
  if (lower.length > longest || places.length > most || new Set(places.map(({ code }) => code)).size < fewest)
    return none
  const rows = rowsOf(lower, lines, places)
  const starts = new Set<number>()
  for (const [index, row] of rows.entries()) {
    const near = rows.slice(index, index + reach).filter((other) => other.line - row.line < reach)
    if (near.length < 2 || new Set(near.flatMap(({ codes }) => codes)).size < fewest) continue
    if (near.filter(({ hasCome }) => hasCome).length * 2 > near.length) continue
    for (const { starts: here } of near) for (const start of here) starts.add(start)
  }
  return starts
}

const none: ReadonlySet<number> = new Set()

type Row = {
  readonly line: number
  readonly codes: number[]
  readonly starts: number[]
  readonly hasCome: boolean
}

/** No number of a document, `r-07`. */
const figures = /(?<![a-z]|[a-z]-|\d)\d|[x×]\d/
/** What a line says of a code that has come, in lower case. */
export const failed = /(?<![a-z])(?:fail(?:s|ed|ing)?|d(?:ied|ies)|crash(?:es|ed)?)(?![a-z])|失败|挂|报错/

/** A line that SCF writes itself is no part of somebody's list. */
const ofScf = /x-scf-|request ?_?id|error_?(?:code|message)|scf_(?:status|request)/

/** What numbers the items of a list is no figure. */
const itemNumber = /^\s{0,8}\d{1,3}[.)、]\s?/

/** The lines that hold codes, in their order. */
function rowsOf(lower: string, lines: Lines, places: readonly CodePlace[]): readonly Row[] {
  const groups = Map.groupBy(places, ({ start }) => lines.startOf(start))
  const sorted = [...groups].sort(([a], [b]) => a - b)
  let line = 0
  let counted = 0
  return sorted.flatMap(([from, group]) => {
    line += lower.slice(counted, from).split('\n').length - 1
    counted = from
    const words = lines.whole(from).line
    if (ofScf.test(words)) return []
    const rest = group.reduce((left, { start, end }) => left.replace(lower.slice(start, end), ''), words)
    // A name that has its line for itself is of no list: it says nothing of it.
    if (group.length === 1 && !/\p{L}/u.test(rest)) return []
    return [
      {
        line,
        codes: group.map(({ code }) => code),
        starts: group.map(({ start }) => start),
        hasCome: figures.test(rest.replace(itemNumber, '')) || failed.test(rest),
      },
    ]
  })
}
