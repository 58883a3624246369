import type { Card } from '../cards/card.ts'
import type { Problem, Verdict } from '../handler/verdict.ts'
import type { Bilingual, Language } from '../language.ts'
import { lookOf, printCard } from './print.ts'
import type { Terminal } from './terminal.ts'

type Output = Pick<Terminal, 'stdout' | 'stderr'>

/** What `scf-handler` has to say, for people and for scripts. Only what is asked for is made. */
export type HandlerAnswer = { readonly card: () => Card; readonly data: () => object }

/** Prints an answer as a card or, for scripts, as JSON. */
export function printAnswer({ card, data }: HandlerAnswer, json: boolean, { stdout }: Output): void {
  stdout.write(json ? `${JSON.stringify(data(), null, 2)}\n` : printCard(card(), lookOf(stdout)))
}

/** Says why there is no answer, and gives the exit code for it. */
export function refuse(why: Bilingual, language: Language, { stderr }: Output): number {
  stderr.write(`${why[language].replaceAll('`', '')}\n`)
  return 2
}

type Told = Pick<
  Verdict,
  'handler' | 'runtime' | 'valid' | 'format' | 'parts' | 'suggestion' | 'runtimes'
> & { readonly problems: readonly ProblemOf[] }

type ProblemOf = Omit<Problem, 'id'> & { readonly id: string }

/** The contract's keys in the contract's order, what else was looked at behind them; a key without a value is left out. */
export function verdictData(verdict: Told, language: Language, more: object = {}): object {
  const { handler, runtime, valid, format, parts, suggestion, runtimes } = verdict
  const problems = problemData(verdict.problems, language)
  const answer = { handler, runtime, valid, format, parts, problems, suggestion, ...more }
  return runtime === undefined ? { ...answer, runtimes } : answer
}

/** Problems with their sentences in one language. */
export function problemData(problems: readonly ProblemOf[], language: Language): readonly object[] {
  return problems.map(({ id, severity, message }) => ({ id, severity, message: message[language] }))
}
