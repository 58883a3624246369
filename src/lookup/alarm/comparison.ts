import { type Field, firstValue } from './fields.ts'

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

/** Right behind the metric: 函数执行超时 8次, `ConcurrentExecutions = 128`. */
export const amount = new RegExp(
  `^["'\`*)）\\]】]{0,3}\\s{0,2}(?:[:：=为是]\\s{0,2})?(${number}${unit})`,
  'i',
)

export type Comparison = {
  /** What was measured: `12 次` */
  readonly value?: string
  /** What it was to stay within: `> 0 Count` */
  readonly condition?: string
}

const figure = new RegExp(`^${number}${unit}`, 'i')

/** What a value says in figures, without words of its own: `62.5% (函数错误率)` is `62.5%`. */
export function figureOf(value: string): string | undefined {
  return figure.exec(value)?.[0]
}

const longest = 80

/** The value that set the alarm off, and the condition that it met, each in the alarm's own words. */
export function comparisonIn(
  text: string,
  fields: readonly Field[],
  measure: { readonly end: number } | undefined,
): Comparison {
  const behind = measure ? text.slice(measure.end, measure.end + 40) : ''
  const measured = amount.exec(behind)
  const value = valueIn(text, fields) ?? measured?.[1]?.trim()
  const condition = conditionIn(behind.slice(measured?.[0].length ?? 0), fields)
  return { ...(value && { value }), ...(condition && { condition }) }
}

function valueIn(text: string, fields: readonly Field[]): string | undefined {
  const first = firstValue(fields, 'value')
  if (first === undefined || first === '') return spokenValue.exec(text)?.[1]?.trim()
  return /^[\d.]{1,16}$/.test(first) ? joined(first, firstValue(fields, 'valueUnit')) : shortened(first)
}

function conditionIn(behind: string, fields: readonly Field[]): string | undefined {
  const threshold = firstValue(fields, 'threshold')
  const operator = firstValue(fields, 'operator')
  if (threshold && operator)
    return joined(
      `${operator} ${threshold}`,
      firstValue(fields, 'thresholdUnit') ?? firstValue(fields, 'valueUnit'),
    )
  const whole = firstValue(fields, 'condition') ?? firstValue(fields, 'content')
  return (
    comparison.exec(behind)?.[0].trim() ??
    (whole && (comparison.exec(whole)?.[0] ?? whole) && shortened(whole))
  )
}

/** How much a condition takes, in its own words: `> 5 %`, 大于 5 次. Without it, a condition could hold what was measured. */
export function thresholdOf(condition: string): string | undefined {
  return comparison.exec(condition)?.[0]
}

function joined(value: string, unit: string | undefined): string {
  return unit ? (/^%/.test(unit) ? `${value}${unit}` : `${value} ${unit}`) : value
}

/** What a forwarder colours a value with. */
const markup = /<\/?(?:font|span|br|b|strong|em|i|p)(?: [^<>]{0,60})?\/?>/gi

function shortened(text: string): string {
  const line = text
    .replace(markup, ' ')
    .replace(/\s{1,20}/g, ' ')
    .trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`
}
