import type { NumberFacts, PhraseFacts } from '../facts.ts'
import { bareRules } from './bare-numbers.ts'
import { eagerRules } from './eager.ts'
import { numberRules } from './numbers.ts'
import { phraseRules } from './phrases.ts'
import type { Rule } from './rule.ts'

/** The tables that decide, one for each kind of candidate. */
export type RuleTables = {
  /** Numbers with a label beside them. */
  readonly numbers: readonly Rule<NumberFacts>[]
  readonly phrases: readonly Rule<PhraseFacts>[]
  /** Numbers without a label. */
  readonly bare: readonly Rule<NumberFacts>[]
  /** Numbers that only those who ask are told of, where a channel's members want to hear of more. */
  readonly eager: readonly Rule<NumberFacts>[]
}

export const ruleTables: RuleTables = {
  numbers: numberRules,
  phrases: phraseRules,
  bare: bareRules,
  eager: eagerRules,
}
