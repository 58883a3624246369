import { metricNamed } from '../../catalog/metrics.ts'
import type { Language } from '../../language.ts'
import type { Alarm } from '../../lookup/alarm/alarm.ts'
import { thresholdOf } from '../../lookup/alarm/comparison.ts'
import type { Incident } from '../../triage/incident.ts'
import { titleOfCode } from '../entry-title.ts'
import { alarmWords } from './words.ts'

type Titled = Pick<Incident, 'code' | 'apiCode'> & {
  /** The alarm that it began with, where a card tells it. */
  readonly alarm?: Alarm | undefined
}

/** An incident by its code, or without any by the alarm that it began with: "SCF alarm: Function error rate > 5 %". */
export function titleOfIncident({ code, apiCode, alarm }: Titled, language: Language): string {
  if (code !== 0 || apiCode !== undefined) return titleOfCode(apiCode ?? code)
  const title = metricNamed(alarm?.metric)?.titles[language][0]
  const threshold = alarm?.condition && thresholdOf(alarm.condition)
  const what = [title, threshold].filter(Boolean).join(' ')
  if (what === '') return alarmWords.alarm[language]
  return `${alarmWords.alarm[language]}${language === 'zh' ? '：' : ': '}${what}`
}
