import type { Alarm } from '../lookup/alarm/alarm.ts'
import { figureOf, thresholdOf } from '../lookup/alarm/comparison.ts'
import type { Facts } from './facts.ts'
import { hash } from './hash.ts'
import type { AlarmKey, KnownAlarm } from './known-alarms.ts'

/** The facts in an alarm that tells no status code. */
export function alarmFactsOf({ functionName, namespace, metric = '', policy = '' }: Alarm): Facts {
  return {
    ...(functionName && { functionName: hash(functionName) }),
    ...(namespace && { namespace: hash(namespace) }),
    alarm: hash(metric || policy || 'alarm'),
  }
}

/** What tells an alarm from others of its function. */
export function alarmKeyOf({ metric, condition, version, region, policy }: Alarm): AlarmKey {
  const threshold = condition && thresholdIn(condition)
  return {
    ...(metric && { metric: hash(metric) }),
    ...(threshold && { condition: hash(threshold) }),
    ...(version && { version: hash(version) }),
    ...(region && { region: hash(region) }),
    ...(policy && { policy: hash(policy) }),
  }
}

/** The alarm as an incident knows it from then on. */
export function knownAlarmOf(alarm: Alarm): KnownAlarm {
  const since = alarm.since === undefined ? Number.NaN : new Date(alarm.since).getTime()
  const value = alarm.value && figureOf(alarm.value)
  return {
    ...alarmKeyOf(alarm),
    ...(value && { value }),
    run: alarmIdentity(alarm),
    ...(!Number.isNaN(since) && { since }),
  }
}

/** What the runs begin with that are alarms. */
export const alarmRunPrefix = 'alarm-'

/**
 * The run that an alarm counts as, however often it is repeated: its function, its metric and its condition, from the
 * first trigger to the recovery, or an event by when it occurred. Where an alarm is silent about its first trigger, it is one alarm for as long as a day.
 */
export function alarmIdentity(alarm: Alarm): string {
  const { policy, functionName, namespace, version, region, metric = policy, condition, first, since } = alarm
  const threshold = condition && thresholdIn(condition)
  const begun = first ?? since?.slice(0, 10)
  const named = [metric, threshold, functionName, namespace, version, region, begun]
  return `${alarmRunPrefix}${hash(JSON.stringify(named))}`
}

/** The same threshold is written with blanks and in capitals here and there. */
function thresholdIn(condition: string): string | undefined {
  return thresholdOf(condition)?.replace(/\s/g, '').toLowerCase()
}
