import type { Metric } from '../../catalog/metrics.ts'
import { plainOf } from '../reading/plain.ts'
import { comparisonIn } from './comparison.ts'
import { type Field, fieldsIn, firstValue } from './fields.ts'
import { hasHappened } from './happened.ts'
import { type Measure, measureIn } from './measure.ts'
import { isCertainlyOther, isOfOtherProduct, isOfScf } from './owner.ts'
import { type State, stateIn } from './state.ts'
import { statusInHeading } from './status.ts'
import { type Subject, subjectIn } from './subject.ts'

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
  const fields = fieldsIn(text)
  if (isOfOtherProduct(text, fields)) return undefined
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

/** Whether a text is certainly an alarm of another product: whatever its policy is called, it is not about SCF. */
export function isForeignAlarm(input: string): boolean {
  const { text } = plainOf(input.slice(0, longestAlarm))
  const fields = fieldsIn(text)
  const isAlarm = fields.some(({ isOfAlarm }) => isOfAlarm) || statusInHeading(text) !== undefined
  return isAlarm && isCertainlyOther(text, fields)
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
  '监控',
  '可观测',
  'ecover',
  'rigger',
  'iring',
  'IRING',
  'esolved',
  'ESOLVED',
  'bservability',
  'ErrorEvent',
  'otifyType',
  'otify_type',
  '#$',
] as const
const ownership = ['云函数', 'SCF', 'scf', 'Scf', 'erverless', '#'] as const

/** Whether it is worth reading a text: a few plain searches, which is far less than a look at each of its characters. */
function couldBeAlarm(input: string): boolean {
  return ownership.some((word) => input.includes(word)) && evidence.some((word) => input.includes(word))
}
