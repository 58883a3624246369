import type { Bilingual } from '../language.ts'
import type { AnyCode } from './api/answer.ts'
import type { Verdict } from './facts.ts'
import type { Judged } from './judge.ts'

/** One candidate of a text: where it stands, what was decided about it, and by which row. */
export type Reason = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly codes: readonly AnyCode[]
  readonly rule: string
  readonly verdict: Verdict
  /** The row's reason, as a sentence. */
  readonly reason: Bilingual
  /** The facts that the rows asked for before one fitted. */
  readonly facts: Judged['facts']['seen']
}
