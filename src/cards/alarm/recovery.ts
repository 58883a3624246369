import type { Language } from '../../language.ts'
import type { Line, Piece } from '../card.ts'
import { fill } from '../fill.ts'
import { incidentWords } from '../incident-words.ts'
import { alarmWords } from './words.ts'

type Recovery = {
  readonly at: Piece
  /** How long the alarm lasted, in milliseconds. */
  readonly lasted?: number
}

/** "recovered today at 14:52, after 17 min" */
export function recoveryLine({ at, lasted }: Recovery, language: Language): Line {
  const line = fill(alarmWords.until, { until: at }, language)
  if (lasted === undefined) return line
  const duration = incidentWords.duration(Math.max(0, lasted))
  return [...line, language === 'zh' ? '，' : ', ', alarmWords.after({ duration })[language]]
}
