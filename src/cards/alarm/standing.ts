import type { Alarm } from '../../lookup/alarm/alarm.ts'
import type { Answer } from '../../lookup/lookup.ts'
import { alarmKeyOf } from '../../triage/alarm.ts'
import type { Incident } from '../../triage/incident.ts'
import { isSameAlarm, type KnownAlarm } from '../../triage/known-alarms.ts'

type Told = { readonly answer: Answer; readonly incident: Incident }

/**
 * The alarm of a card as it stands now: that it has recovered since it was told, or since when it is there again. Of
 * other alarms of the incident its card says nothing, nor anything beside it.
 */
export function asItStands({ answer, incident }: Told): Told {
  const { alarm } = answer
  if (!alarm) return { answer, incident }
  const { recovered: _, ...others } = incident
  const known = knownOf(alarm, incident)
  // Whoever asks about a recovery is told of that one.
  if (!known || alarm.status === 'recovered') return { answer, incident: others }
  return { answer: { ...answer, alarm: withState(alarm, known) }, incident: others }
}

type State = Pick<KnownAlarm, 'since' | 'value' | 'recoveredAt'>

function knownOf(alarm: Alarm, { alarms = [], recovered }: Incident): State | undefined {
  const key = alarmKeyOf(alarm)
  const known = alarms.find((each) => isSameAlarm(each, key))
  if (known || alarms.length > 0 || !recovered) return known
  // An older version of the bot knew one alarm of an incident only.
  const { at: recoveredAt, since } = recovered
  return { recoveredAt, ...(since !== undefined && { since }) }
}

/** What is measured now; where nobody has told, what was, which belongs to the trigger that was told. */
function withState(alarm: Alarm, { since, value: newest, recoveredAt }: State): Alarm {
  const { since: told, first: _, value: first, ...others } = alarm
  const isSameTrigger = (told && new Date(told).getTime()) === since
  const value = newest ?? (isSameTrigger ? first : undefined)
  return {
    ...others,
    ...(since !== undefined && { since: isoOf(since) }),
    ...(value !== undefined && namesSomething(alarm) && { value }),
    ...(recoveredAt !== undefined && { status: 'recovered', until: isoOf(recoveredAt) }),
  }
}

/** A card whose message was deleted tells of nothing that was measured. */
function namesSomething(alarm: Alarm): boolean {
  return Object.keys(alarmKeyOf(alarm)).length > 0
}

function isoOf(time: number): string {
  return new Date(time).toISOString()
}
