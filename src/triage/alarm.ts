import type { Alarm } from '../lookup/alarm/alarm.ts'
import type { Facts } from './facts.ts'
import { hash } from './hash.ts'

/** The facts in an alarm that tells no status code. */
export function alarmFactsOf({ functionName, namespace, metric = '', policy = '' }: Alarm): Facts {
  return {
    ...(functionName && { functionName: hash(functionName) }),
    ...(namespace && { namespace: hash(namespace) }),
    alarm: hash(metric || policy || 'alarm'),
  }
}

/** What the runs begin with that are alarms. */
export const alarmRunPrefix = 'alarm-'

/**
 * The run that an alarm counts as, however often it is repeated: its policy and its object, from the first trigger to the
 * recovery. Where an alarm is silent about its first trigger, it is one alarm for as long as a day.
 */
export function alarmIdentity(alarm: Alarm): string {
  const { policy, functionName, namespace, version, region, metric, first, since } = alarm
  const begun = first ?? since?.slice(0, 10)
  return `${alarmRunPrefix}${hash(JSON.stringify([policy, functionName, namespace, version, region, metric, begun]))}`
}
