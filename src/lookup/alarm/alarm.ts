import type { Metric } from '../../catalog/metrics.ts'
import type { Input } from '../input.ts'
import { AlarmText } from './alarm-text.ts'
import { comparisonIn } from './comparison.ts'
import { type Field, firstValue } from './fields.ts'
import { hasHappened } from './happened.ts'
import { type Measure, measureIn } from './measure.ts'
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

/** Reads the alarm that a text is; `undefined` for every other text, and for alarms of other products and tools. */
export function readAlarm(input: Input, read: AlarmText = new AlarmText(input)): AlarmReading | undefined {
  const isNamed = input.holds('alarmOwner') || input.text.includes('#')
  if (!isNamed || !input.holds('alarm') || !read.couldBeOfScf || read.isOfOtherProduct) return undefined
  const { text, fields, inputOffset } = read
  const measure = measureIn(text, fields)
  if (!read.isOfScf(measure) || !hasHappened(read, measure)) return undefined
  const alarm = alarmOf(read, measure)
  return { alarm, metric: measure?.metric, measure, fields, text, inputOffset }
}

function alarmOf({ text, fields, isEvent }: AlarmText, measure: Measure | undefined): Alarm {
  const requestId = fields.find(({ kind }) => kind === 'requestId')?.value
  const policy = firstValue(fields, 'policyId') ?? firstValue(fields, 'policy')
  return {
    ...subjectIn(text, fields),
    ...stateIn(text, fields, { isEvent }),
    ...(measure && { metric: measure.metric.name }),
    ...comparisonIn(text, fields, measure),
    ...(requestId && uuid.test(requestId) && { requestId: requestId.slice(0, 36) }),
    ...(policy && { policy: policy.slice(0, 120) }),
  }
}

/** Whether a text is certainly an alarm of another product: whatever its policy is called, it is not about SCF. */
export function isForeignAlarm(input: Input, read: AlarmText): boolean {
  if (!input.holds('alarmLabel') || !read.isCertainlyOther) return false
  return statusInHeading(read.text) !== undefined || read.fields.some(({ isOfAlarm }) => isOfAlarm)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i
