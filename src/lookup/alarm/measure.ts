import { type Metric, metricNamed, metrics } from '../../catalog/metrics.ts'
import { type Field, firstValue } from './fields.ts'
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

/** What an alarm measures: the metric's own field says, then what it was to be compared with, then the rest of the text. */
export function measureIn(text: string, fields: readonly Field[]): Measure | undefined {
  const of = (...kinds: readonly FieldKind[]) => fields.filter(({ kind }) => kinds.includes(kind))
  for (const field of of('metric')) {
    const found = named(field) ?? best(placesIn(field.value, field.start))
    if (found) return found
  }
  // A search of the log calls its columns what it likes: `$1.errors > 0`.
  if (logSearch.test(text) && !ownObject.test(text)) return undefined
  for (const { value, start } of of('content', 'condition')) {
    const found = best(placesIn(value, start))
    if (found) return found
  }
  const policies = of('policy')
  const places = placesIn(text, 0).filter(({ metric, isCompared }) => isCompared || !metric.isOrdinary)
  // A policy is called as somebody liked; what stands elsewhere says more.
  return best(places.filter(({ start }) => !isInside(start, policies))) ?? best(places)
}

const ownObject = /#[\w-]{1,60}#\$?\w|qce\/scf/i
const logSearch = /\$\d{1,2}\.[a-z_]|\|\s{0,3}select\s|(?<![a-z])SCF_(?:StatusCode|FunctionName|Level)/i

type Place = Measure & { readonly isCompared: boolean }

function named({ value, start }: Field): Measure | undefined {
  const metric = metricNamed(value)
  return metric && { metric, start, end: start + value.length }
}

function placesIn(text: string, from: number): readonly Place[] {
  return [...text.matchAll(metricPattern)].flatMap(
    ({ index, 0: whole, 1: name = '', 2: inner, 3: compared }) => {
      // The API's name in brackets behind the title decides: 错误次数(Http4xx).
      const metric = (inner && metricNamed(inner)) || metricNamed(name)
      return metric
        ? [
            {
              metric,
              start: from + index,
              end: from + index + whole.length,
              isCompared: compared !== undefined,
            },
          ]
        : []
    },
  )
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
  return fields.some(({ start, end }) => offset >= start && offset < end)
}

const number = '-?\\d{1,12}(?:\\.\\d{1,6})?'
const unit = '(?:\\s?(?:%|ms|[kmg]?b(?![a-z])|mb|count|times?|次|个|毫秒|秒|s(?![a-z])))?'
/** `> 0 Count`, 大于 5 次, `above 3000 ms` */
const comparison = new RegExp(
  `(?:>=|<=|[=!]=|[<>≥≤=]|大于等于|小于等于|大于|小于|超过|高于|低于|达到|(?:is )?(?:above|over|greater than|more than|exceeds?))\\s{0,2}${number}${unit}`,
  'i',
)
/** In a sentence: `current 12`, 当前值为 12 次. */
const spokenValue = new RegExp(
  `(?:(?<![a-z])(?:current(?: value)?|now|actual)|当前(?:值|数据)?|现值|实际)\\s{0,2}[:：=为是]?\\s{0,2}(?:is )?(${number}${unit})`,
  'i',
)

export type Comparison = {
  /** What was measured: `12 次` */
  readonly value?: string
  /** What it was to stay within: `> 0 Count` */
  readonly condition?: string
}

const longest = 80

/** The value that set the alarm off, and the condition that it met, each in the alarm's own words. */
export function comparisonIn(
  text: string,
  fields: readonly Field[],
  measure: Measure | undefined,
): Comparison {
  const value = valueIn(text, fields)
  const condition = conditionIn(text, fields, measure)
  return { ...(value && { value }), ...(condition && { condition }) }
}

function valueIn(text: string, fields: readonly Field[]): string | undefined {
  const first = firstValue(fields, 'value')
  if (first === undefined || first === '') return spokenValue.exec(text)?.[1]?.trim()
  return /^[\d.]{1,16}$/.test(first) ? joined(first, firstValue(fields, 'valueUnit')) : shortened(first)
}

function conditionIn(
  text: string,
  fields: readonly Field[],
  measure: Measure | undefined,
): string | undefined {
  const threshold = firstValue(fields, 'threshold')
  const operator = firstValue(fields, 'operator')
  if (threshold && operator)
    return joined(
      `${operator} ${threshold}`,
      firstValue(fields, 'thresholdUnit') ?? firstValue(fields, 'valueUnit'),
    )
  const behind = measure && comparison.exec(text.slice(measure.end, measure.end + 40))?.[0]
  const whole = firstValue(fields, 'condition') ?? firstValue(fields, 'content')
  return behind?.trim() ?? (whole && (comparison.exec(whole)?.[0] ?? whole) && shortened(whole))
}

function joined(value: string, unit: string | undefined): string {
  return unit ? (/^%/.test(unit) ? `${value}${unit}` : `${value} ${unit}`) : value
}

function shortened(text: string): string {
  const line = text.replace(/\s{1,20}/g, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`
}
