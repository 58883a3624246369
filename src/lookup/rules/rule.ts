import type { Bilingual } from '../../language.ts'
import type { Facts, Verdict } from '../facts.ts'

/** Values of facts that must all hold; of several values for a fact, one. */
export type When<F> = { readonly [K in keyof F]?: F[K] | readonly F[K][] }

/**
 * One row of a table. The first row that fits a candidate decides it. `examples` are two texts in which this row
 * decides a candidate; `leaves` is a text like them that it must leave alone, with the row that decides it.
 */
export type Rule<F> = {
  readonly id: string
  readonly when: When<F> | readonly When<F>[]
  readonly gives: Verdict | 'as listed'
  readonly examples: readonly [string, string]
  readonly leaves: { readonly text: string; readonly to: string }
  /** Why, as a sentence for somebody who asks. */
  readonly reason: Bilingual
}

/** The rule of a table that fits first. */
export function firstFit<F>(rules: readonly Rule<F>[], facts: Facts<F>): Rule<F> | undefined {
  return rules.find(({ when }) => conditionsOf(when).some((each) => holds(each, facts)))
}

function conditionsOf<F>(when: Rule<F>['when']): readonly When<F>[] {
  return isList(when) ? when : [when]
}

function isList<F>(when: Rule<F>['when']): when is readonly When<F>[] {
  return Array.isArray(when)
}

function holds<F>(when: When<F>, facts: Facts<F>): boolean {
  for (const key in when) {
    const wanted = when[key]
    const value = facts.get(key)
    if (Array.isArray(wanted) ? !wanted.includes(value) : wanted !== value) return false
  }
  return true
}
