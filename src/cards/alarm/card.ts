import { entryOf } from '../../catalog/index.ts'
import { type Metric, metricNamed } from '../../catalog/metrics.ts'
import type { Language } from '../../language.ts'
import type { Alarm } from '../../lookup/alarm/alarm.ts'
import type { Answer } from '../../lookup/lookup.ts'
import { type Card, type CardBlock, gapBetween, joinedLines, type Line, separated } from '../card.ts'
import { titleOf } from '../entry-title.ts'
import { fill } from '../fill.ts'
import { placePieces } from '../place.ts'
import { alarmMoment, msOf } from './moment.ts'
import { recoveryLine } from './recovery.ts'
import { searchSteps } from './search.ts'
import { alarmWords } from './words.ts'

/** An alarm leads its card where no one code does: it tells none, or its metric counts several together. */
export function leadingAlarm({ alarm, findings }: Answer): Alarm | undefined {
  if (findings.length === 0) return alarm
  const codes = metricNamed(alarm?.metric)?.codes ?? []
  return codes.length > 1 && findings.every(({ code }) => codes.includes(code)) ? alarm : undefined
}

type Around = {
  readonly above: readonly CardBlock[]
  readonly language: Language
  /** The details stand below, in a terminal. */
  readonly hasDetails: boolean
}

/** The card of an alarm that tells no one code: what it measures, how things stand, and where to look for more. */
export function alarmCard(alarm: Alarm, { above, language, hasDetails }: Around): Card {
  const metric = metricNamed(alarm.metric)
  const headline = headlineOf(alarm, metric, language)
  const state = stateLine(alarm, language)
  const version = alarm.version === undefined ? [] : [{ code: alarm.version }]
  const facts = separated([...placePieces(alarm), ...version])
  return {
    headline,
    blocks: [
      {
        kind: 'brief',
        above: state ? [state] : [],
        ifRoom: metric ? [[metric.means[language]]] : [],
        steps: [...searchSteps(alarm, language, { hasDetails }), nextStep(metric, { language, hasDetails })],
        leastSteps: 1,
        below: facts.length > 0 ? [facts] : [],
      },
      ...above,
    ],
  }
}

/** What to do about what is counted; where runs are, to hand over the log of one. */
function nextStep(
  metric: Metric | undefined,
  { language, hasDetails }: Pick<Around, 'language' | 'hasDetails'>,
): Line {
  if (metric?.step) return [metric.step[language]]
  const { paste, pasteToCommand } = metric?.isOfSlowRuns ? alarmWords.slowRun : alarmWords.failedRun
  return [(hasDetails ? pasteToCommand : paste)[language]]
}

/** How an alarm stands: "Alarm: since 14:35 · now `43` · alarm if `> 7`"; nothing where it tells none of that. */
export function stateLine(alarm: Alarm, language: Language): Line | undefined {
  const { condition } = alarm.status === 'recovered' ? {} : alarm
  const parts = [
    ...timeParts(alarm, language),
    measuredLine(alarm, language),
    ...(condition && !isLeftOut(condition)
      ? [fill(alarmWords.limit, { condition: { code: withUnits(condition, language) } }, language)]
      : []),
  ]
  if (parts.every((part) => part.length === 0)) return undefined
  return [{ strong: alarmWords.state[language] }, gapBetween(language), ...joinedLines(parts)]
}

/** "`43` measured"; what is measured once it is over says nothing of the trouble. */
export function measuredLine({ status, value }: Alarm, language: Language): Line {
  if (status === 'recovered' || !value || isOfQuery(value)) return []
  return fill(alarmWords.measured, { value: { code: withUnits(withoutMetric(value), language) } }, language)
}

/** A longer one is a search with all that it is about, and stands among the details. */
const longestCondition = 24

/** Whether a condition stands among the details. */
export function isLeftOut(condition: string): boolean {
  return condition.length > longestCondition || isOfQuery(condition)
}

/** `$1.errs=12`: a variable of the log service's query tells nobody anything who does not see the query. */
export function isOfQuery(text: string): boolean {
  return /\$\d{1,2}\./.test(text)
}

/** "62.5% (函数错误率)": the headline has said what is measured. */
function withoutMetric(value: string): string {
  return /^([^(（]{1,40}?)\s?[(（].{1,80}[)）]$/.exec(value)?.[1] ?? value
}

/** Chinese units behind a number, as English has them: "3 次" is 3, and so is "3 Count". */
const units: Readonly<Record<string, string>> = { 次: '', 个: '', 毫秒: ' ms', 秒: ' s', 分钟: ' min' }

function withUnits(text: string, language: Language): string {
  if (language === 'zh') return text.replace(/(?<=\d) ?count(?![a-z])/gi, ' 次')
  return text
    .replace(/(?<=\d) ?count(?![a-z])/gi, '')
    .replace(/(?<=\d) ?(次|个|毫秒|秒|分钟)/g, (_, unit: string) => units[unit] ?? '')
}

function headlineOf({ status }: Alarm, metric: Metric | undefined, language: Language): string {
  const kind = alarmWords[status === 'recovered' ? 'recovered' : 'alarm'][language]
  const without = alarmWords.noMetric[language]
  if (!metric) return language === 'zh' ? `${kind}：${without}。` : `${kind}: ${without}.`
  const [title = metric.name] = metric.titles[language]
  const codes = metric.codes.flatMap((code) => entryOf(code) ?? []).map(titleOf)
  const either = codes.join(alarmWords.or[language])
  const counted = metric.counts[language]
  if (language === 'zh') return `${kind}：${title}${either && `（${either}）`}，即${counted}。`
  return `${kind}: ${title}${either && ` (${either})`}, ${counted}.`
}

function timeParts(alarm: Alarm, language: Language): readonly Line[] {
  const { since, status } = alarm
  return [
    ...(since ? [fill(alarmWords.since, { since: alarmMoment(since, language) }, language)] : []),
    ...(status === 'recovered' ? [recoveryOf(alarm, language)] : []),
  ]
}

function recoveryOf({ since, until }: Alarm, language: Language): Line {
  if (until === undefined) return [alarmWords.over[language]]
  const lasted = since === undefined ? undefined : msOf(until) - msOf(since)
  return recoveryLine({ at: alarmMoment(until, language), ...(lasted !== undefined && { lasted }) }, language)
}
