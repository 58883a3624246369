import type { Input } from '../input.ts'
import type { Reason } from '../reason.ts'
import type { ApiAnswer } from './answer.ts'
import { readApi } from './recognise.ts'
import { apiInstead, apiRules, typedRows } from './rules/index.ts'

/** The reasons of all rows about the management API, by the id of the row. */
export const apiReasonOf = new Map(
  [...apiRules.codes, ...apiRules.words, ...Object.values(typedRows), apiInstead].map(({ id, reason }) => [
    id,
    reason,
  ]),
)

/** The reasons of a text that speaks of the management API too: its codes and sentences, and what they take back. */
export function withApiReasons(
  reasons: readonly Reason[],
  input: Input,
  api: ApiAnswer | undefined,
): readonly Reason[] {
  if (api?.isTyped) return [...reasons, ...typedReasons(api)]
  const spans = api?.findings.flatMap(({ evidence }) => evidence) ?? []
  const ours = reasons.map((each): Reason => {
    const isTheirs = spans.some(({ start, end }) => start <= each.start && each.end <= end)
    if (!isTheirs || each.verdict === 'silent') return each
    const { id: rule, gives: verdict, reason } = apiInstead
    return { ...each, rule, verdict, reason }
  })
  return [...ours, ...theirReasons(input)].sort((a, b) => a.start - b.start)
}

function theirReasons(input: Input): readonly Reason[] {
  const { text, plain } = input
  return readApi(input, { asked: true }).judged.flatMap(({ code, rule, verdict, facts, ...place }) => {
    const reason = apiReasonOf.get(rule)
    if (!reason) return []
    const [start, end] = [plain.inputOffset(place.start), plain.inputOffset(place.end)]
    return [
      { start, end, text: text.slice(start, end), codes: [code], rule, verdict, reason, facts: facts.seen },
    ]
  })
}

function typedReasons({ findings }: ApiAnswer): readonly Reason[] {
  return findings.flatMap(({ code, confidence, evidence }) => {
    const { id: rule, gives: verdict, reason } = typedRows[confidence]
    return evidence.map((span) => ({ ...span, codes: [code], rule, verdict, reason, facts: [] }))
  })
}
