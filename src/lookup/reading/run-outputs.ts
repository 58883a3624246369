import type { Lines } from './lines.ts'

/** The line with which SCF begins what it logs of a run, and the others around what a function prints; in lower case. */
const begin = 'start requestid'
const mark = /(?:start|end|report) requestid:? ?([0-9a-f]{4,8})/
const id = /^:? ?([0-9a-f]{4,8})/
/** What SCF itself writes among them. */
const ofScf = /(?:error|event|response) requestid|scf_|x-scf-|ret_?msg/

/** As far as the two lines stand from a place: a log has many runs, and is not read as a whole for each. */
const reachOfRun = 4_000
const reachOfLine = 400

/** What functions print in the runs of a log: from behind `START RequestId` up to the next such line. */
export class RunOutputs {
  readonly #lower: string
  readonly #lines: Lines

  constructor({ lower, lines }: { readonly lower: string; readonly lines: Lines }) {
    this.#lower = lower
    this.#lines = lines
  }

  /** Where the run begins in which an offset stands, if it stands in one. */
  runOf(offset: number): number | undefined {
    const from = Math.max(0, offset - reachOfRun)
    const before = this.#lower.slice(from, offset)
    const at = before.lastIndexOf(begin)
    if (at < 0) return undefined
    const output = before.slice(at + begin.length)
    const run = id.exec(output)?.[1]
    if (run === undefined || mark.test(output)) return undefined
    const next = mark.exec(this.#lower.slice(offset, offset + reachOfRun))
    return next?.[1] === run ? from + at : undefined
  }

  /** Whether a function has printed the line in which an offset stands. */
  holds(offset: number): boolean {
    if (this.runOf(offset) === undefined) return false
    return !ofScf.test(this.#lines.before(offset, reachOfLine) + this.#lines.behind(offset, reachOfLine))
  }
}
