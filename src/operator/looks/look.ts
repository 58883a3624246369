import type { Bilingual } from '../../language.ts'

/** What the doctor saw in one place, and what to do about it. */
export type Look = {
  readonly about: Bilingual
  /** `unknown`: it cannot be seen from here; no reason for alarm. */
  readonly state: 'ok' | 'trouble' | 'unknown'
  readonly says: Bilingual
}

/** The look that ended in an error whose sentence is known: a `StartProblem` or a `DatabaseProblem`. */
export function troubleOf(about: Bilingual, error: unknown): Look {
  const problem = error instanceof Error && 'problem' in error ? error.problem : undefined
  // Nothing else in this program is called `problem` on an error.
  if (problem !== undefined) return { about, state: 'trouble', says: problem as Bilingual }
  throw error
}
