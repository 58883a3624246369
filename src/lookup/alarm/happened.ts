import type { AlarmText } from './alarm-text.ts'
import { comparisonIn } from './comparison.ts'
import type { FieldKind } from './labels.ts'
import type { Measure } from './measure.ts'
import { tellsState } from './state.ts'
import { speaksOfAlarm, statusInHeading } from './status.ts'

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
export function hasHappened(alarm: AlarmText, measure: Measure | undefined): boolean {
  const { text, fields } = alarm
  if (definition.test(text)) return false
  const { value, condition } = comparisonIn(text, fields, measure)
  const heading = statusInHeading(text)
  const isTold =
    alarm.object !== null ||
    tellsState(fields) ||
    value !== undefined ||
    fields.some((field) => told.has(field.kind) && field.value !== '') ||
    (heading !== undefined && fields.some(({ kind }) => subjects.has(kind)))
  const isAlarm =
    alarm.object !== null ||
    alarm.isEvent ||
    fields.some(({ isOfAlarm }) => isOfAlarm) ||
    (measure !== undefined && alarm.namesScfAsProduct) ||
    (heading !== undefined && (measure !== undefined || alarm.hasLogField))
  if (isAlarm && (isTold || logRecord.test(text))) return true
  return measure !== undefined && value !== undefined && (condition !== undefined || speaksOfAlarm(text))
}
