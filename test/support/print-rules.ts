import type { Verdict } from '../../src/lookup/facts.ts'
import { read } from '../../src/lookup/recognise.ts'
import { type RuleTables, ruleTables } from '../../src/lookup/rules/index.ts'
import { corpusSets, loadCorpus } from './corpus.ts'

/** `npm run -s rules`: every row in its order, what it gives, and how often it decides in the texts of the corpus. */
const titles: Readonly<Record<keyof RuleTables, string>> = {
  numbers: 'Numbers with a label',
  phrases: 'Names and messages',
  bare: 'Numbers without a label',
}

const texts = corpusSets.flatMap((set) => loadCorpus(set))
const decided = new Map<string, number>()
for (const { text } of texts)
  for (const { rule } of read(text, { asked: true }).judged) decided.set(rule, (decided.get(rule) ?? 0) + 1)

console.log(`What each row decides in the ${texts.length} texts of the corpus.\n`)
for (const table of ['numbers', 'phrases', 'bare'] as const) {
  console.log(titles[table])
  for (const { id, gives, reason } of ruleTables[table]) console.log(row(id, gives, reason.en))
  console.log()
}

function row(id: string, gives: Verdict | 'as listed', reason: string): string {
  return `${id.padEnd(22)} ${gives.padEnd(9)} ${String(decided.get(id) ?? 0).padStart(6)}  ${reason}`
}
