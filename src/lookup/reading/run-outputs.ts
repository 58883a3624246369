import { lastAtMost } from '../../text/rising.ts'
import type { Lines } from './lines.ts'
import { matches } from './matches.ts'

/** The lines between which SCF logs what a function prints, in lower case. */
const marks = /(start|end|report) requestid:? ?([0-9a-f]{4,8})/g
/** What SCF itself writes among them. */
const ofScf = /(?:error|event|response) requestid|scf_|x-scf-|ret_?msg/

type Run = { readonly from: number; readonly to: number }

/** What functions print in the runs of a log: from behind `START RequestId` up to the next such line. */
export class RunOutputs {
  readonly #lines: Lines
  readonly #runs: readonly Run[]
  readonly #starts: readonly number[]

  constructor({ lower, lines }: { readonly lower: string; readonly lines: Lines }) {
    this.#lines = lines
    this.#runs = runsIn(lower)
    this.#starts = this.#runs.map(({ from }) => from)
  }

  /** The run in which an offset stands, if it stands in one. */
  runOf(offset: number): Run | undefined {
    const run = this.#runs[lastAtMost(this.#starts, offset)]
    return run && offset < run.to ? run : undefined
  }

  /** Whether a function has printed the line in which an offset stands. */
  holds(offset: number): boolean {
    if (this.runOf(offset) === undefined) return false
    return !ofScf.test(this.#lines.before(offset, reachOfLine) + this.#lines.behind(offset, reachOfLine))
  }
}

const reachOfLine = 400

function runsIn(lower: string): readonly Run[] {
  if (!lower.includes('start requestid')) return []
  const all = matches(marks, lower)
  return all.flatMap(({ index, 0: { length }, 1: kind, 2: id }, at) => {
    const next = all[at + 1]
    return kind === 'start' && next && next[2] === id ? [{ from: index + length, to: next.index }] : []
  })
}
