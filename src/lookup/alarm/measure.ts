import { type Metric, metricNamed, metrics } from '../../catalog/metrics.ts'
import { matches } from '../reading/matches.ts'
import { amount } from './comparison.ts'
import type { Field } from './fields.ts'
import type { FieldKind } from './labels.ts'

/** What an alarm measures, with the place of the words that name it. */
export type Measure = { readonly metric: Metric; readonly start: number; readonly end: number }

const names = metrics
  .flatMap(({ name, titles }) => [name, ...titles.en, ...titles.zh])
  .toSorted((a, b) => b.length - a.length)
/** People write `HTTP 433` and `concurrent_executions`, too. */
const all = names.map((name) => name.replaceAll(' ', '[ _-]').replace(/^Http(?=\d)/, 'Http[ _-]?')).join('|')

/** Any name of a metric, and what compares it, if that follows: 函数执行超时(Http433) > 0. */
const metricPattern = new RegExp(
  `(?<![a-z0-9_])(${all})(?![a-z0-9_])(?:\\s?[(（[]\\s?([a-z0-9_][a-z0-9_ -]{0,30}[a-z0-9_])\\s?[)）\\]])?(?=[\\s)）\\]】*\`"']{0,4}([<>≥≤=!]|大于|小于|超过|高于|低于|达到|is (?:above|over|greater|more)|above|over|exceed)?)`,
  'gi',
)

/** In Prometheus the name has the product before it and the statistic behind it: `qce_scf_v2_http433_sum`. */
const exported =
  /(?<![a-z0-9_])qce_scf(?:_v2)?_([a-z0-9]{2,30})(?:_(?:sum|max|min|avg|last|count))?(?![a-z0-9_])/i

/** What an alarm measures: the metric's own field says, then what it was to be compared with, then the rest of the text. */
export function measureIn(text: string, fields: readonly Field[]): Measure | undefined {
  const of = (...kinds: readonly FieldKind[]) => fields.filter(({ kind }) => kinds.includes(kind))
  for (const field of of('metric')) {
    const found = named(field) ?? best(placesIn(field.value, field.start))
    if (found) return found
  }
  const series = seriesIn(text)
  if (series) return series
  // A search of the log calls its columns what it likes: `$1.errors > 0`.
  if (logSearch.test(text) && !ownObject.test(text)) return undefined
  for (const { value, start } of of('content', 'condition')) {
    const found = best(placesIn(value, start))
    if (found) return found
  }
  const policies = of('policy')
  const durations = of('duration')
  const places = placesIn(text, 0).filter(
    ({ metric, isCompared, isTold, start }) =>
      !metric.isOrdinary || ((isCompared || isTold) && !isInside(start, durations)),
  )
  // A policy is called as somebody liked; what stands elsewhere says more.
  return best(places.filter(({ start }) => !isInside(start, policies))) ?? best(places)
}

const ownObject = /#[\w-]{1,60}#\$?\w|qce\/scf/i
const logSearch = /\$\d{1,2}\.[a-z_]|\|\s{0,3}select\s|(?<![a-z])SCF_(?:StatusCode|FunctionName|Level)/i

type Place = Measure & {
  readonly isCompared: boolean
  /** An amount stands right behind it, or it has its cell for itself. */
  readonly isTold: boolean
}

function named({ value, start }: Field): Measure | undefined {
  const metric = metricNamed(value)
  return metric && { metric, start, end: start + value.length }
}

function seriesIn(text: string): Measure | undefined {
  const match = exported.exec(text)
  const metric = metricNamed(match?.[1])
  return match && metric ? { metric, start: match.index, end: match.index + match[0].length } : undefined
}

function placesIn(text: string, from: number): readonly Place[] {
  return matches(metricPattern, text).flatMap(({ index, 0: whole, 1: name = '', 2: inner, 3: compared }) => {
    // The API's name in brackets behind the title decides: 错误次数(Http4xx).
    const metric = (inner && metricNamed(inner)) || metricNamed(name)
    if (!metric) return []
    const end = index + whole.length
    const isTold = amount.test(text.slice(end, end + 24)) || fillsCell(text, index, end)
    return [{ metric, start: from + index, end: from + end, isCompared: compared !== undefined, isTold }]
  })
}

/** A metric between two marks of a line that has nothing but cells: `order-sync / 错误次数 / 广州`. */
function fillsCell(text: string, start: number, end: number): boolean {
  return /[|｜/，]\s?$/.test(text.slice(start - 2, start)) && /^\s?[|｜/，]/.test(text.slice(end, end + 2))
}

/** The one that is compared with something, else one that has no other meaning, else the first. */
function best(places: readonly Place[]): Measure | undefined {
  const clear = places.filter(({ metric }) => !metric.isOrdinary)
  return (
    clear.find(({ isCompared }) => isCompared) ??
    places.find(({ isCompared }) => isCompared) ??
    clear[0] ??
    places[0]
  )
}

function isInside(offset: number, fields: readonly Field[]): boolean {
  return fields.some(({ labelStart, end }) => offset >= labelStart && offset < end)
}
