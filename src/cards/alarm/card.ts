import { entryOf } from '../../catalog/index.ts'
import { type Metric, metricNamed } from '../../catalog/metrics.ts'
import type { Bilingual, Language } from '../../language.ts'
import type { Alarm } from '../../lookup/alarm/alarm.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Finding } from '../../lookup/run/details.ts'
import { words } from '../../words.ts'
import { hasRoomFor } from '../brief/room.ts'
import {
  type Card,
  type CardBlock,
  gapBetween,
  joinedLines,
  type Line,
  type Piece,
  separated,
} from '../card.ts'
import { codeList } from '../code-list.ts'
import { consoleLink } from '../console-link.ts'
import { titleOf } from '../entry-title.ts'
import { fill } from '../fill.ts'
import { recoveryLine } from './recovery.ts'
import { alarmWords } from './words.ts'

/** An alarm leads its card where no one code does: it tells none, or its metric counts several together. */
export function leadingAlarm({ alarm, findings }: Answer): Alarm | undefined {
  if (findings.length === 0) return alarm
  const codes = metricOf(alarm)?.codes ?? []
  return codes.length > 1 && findings.every(({ code }) => codes.includes(code)) ? alarm : undefined
}

type Around = { readonly above: readonly CardBlock[]; readonly language: Language }

/** The card of an alarm that tells no one code: what it measures, how things stand, and where to look for more. */
export function alarmCard(alarm: Alarm, { above, language }: Around): Card {
  const metric = metricOf(alarm)
  const headline = headlineOf(alarm, metric, language)
  const state = stateLine(alarm, language)
  const facts = factsLine(alarm)
  const steps = [...searchSteps(alarm, metric, language), [alarmWords.paste[language]]]
  const lines = [...(state ? [state] : []), ...(facts.length > 0 ? [facts] : [])]
  // The team's memory stands behind the facts.
  const others: readonly Line[] = [[headline], ...lines, [''], ['']]
  const means: Line = metric ? [metric.means[language]] : []
  const isMeant = metric !== undefined && hasRoomFor(means, others, steps)
  return {
    headline,
    blocks: [
      {
        kind: 'brief',
        above: [...(state ? [state] : []), ...(isMeant ? [means] : [])],
        steps,
        below: facts.length > 0 ? [facts] : [],
      },
      ...above,
    ],
  }
}

/** What there is no room for: what the metric means, the codes that it may be, and where that stands. */
export function alarmDetails(
  alarm: Alarm,
  findings: readonly Finding[],
  language: Language,
): readonly CardBlock[] {
  const metric = metricOf(alarm)
  return [
    ...(metric
      ? [{ kind: 'text', title: alarmWords.meaning[language], line: [metric.means[language]] } as const]
      : []),
    ...codeList(
      alarmWords.oneOf,
      findings.map(({ code }) => code),
      language,
    ),
    sourceBlock(language),
  ]
}

/** How an alarm stands: "Alarm: since 14:35 · `43` measured · alarms at `> 7`"; nothing where it tells none of that. */
export function stateLine(alarm: Alarm, language: Language): Line | undefined {
  const { value, condition } = alarm
  const parts = [
    ...timeParts(alarm, language),
    ...(value ? [fill(alarmWords.measured, { value: { code: withoutMetric(value) } }, language)] : []),
    ...(condition ? [fill(alarmWords.limit, { condition: { code: condition } }, language)] : []),
  ]
  if (parts.length === 0) return undefined
  return [{ strong: alarmWords.state[language] }, gapBetween(language), ...joinedLines(parts)]
}

/** "62.5% (函数错误率)": the headline has said what is measured. */
function withoutMetric(value: string): string {
  return /^([^(（]{1,40}?)\s?[(（].{1,80}[)）]$/.exec(value)?.[1] ?? value
}

function metricOf(alarm: Alarm | undefined): Metric | undefined {
  return alarm?.metric === undefined ? undefined : metricNamed(alarm.metric)
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

/** "order-sync · prod · ap-guangzhou · $LATEST" */
function factsLine({ functionName, namespace, region, version }: Alarm): Line {
  const parts = [functionName, namespace, region, version].filter((part) => part !== undefined)
  return separated(parts.map((code) => ({ code })))
}

function timeParts(alarm: Alarm, language: Language): readonly Line[] {
  const { since, status } = alarm
  return [
    ...(since ? [fill(alarmWords.since, { since: momentPiece(since) }, language)] : []),
    ...(status === 'recovered' ? [recoveryOf(alarm, language)] : []),
  ]
}

function recoveryOf({ since, until }: Alarm, language: Language): Line {
  if (until === undefined) return [alarmWords.over[language]]
  const lasted = since === undefined ? undefined : msOf(until) - msOf(since)
  return recoveryLine({ at: momentPiece(until), ...(lasted !== undefined && { lasted }) }, language)
}

function msOf(iso: string): number {
  return new Date(iso).getTime()
}

function momentPiece(iso: string): Piece {
  return { time: msOf(iso), withDate: true }
}

/** A search finds what began a little before the alarm: metrics are counted for some minutes together. */
const beforeMs = 300_000
const behindMs = 900_000

/** The search for the runs behind the alarm, ready to be copied, and the time to search. */
function searchSteps(alarm: Alarm, metric: Metric | undefined, language: Language): readonly Line[] {
  const { functionName, namespace, condition = '', since, until } = alarm
  const threshold = /\d{1,12}(?:\.\d{1,6})?/.exec(condition)?.[0] ?? '0'
  const runs = (metric ? (metric.search ?? '') : failedRuns).replace('{n}', threshold)
  if (functionName === undefined || runs === '') return []
  const query = [
    `SCF_FunctionName:"${functionName}"`,
    ...(namespace === undefined ? [] : [`SCF_Namespace:"${namespace}"`]),
    / OR /.test(runs) ? `(${runs})` : runs,
  ].join(' AND ')
  const address = consoleLink(alarm, 'log')
  const log = alarmWords.log[language]
  const search = { query: { code: query }, log: address === undefined ? log : { link: log, url: address } }
  if (since === undefined) return [fill(alarmWords.search, search, language)]
  return [fill(alarmWords.searchWithin, { ...search, ...windowOf(since, until) }, language)]
}

const failedRuns = 'NOT SCF_StatusCode:200 AND NOT SCF_StatusCode:202'

function windowOf(since: string, until: string | undefined): { readonly from: Piece; readonly to: Piece } {
  const from = msOf(since) - beforeMs
  const to = until === undefined ? msOf(since) + behindMs : msOf(until)
  return { from: { time: from, withDate: false }, to: { time: to, withDate: false } }
}

function sourceBlock(language: Language): CardBlock {
  const pages: Bilingual = {
    en: 'https://www.tencentcloud.com/document/product/248/34638',
    zh: 'https://cloud.tencent.com/document/product/248/37207',
  }
  const link = { link: alarmWords.source[language], url: pages[language] }
  return { kind: 'note', line: [words.source[language], language === 'zh' ? '' : ' ', link] }
}
