import { lastAtMost } from '../../text/rising.ts'
import { matches } from '../reading/matches.ts'

/** A piece of a text by its offsets. */
export type Range = { readonly start: number; readonly end: number }

/**
 * One run of a function in a text: all its pieces, in order. `id` is its request id in lower case, or `undefined` where
 * the text names none; the whole text is then one run.
 */
export type Run = { readonly id: string | undefined; readonly ranges: readonly Range[] }

/** The runs of a text. */
export type Runs = {
  /** In the order in which they begin. */
  readonly all: readonly Run[]
  /** The run that an offset belongs to. */
  readonly at: (offset: number) => Run
}

/** A request id, as a group. */
export const requestId =
  '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{30,32})(?![0-9a-f-])'
/** The same as SCF prints it, with its label. */
export const requestIdPattern = new RegExp(
  `req(?:uest)? ?[_-]?id["'”]?\\s{0,2}[:=：]?\\s{0,2}["'“]?${requestId}`,
  'gi',
)

/**
 * The runs of a text by the lines that have their request ids. A log of several requests mixes their lines, so a line
 * belongs to the last id at or before it, and lines in front of all of them to the first.
 */
export function runsOf(marks: readonly Mark[], text: string): Runs {
  if (new Set(marks.map(({ id }) => id)).size < 2) {
    const whole = { id: marks[0]?.id, ranges: [{ start: 0, end: text.length }] }
    return { all: [whole], at: () => whole }
  }
  const ranges = new Map<string, Range[]>()
  for (const [index, { start, id }] of marks.entries()) {
    const range = { start: index === 0 ? 0 : start, end: marks[index + 1]?.start ?? text.length }
    const known = ranges.get(id)
    if (known) known.push(range)
    else ranges.set(id, [range])
  }
  const runs = new Map([...ranges].map(([id, list]) => [id, { id, ranges: list }]))
  const starts = marks.map(({ start }) => start)
  const at = (offset: number) => {
    const mark = marks[Math.max(0, lastAtMost(starts, offset))]
    return runs.get(mark?.id ?? '') ?? { id: undefined, ranges: [] }
  }
  return { all: [...runs.values()], at }
}

/** Where a line of a run begins. */
export type Mark = { readonly start: number; readonly id: string }

/** Where a line with a request id begins; of several on a line, the first counts. */
export function marksIn(text: string): readonly Mark[] {
  const marks: Mark[] = []
  for (const match of matches(requestIdPattern, text)) {
    const start = text.lastIndexOf('\n', match.index) + 1
    if (marks.at(-1)?.start !== start) marks.push({ start, id: (match[1] ?? '').toLowerCase() })
  }
  return marks
}

/** The pieces of a run, of one that is longer than `longest` those of that length around the offset. */
export function rangesNear(ranges: readonly Range[], offset: number, longest: number): readonly Range[] {
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0)
  if (length <= longest) return ranges
  return ranges.map((range) => clipped(range, offset - longest / 2, offset + longest / 2))
}

function clipped({ start, end }: Range, from: number, to: number): Range {
  return { start: Math.min(Math.max(start, from), end), end: Math.max(Math.min(end, to), start) }
}
