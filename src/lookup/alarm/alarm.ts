import type { Metric } from '../../catalog/metrics.ts'
import { plainOf } from '../reading/plain.ts'
import { type Field, fieldsIn, firstValue } from './fields.ts'
import { comparisonIn, type Measure, measureIn } from './measure.ts'
import { type State, stateIn, tellsState } from './state.ts'
import { consolePattern, objectPattern, resourcePattern, type Subject, subjectIn } from './subject.ts'

/** An alarm of Tencent Cloud's monitoring, log service or event bus about a function of SCF, as far as it tells. */
export type Alarm = Subject &
  State & {
    /** As the API has it: `Http433`. */
    readonly metric?: string
    /** What was measured, and the condition that it met, in the alarm's own words. */
    readonly value?: string
    readonly condition?: string
    readonly requestId?: string
    /** Which alarm it is: the policy's id, or its name. */
    readonly policy?: string
  }

/** An alarm with what reading it for its codes needs. Offsets are those of the plain text. */
export type AlarmReading = {
  readonly alarm: Alarm
  readonly metric: Metric | undefined
  readonly measure: Measure | undefined
  readonly fields: readonly Field[]
  readonly text: string
  readonly inputOffset: (offset: number) => number
}

/** So much of a text is read: an alarm says at its beginning what it is. */
const longestAlarm = 60_000

/** Reads the alarm that a text is; `undefined` for every other text, and for alarms of other products and tools. */
export function readAlarm(input: string): AlarmReading | undefined {
  if (!couldBeAlarm(input)) return undefined
  const { text, inputOffset } = plainOf(input.slice(0, longestAlarm))
  if (isOfOtherProduct(text)) return undefined
  const fields = fieldsIn(text)
  const measure = measureIn(text, fields)
  if (!isOfScf(text, fields, measure) || !hasHappened(text, fields, measure)) return undefined
  const alarm = alarmOf(text, fields, measure)
  return { alarm, metric: measure?.metric, measure, fields, text, inputOffset }
}

function alarmOf(text: string, fields: readonly Field[], measure: Measure | undefined): Alarm {
  const requestId = fields.find(({ kind }) => kind === 'requestId')?.value
  const policy = firstValue(fields, 'policyId') ?? firstValue(fields, 'policy')
  return {
    ...subjectIn(text, fields),
    ...stateIn(text, fields),
    ...(measure && { metric: measure.metric.name }),
    ...comparisonIn(text, fields, measure),
    ...(requestId && uuid.test(requestId) && { requestId: requestId.slice(0, 36) }),
    ...(policy && { policy: policy.slice(0, 120) }),
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** What an alarm about a function certainly holds one of. Looked for as it is, because most texts have none. */
const evidence = [
  '告警',
  '报警',
  'larm',
  'LARM',
  'lert',
  'LERT',
  '触发',
  '恢复',
  'ecover',
  'riggered',
  'ErrorEvent',
] as const
const ownership = ['云函数', 'SCF', 'scf', 'Scf', 'erverless', '#'] as const

/** Whether it is worth reading a text: a few plain searches, which is far less than a look at each of its characters. */
function couldBeAlarm(input: string): boolean {
  return ownership.some((word) => input.includes(word)) && evidence.some((word) => input.includes(word))
}

/** The namespace of a metric names its product: `qce/cvm`. */
const otherNamespace = /(?<![\w/])qce\/(?!scf)[a-z]/i
const ownNamespace = /(?<![\w/])qce\/scf(?:_v2)?(?![a-z])/i

function isOfOtherProduct(text: string): boolean {
  return otherNamespace.test(text) && !ownNamespace.test(text)
}

/** Whether a text is the callback of another product's alarm: whatever its policy is called, it is not about SCF. */
export function isForeignCallback(text: string): boolean {
  return text.includes('alarmObjInfo') && isOfOtherProduct(plainOf(text.slice(0, longestAlarm)).text)
}

const productName = /云函数|雲函數|serverless cloud function|(?<![a-z0-9_./-])scf(?![a-z0-9_./-])/i
const eventSource = /scf\.cloud\.tencent/i
/** The fields of SCF's own log lines in CLS. */
const logField = /(?<![A-Za-z])SCF_(?:FunctionName|StatusCode|RequestId)/

function isOfScf(text: string, fields: readonly Field[], measure: Measure | undefined): boolean {
  if ([ownNamespace, objectPattern, resourcePattern, eventSource, logField].some((mark) => mark.test(text)))
    return true
  if (fields.some(({ kind, value }) => kind === 'product' && productName.test(value))) return true
  if (consolePattern.test(text)) return true
  // By the name alone, only what no other product measures.
  return productName.test(text) && measure !== undefined
}

/** SCF's log lines behind an alarm of CLS. */
const logRecord = /(?<![A-Za-z])SCF_RequestId["']?\s{0,2}[:=]/

/**
 * Whether something has happened: a state, a time, a value, or the very object. A policy, a page of the documentation or
 * a question only names the condition. A log tells of all that, too, but has none of the fields that only alarms have.
 */
function hasHappened(text: string, fields: readonly Field[], measure: Measure | undefined): boolean {
  const isAlarm =
    fields.some(({ isOfAlarm }) => isOfAlarm) || objectPattern.test(text) || eventSource.test(text)
  const isTold = tellsState(fields) || fields.some(({ kind }) => kind === 'value') || objectPattern.test(text)
  if (isAlarm && (isTold || logRecord.test(text))) return true
  const { value, condition } = comparisonIn(text, fields, measure)
  return measure !== undefined && value !== undefined && condition !== undefined
}
