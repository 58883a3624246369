import { type Metric, metricNamed } from '../../catalog/metrics.ts'
import type { Language } from '../../language.ts'
import type { Alarm } from '../../lookup/alarm/alarm.ts'
import { words } from '../../words.ts'
import { type CardBlock, joinedLines, type Line, type Piece } from '../card.ts'
import { consoleLink } from '../console-link.ts'
import { fill } from '../fill.ts'
import { alarmClock } from './moment.ts'
import { alarmWords } from './words.ts'

/**
 * Where to look for the runs behind an alarm, and when; the query is long, and stands among the details, which are on
 * the card only where `hasDetails` says so.
 */
export function searchSteps(
  alarm: Alarm,
  language: Language,
  { hasDetails }: { readonly hasDetails: boolean },
): readonly Line[] {
  if (queryOf(alarm) === undefined) return []
  const address = consoleLink(alarm, 'log')
  const name = alarmWords.log[language]
  const log = address === undefined ? name : { link: name, url: address }
  const window = windowOf(alarm)
  const told = hasDetails
    ? alarmWords[window ? 'searchWithinBelow' : 'searchBelow']
    : alarmWords[window ? 'searchWithin' : 'search']
  return [fill(told, { log, ...window }, language)]
}

/** The query for the log search, ready to be copied. */
export function searchBlocks(alarm: Alarm, language: Language): readonly CardBlock[] {
  const query = queryOf(alarm)
  if (query === undefined) return []
  const window = windowOf(alarm)
  const address = consoleLink(alarm, 'log')
  const line = joinedLines([
    [{ code: query }],
    window ? fill(alarmWords.within, window, language) : [],
    address === undefined ? [] : [{ link: words.openConsole[language], url: address }],
  ])
  return [{ kind: 'text', title: words.logQuery[language], line }]
}

/** What the log search of CLS finds the function's runs by that the alarm has counted. */
function queryOf({ functionName, namespace, metric, condition = '' }: Alarm): string | undefined {
  const threshold = /\d{1,12}(?:\.\d{1,6})?/.exec(condition)?.[0] ?? '0'
  const runs = runsOf(metricNamed(metric)).replace('{n}', threshold)
  if (functionName === undefined || runs === '') return undefined
  return [
    `SCF_FunctionName:"${functionName}"`,
    ...(namespace === undefined ? [] : [`SCF_Namespace:"${namespace}"`]),
    / OR /.test(runs) ? `(${runs})` : runs,
  ].join(' AND ')
}

function runsOf(metric: Metric | undefined): string {
  return metric ? (metric.search ?? '') : 'NOT SCF_StatusCode:200 AND NOT SCF_StatusCode:202'
}

/** A search finds what began a little before the alarm: metrics are counted for some minutes together. */
const beforeMs = 300_000
const behindMs = 900_000

function windowOf({ since, until }: Alarm): { readonly from: Piece; readonly to: Piece } | undefined {
  if (since === undefined) return undefined
  const to = until === undefined ? alarmClock(since, behindMs) : alarmClock(until)
  return { from: alarmClock(since, -beforeMs), to }
}
