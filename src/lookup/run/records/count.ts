import { matches } from '../../reading/matches.ts'
import type { RecordOfRun } from '../../recognise.ts'
import { type Run, type Runs, requestIdPattern } from '../runs.ts'

/** With this a log begins a run: the same request id under it again is another try. */
const begins = /START RequestId/gi

/**
 * How many runs the records of a code tell of where they name no more than one request. A run is seen from several sides:
 * in the result and in the log, in the header of an HTTP answer and in its body. What one side lists twice are two runs;
 * what two sides say once each is one.
 */
export function countOfRecords(text: string, records: readonly RecordOfRun[], { at }: Runs): number {
  const sides = Map.groupBy(records, ({ kind }) => kind)
  return Math.max(0, ...[...sides.values()].map((side) => countOfSide(text, onceALine(text, side, at))))
}

/** What a line says twice of one run it says once. */
function onceALine(text: string, records: readonly RecordOfRun[], at: Runs['at']): readonly RecordOfRun[] {
  const said = new Set<Run>()
  let before = 0
  return records.filter(({ start }) => {
    if (text.slice(before, start).includes('\n')) said.clear()
    before = start
    const run = at(start)
    const isNew = !said.has(run)
    said.add(run)
    return isNew
  })
}

/** Records that name the request id are as many runs as were started with it. */
function countOfSide(text: string, records: readonly RecordOfRun[]): number {
  const named = records.filter((record) => namesRequest(text, record)).length
  const tries = named > 1 ? Math.min(named, matches(begins, text).length) : named
  return Math.max(tries, records.length - named)
}

const longestLine = 2_000
const named = new RegExp(requestIdPattern.source, 'i')

function namesRequest(text: string, { start }: RecordOfRun): boolean {
  const before = text.slice(Math.max(0, start - longestLine), start)
  const behind = text.slice(start, start + longestLine)
  return named.test(before.slice(before.lastIndexOf('\n') + 1) + (/^[^\n]*/.exec(behind)?.[0] ?? ''))
}
