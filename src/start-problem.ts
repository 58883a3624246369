import { errorCode } from './error-code.ts'
import type { Bilingual } from './language.ts'

/** The bot cannot start, and the operator can do something about it: `problem` says what. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
  readonly code: string
  readonly problem: Bilingual

  constructor(problem: Bilingual, cause: unknown) {
    super(problem.en, { cause })
    this.code = errorCode(cause)
    this.problem = problem
  }
}
