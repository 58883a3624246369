import { comparisonIn } from './comparison.ts'
import type { Field } from './fields.ts'
import type { FieldKind } from './labels.ts'
import type { Measure } from './measure.ts'
import { hasLogField, isEvent, namesScfAsProduct } from './owner.ts'
import { tellsState } from './state.ts'
import { speaksOfAlarm, statusInHeading } from './status.ts'
import { objectPattern } from './subject.ts'

/** SCF's log lines behind an alarm of CLS. */
const logRecord = /(?<![A-Za-z])SCF_(?:RequestId|StatusCode)["']?\s{0,2}[:=]\s{0,2}["']?\w/

/** A rule of Prometheus, or a template whose variables nobody has filled in. */
const definition = /(?:^|\n)[ \t-]{0,12}["']?expr["']?\s?:|\{\{ ?[.$]/

/** What tells of something that happened: what was measured, for how long, and what the search of the log found. */
const told: ReadonlySet<FieldKind> = new Set(['value', 'duration'])
/** Whom a heading that tells a state speaks of. */
const subjects: ReadonlySet<FieldKind> = new Set(['function', 'namespace', 'version', 'region', 'object'])

/**
 * Whether something has happened: a state, a time, a value, or the very object. A policy, a page of the documentation or
 * a question only names the condition. A log tells of all that, too, but has none of the fields that only alarms have.
 */
export function hasHappened(text: string, fields: readonly Field[], measure: Measure | undefined): boolean {
  if (definition.test(text)) return false
  const { value, condition } = comparisonIn(text, fields, measure)
  const heading = statusInHeading(text)
  const isTold =
    objectPattern.test(text) ||
    tellsState(fields) ||
    value !== undefined ||
    fields.some((field) => told.has(field.kind) && field.value !== '') ||
    (heading !== undefined && fields.some(({ kind }) => subjects.has(kind)))
  const isAlarm =
    objectPattern.test(text) ||
    isEvent(text) ||
    fields.some(({ isOfAlarm }) => isOfAlarm) ||
    (measure !== undefined && namesScfAsProduct(fields)) ||
    (heading !== undefined && (measure !== undefined || hasLogField(text)))
  if (isAlarm && (isTold || logRecord.test(text))) return true
  return measure !== undefined && value !== undefined && (condition !== undefined || speaksOfAlarm(text))
}
