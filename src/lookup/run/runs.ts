import { lastAtMost } from '../../text/rising.ts'
import { matches } from '../reading/matches.ts'
import { type ClsRecord, clsRecords, unnamedRun } from './records/of-cls.ts'

/** A piece of a text by its offsets. */
export type Range = { readonly start: number; readonly end: number }

/**
 * One run of a function in a text: all its pieces, in order. `key` tells it from the others, and `id` is its request id in lower case, or `undefined` where
 * the text names none; the whole text is then one run, or each record of the log service.
 */
export type Run = { readonly key: string; readonly id: string | undefined; readonly ranges: readonly Range[] }

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
 * The runs of a text by their marks: request ids, and records of the log service that name none. A log of several requests
 * mixes their lines, so a line belongs to the last id at or before it, and lines in front of all of them to the first.
 */
export function runsOf(marks: readonly Mark[], text: string): Runs {
  if (new Set(marks.map(({ key }) => key)).size < 2) {
    const whole = { key: marks[0]?.key ?? '', id: marks[0]?.id, ranges: [{ start: 0, end: text.length }] }
    return { all: [whole], at: () => whole }
  }
  const runs = new Map<string, { key: string; id: string | undefined; ranges: Range[] }>()
  for (const [index, { start, key, id }] of marks.entries()) {
    const range = { start: index === 0 ? 0 : start, end: marks[index + 1]?.start ?? text.length }
    const known = runs.get(key)
    if (known) known.ranges.push(range)
    else runs.set(key, { key, id, ranges: [range] })
  }
  const starts = marks.map(({ start }) => start)
  const at = (offset: number) => {
    const mark = marks[Math.max(0, lastAtMost(starts, offset))]
    return runs.get(mark?.key ?? '') ?? { key: '', id: undefined, ranges: [] }
  }
  return { all: [...runs.values()], at }
}

/** What is surely said of a run: a line, or a record; `key` tells the runs apart. */
export type Mark = Range & Pick<Run, 'key' | 'id'>

/** Records, and lines with a request id; of several ids in one, the first counts. */
export function marksIn(text: string): readonly Mark[] {
  const records = clsRecords(text)
  const recordStarts = records.map(({ start }) => start)
  const named = new Set<ClsRecord>()
  const marks: Mark[] = []
  for (const match of matches(requestIdPattern, text)) {
    const record = records[lastAtMost(recordStarts, match.index)]
    const isInRecord = record !== undefined && match.index < record.end
    const start = isInRecord ? record.start : text.lastIndexOf('\n', match.index) + 1
    if (isInRecord) named.add(record)
    const id = (match[1] ?? '').toLowerCase()
    const end = isInRecord ? record.end : lineEnd(text, match.index)
    if (start > (marks.at(-1)?.start ?? -1)) marks.push({ start, end, key: id, id })
  }
  const unnamed = records.filter((record) => !named.has(record))
  if (unnamed.length === 0) return marks
  const others = unnamed.map((record) => ({
    start: record.start,
    end: record.end,
    key: unnamedRun(text, record),
    id: undefined,
  }))
  return [...marks, ...others].sort((one, other) => one.start - other.start)
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
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
