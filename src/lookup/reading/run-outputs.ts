import type { Text } from './text.ts'

/** The line with which SCF begins what it logs of a run, and the others around what a function prints; in lower case. */
const begin = 'start requestid'
const mark = /(?:start|end|report) requestid:? ?([0-9a-f]{4,8})/
const id = /^:? ?([0-9a-f]{4,8})/
/** What SCF itself writes among them. */
const ofScf = /(?:error|event|response) requestid|scf_|x-scf-|ret_?msg/

/** As far as the two lines stand from a place: a log has many runs, and is not read as a whole for each. */
const reachOfRun = 4_000
const reachOfLine = 400

/** Where the run of a log begins in whose output an offset stands, behind `START RequestId` and before the next such line. */
export function runOf({ lower }: Pick<Text, 'lower'>, offset: number): number | undefined {
  const from = Math.max(0, offset - reachOfRun)
  const before = lower.slice(from, offset)
  const at = before.lastIndexOf(begin)
  if (at < 0) return undefined
  const output = before.slice(at + begin.length)
  const run = id.exec(output)?.[1]
  if (run === undefined || mark.test(output)) return undefined
  const next = mark.exec(lower.slice(offset, offset + reachOfRun))
  return next?.[1] === run ? from + at : undefined
}

/** The same, if the function itself has printed the line in which the offset stands. */
export function runThatPrinted(text: Pick<Text, 'lower' | 'lines'>, offset: number): number | undefined {
  const run = runOf(text, offset)
  if (run === undefined) return undefined
  const line = text.lines.before(offset, reachOfLine) + text.lines.behind(offset, reachOfLine)
  return ofScf.test(line) ? undefined : run
}
