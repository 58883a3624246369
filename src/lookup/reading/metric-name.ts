import type { NumberPlace } from './numbers.ts'

/**
 * The monitoring writes its metrics so; people write HTTP 433 or http 433. In `scf_err_434` the number is a part of
 * somebody's name; `http_433` is how alarms write the metric.
 */
const metricName = /(?<![A-Za-z0-9_])(?:Http|(?:[A-Za-z]{2,20}_){1,4}(?<!http_))$/

/** Behind a metric's name, in lower case, what was measured and what may be at most: `: 41 in 5 min, threshold 1`. */
const measured = /(?:[:：=]|当前值?|(?<![a-z])(?:is|was|hit|at)(?![a-z])) ?[1-9]/
const threshold = /threshold|阈值/

/** Whether a number is the end of a metric's name. */
export function endsMetricName({ text, start }: NumberPlace): boolean {
  return metricName.test(text.text.slice(Math.max(0, start - 84), start))
}

/** Whether what was measured stands behind it, and what may be at most. */
export function isMeasured({ text, end }: NumberPlace): boolean {
  const [value = '', ...limit] = text.lines.behind(end, 120).split(threshold)
  return limit.length > 0 && measured.test(value)
}
