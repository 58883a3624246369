import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Incident } from '../../triage/incident.ts'
import type { CardBlock } from '../card.ts'
import { titleOfCode } from '../entry-title.ts'
import { alarmWords } from './words.ts'

/** Which open incident of its function an alarm without a code has joined: that is what the card's history is about. */
export function joinedBlocks(
  { alarm, findings }: Answer,
  { code }: Pick<Incident, 'code'>,
  language: Language,
): readonly CardBlock[] {
  if (!alarm || findings.length > 0 || code === 0) return []
  return [{ kind: 'text', title: alarmWords.open[language], line: [{ strong: titleOfCode(code) }] }]
}
