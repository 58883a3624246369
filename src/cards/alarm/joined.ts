import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Incident } from '../../triage/incident.ts'
import { gapBetween, type Line } from '../card.ts'
import { titleOfCode } from '../entry-title.ts'
import { alarmWords } from './words.ts'

/** Which open incident of its function an alarm without a code has joined: that is what the card's history is about. */
export function joinedLines(
  { alarm, findings }: Answer,
  { code }: Pick<Incident, 'code'>,
  language: Language,
): readonly Line[] {
  if (!alarm || findings.length > 0 || code === 0) return []
  return [[{ strong: alarmWords.open[language] }, gapBetween(language), titleOfCode(code)]]
}
