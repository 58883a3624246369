import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { rulesText } from '../../src/cli/rules.ts'
import { readApi } from '../../src/lookup/api/recognise.ts'
import { Input } from '../../src/lookup/input.ts'
import { read } from '../../src/lookup/recognise.ts'
import { corpusSets, loadCorpus } from './corpus.ts'

/** `npm run -s rules`: every row in its order, what it gives, and how often it decides in the texts of the corpus. */
const texts = [...corpusSets.flatMap((set) => loadCorpus(set)), ...textsOf('api'), ...textsOf('alarms')]
const decided = new Map<string, number>()
const count = (rule: string) => decided.set(rule, (decided.get(rule) ?? 0) + 1)
for (const { text } of texts) {
  const judged = [...read(text, { asked: true }).judged, ...readApi(new Input(text), { asked: true }).judged]
  for (const { rule } of judged) count(rule)
  for (const { eager } of read(text, { eager: true }).judged) if (eager) count(eager.rule)
}

console.log(`What each row decides in the ${texts.length} texts of the corpus.\n`)
process.stdout.write(rulesText('en', decided))

function textsOf(name: string): readonly { readonly text: string }[] {
  const lines = readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)))
}
