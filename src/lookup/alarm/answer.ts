import type { Input } from '../input.ts'
import type { Finding } from '../run/details.ts'
import { findHandler, type HandlerHint } from '../run/handler-hint.ts'
import { findUnexplained } from '../run/unexplained.ts'
import { type Alarm, isForeignAlarm, readAlarm } from './alarm.ts'
import { AlarmText } from './alarm-text.ts'
import { alarmFindings } from './findings.ts'

export type AlarmAnswer = {
  readonly query: 'paste'
  readonly findings: readonly Finding[]
  readonly suggestions: readonly number[]
  readonly unexplained: readonly string[]
  /** The row by which the alarm was judged. */
  readonly rule?: string
  readonly handler?: HandlerHint
  readonly alarm?: Alarm
}

const silence: AlarmAnswer = { query: 'paste', findings: [], suggestions: [], unexplained: [] }

/**
 * The answer to an alarm, given what else was recognised in it; `undefined` for any other text. Of what goes well, and
 * of other products, nothing is told unasked.
 */
export function answerOfAlarm(
  input: Input,
  recognised: readonly Finding[],
  { asked }: { readonly asked: boolean },
): AlarmAnswer | undefined {
  const read = new AlarmText(input)
  if (!asked && recognised.length > 0 && isForeignAlarm(input, read)) return silence
  const reading = readAlarm(input, read)
  if (!reading) return undefined
  const { findings, row } = alarmFindings(reading, recognised, input.text)
  const handler = row === 'alarm-lines' ? findHandler(input) : undefined
  const isTold = asked || row !== 'alarm-success'
  return {
    query: 'paste',
    findings,
    suggestions: [],
    unexplained: findUnexplained(input.text, findings),
    rule: row,
    ...(handler && { handler }),
    ...(isTold && { alarm: reading.alarm }),
  }
}
