import type { Language } from '../../language.ts'
import type { Incident } from '../../triage/incident.ts'
import { titleOfCode } from '../entry-title.ts'
import { alarmWords } from './words.ts'

/** An incident by its code, or without any by what it began with: an alarm. */
export function titleOfIncident(
  { code, apiCode }: Pick<Incident, 'code' | 'apiCode'>,
  language: Language,
): string {
  return code === 0 && apiCode === undefined ? alarmWords.alarm[language] : titleOfCode(apiCode ?? code)
}
