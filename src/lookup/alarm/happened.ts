import { comparisonIn } from './comparison.ts'
import type { Field } from './fields.ts'
import type { FieldKind } from './labels.ts'
import type { Measure } from './measure.ts'
import { isEvent } from './owner.ts'
import { tellsState } from './state.ts'
import { statusInHeading } from './status.ts'
import { objectPattern } from './subject.ts'

/** SCF's log lines behind an alarm of CLS. */
const logRecord = /(?<![A-Za-z])SCF_(?:RequestId|StatusCode)["']?\s{0,2}[:=]\s{0,2}["']?\w/

/** What tells of something that happened: what was measured, for how long, and what the search of the log found. */
const told: ReadonlySet<FieldKind> = new Set(['value', 'duration'])
/** Whom a heading that tells a state speaks of. */
const subjects: ReadonlySet<FieldKind> = new Set(['function', 'namespace', 'version', 'region', 'object'])

/**
 * Whether something has happened: a state, a time, a value, or the very object. A policy, a page of the documentation or
 * a question only names the condition. A log tells of all that, too, but has none of the fields that only alarms have.
 */
export function hasHappened(text: string, fields: readonly Field[], measure: Measure | undefined): boolean {
  if (ruleOfPrometheus.test(text)) return false
  const heading = statusInHeading(text)
  const hasLabel = fields.some(({ isOfAlarm }) => isOfAlarm)
  const isAlarm = hasLabel || objectPattern.test(text) || isEvent(text) || isFilledIn(fields, measure)
  const { value, condition } = comparisonIn(text, fields, measure)
  const isTold =
    objectPattern.test(text) ||
    tellsState(fields) ||
    fields.some(({ kind, value: words }) => told.has(kind) && words !== '') ||
    value !== undefined ||
    (heading !== undefined && fields.some(({ kind }) => subjects.has(kind)))
  if (isTold && (isAlarm || (heading !== undefined && measure !== undefined))) return true
  if (isAlarm && logRecord.test(text)) return true
  return measure !== undefined && value !== undefined && condition !== undefined
}

/** A rule that is written down names what would alarm. */
const ruleOfPrometheus = /(?:^|\n)[ \t-]{0,12}["']?expr["']?\s?:/

/** A template with the product and the metric each in its own field. */
function isFilledIn(fields: readonly Field[], measure: Measure | undefined): boolean {
  const kinds = new Set(fields.map(({ kind }) => kind))
  return measure !== undefined && kinds.has('product') && kinds.has('metric')
}
