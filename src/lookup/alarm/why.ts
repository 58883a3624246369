import type { Reason } from '../reason.ts'
import type { AlarmReading } from './alarm.ts'
import type { AlarmFindings } from './findings.ts'
import { alarmRows, besideAlarm } from './rows.ts'

/**
 * The reasons of a text that is an alarm: the row that it decides by, then every other place. What the alarm does not
 * stand for is not said, by the same row.
 */
export function alarmReasons(
  reading: AlarmReading,
  { findings, row: id }: AlarmFindings,
  reasons: readonly Reason[],
  input: string,
): readonly Reason[] {
  const row = alarmRows.find((each) => each.id === id)
  if (!row) return reasons
  const { id: rule, gives: verdict, reason } = row
  const codes = findings.map(({ code }) => code)
  const own = { ...placeOf(reading, input), codes, rule, verdict, reason, facts: factsOf(reading) }
  const said = new Set(findings.flatMap(({ evidence }) => evidence.map(({ start }) => start)))
  const others = reasons.flatMap((each): readonly Reason[] => {
    if (each.start >= own.start && each.end <= own.end) return []
    return said.has(each.start)
      ? [each]
      : [{ ...each, rule: besideAlarm.id, verdict: 'silent', reason: besideAlarm.reason }]
  })
  return [own, ...others]
}

/** The metric, or the first words that only alarms have, or where the text begins. */
function placeOf({ measure, fields, inputOffset }: AlarmReading, input: string) {
  const field = fields.find(({ isOfAlarm }) => isOfAlarm)
  const [from, to] = measure
    ? [measure.start, measure.end]
    : field
      ? [field.labelStart, field.end]
      : [0, Math.min(60, input.length)]
  const [start, end] = [inputOffset(from), inputOffset(to)]
  return { start, end, text: input.slice(start, end) }
}

function factsOf({ alarm }: AlarmReading): Reason['facts'] {
  return Object.entries(alarm)
}
