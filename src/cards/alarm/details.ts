import { metricNamed } from '../../catalog/metrics.ts'
import type { Bilingual, Language } from '../../language.ts'
import type { Alarm } from '../../lookup/alarm/alarm.ts'
import type { Finding } from '../../lookup/run/details.ts'
import { words } from '../../words.ts'
import { type CardBlock, gapBetween } from '../card.ts'
import { codeList } from '../code-list.ts'
import { isLeftOut, isOfQuery } from './card.ts'
import { searchBlocks } from './search.ts'
import { alarmWords } from './words.ts'

/** What the card of an alarm has no room for: what its metric means, the codes that it may be, and its search. */
export function alarmDetails(
  alarm: Alarm,
  findings: readonly Finding[],
  language: Language,
): readonly CardBlock[] {
  const metric = metricNamed(alarm.metric)
  return [
    ...(metric
      ? [{ kind: 'text', title: alarmWords.meaning[language], line: [metric.means[language]] } as const]
      : []),
    ...codeList(
      alarmWords.oneOf,
      findings.map(({ code }) => code),
      language,
    ),
    ...behindAlarm(alarm, language),
    sourceBlock(language),
  ]
}

/** The whole condition, where the card leaves it out, and the search for the runs that the alarm has counted. */
export function behindAlarm(alarm: Alarm, language: Language): readonly CardBlock[] {
  const { condition, value } = alarm
  const measured = value !== undefined && isOfQuery(value) ? [' · ', { code: value }] : []
  return [
    ...(condition !== undefined && isLeftOut(condition)
      ? [
          {
            kind: 'text',
            title: alarmWords.condition[language],
            line: [{ code: condition }, ...measured],
          } as const,
        ]
      : []),
    ...searchBlocks(alarm, language),
  ]
}

function sourceBlock(language: Language): CardBlock {
  const pages: Bilingual = {
    en: 'https://www.tencentcloud.com/document/product/248/34638',
    zh: 'https://cloud.tencent.com/document/product/248/37207',
  }
  const link = { link: alarmWords.source[language], url: pages[language] }
  return { kind: 'note', line: [words.source[language], gapBetween(language), link] }
}
