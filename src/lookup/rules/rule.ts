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
export function firstFit<F extends object>(rules: readonly Rule<F>[], facts: Facts<F>): Rule<F> | undefined {
  return rules.find((rule) => fits(rule, facts))
}

/** Whether any row could tell a candidate to people who have not asked. Most places ask for few facts to say no. */
export function couldBeCertain<F extends object>(rules: readonly Rule<F>[], facts: Facts<F>): boolean {
  return rules.some((rule) => (rule.gives === 'certain' || rule.gives === 'as listed') && fits(rule, facts))
}

function fits<F extends object>({ when }: Rule<F>, facts: Facts<F>): boolean {
  return isList(when) ? when.some((each) => holds(each, facts)) : holds(when, facts)
}

function isList<F>(when: When<F> | readonly When<F>[]): when is readonly When<F>[] {
  return Array.isArray(when)
}

function holds<F extends object>(when: When<F>, facts: Facts<F>): boolean {
  for (const key in when) {
    const wanted = when[key]
    const value = facts.get(key)
    if (Array.isArray(wanted) ? !wanted.includes(value) : wanted !== value) return false
  }
  return true
}
