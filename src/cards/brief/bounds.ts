import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import { mostCounted } from '../../triage/bounds.ts'
import type { Line } from '../card.ts'
import { incidentWords } from '../incident-words.ts'
import { countBeside, ownCount } from './beside.ts'

/** That the text shows more than is counted of one text. */
export function boundLines(answer: Pick<Answer, 'findings'>, language: Language): readonly Line[] {
  const runs = answer.findings.flatMap((finding) => [
    ownCount(finding) ?? 1,
    ...(finding.functions ?? []).map(({ count }) => count),
  ])
  const isAll = countBeside(answer) <= mostCounted.functions && runs.every((each) => each <= mostCounted.runs)
  return isAll ? [] : [[incidentWords.bound(mostCounted)[language]]]
}
