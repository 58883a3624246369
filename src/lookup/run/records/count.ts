import { matches } from '../../reading/matches.ts'
import type { RecordOfRun } from '../../recognise.ts'
import { type Range, requestIdPattern } from '../runs.ts'

/** With this a log begins a run: the same request id under it again is another try. */
const start = /START RequestId/gi

/**
 * How many runs the records of a code tell of, in a text of at most one request id. A run is seen from several sides: in
 * the result and in the log, in the header of an HTTP answer and in its body. What one side lists twice are two runs; what
 * two sides say once each is one.
 */
export function countOfRecords(text: string, records: readonly RecordOfRun[]): number {
  const sides = Map.groupBy(records, ({ kind }) => kind)
  return Math.max(1, ...[...sides.values()].map((side) => countOfSide(text, side)))
}

/** Records that name the request id are as many runs as were started with it. */
function countOfSide(text: string, records: readonly RecordOfRun[]): number {
  const named = records.filter((record) => namesRequest(text, record)).length
  const tries = named > 1 ? Math.min(named, matches(start, text).length) : named
  return Math.max(tries, records.length - named)
}

const longestLine = 2_000
const named = new RegExp(requestIdPattern.source, 'i')

function namesRequest(text: string, record: RecordOfRun): boolean {
  const { start, end } = lineOf(text, record)
  return named.test(
    text.slice(Math.max(start, record.start - longestLine), Math.min(end, record.start + longestLine)),
  )
}

function lineOf(text: string, record: RecordOfRun): Range {
  const end = text.indexOf('\n', record.start)
  return {
    start: text.lastIndexOf('\n', record.start) + 1,
    end: end < 0 ? text.length : end,
  }
}
