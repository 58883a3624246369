import { expect, it } from 'vitest'
import {
  isOtherAlarm,
  isSameAlarm,
  type KnownAlarm,
  lastRecovery,
  withRecovery,
  withTrigger,
} from '../../src/triage/known-alarms.ts'

const timeouts: KnownAlarm = { metric: 'Http433', condition: '>0', version: '$LATEST', run: 'r1', since: 10 }
const more: KnownAlarm = { ...timeouts, condition: '>10', run: 'r2' }

it.each([
  ['which tells less', { metric: 'Http433' }, true],
  ['on another metric', { ...timeouts, metric: 'Http434' }, false],
  ['on another condition', more, false],
  ['of another version', { ...timeouts, version: 'canary' }, false],
  ['of another policy', { ...timeouts, policy: 'other' }, true],
])('an alarm %s is the same: %s', (_, other, expected) => {
  expect(isSameAlarm({ ...timeouts, policy: 'one' }, other)).toBe(expected)
  expect(isSameAlarm(other, { ...timeouts, policy: 'one' })).toBe(expected)
})

it('what names no metric is told apart by its policy', () => {
  expect(isSameAlarm({ policy: 'one' }, { policy: 'other' })).toBe(false)
})

it('nothing is another one where none is known', () => {
  expect(isOtherAlarm(more, [])).toBe(false)
  expect(isOtherAlarm(more, [timeouts])).toBe(true)
  expect(isOtherAlarm(undefined, [timeouts])).toBe(false)
})

it('a repeat goes on since the first time, whatever it says of that', () => {
  const known = [timeouts]
  expect(withTrigger(known, { ...timeouts, since: 20 })).toBe(known)
})

it('a repeat tells what is measured now, if anything', () => {
  const known = [more, { ...timeouts, value: '7 %' }]
  expect(withTrigger(known, { ...timeouts, value: '9 %', since: 20 })).toEqual([
    more,
    { ...timeouts, value: '9 %' },
  ])
  expect(withTrigger(known, timeouts)).toBe(known)
})

it('what has recovered begins anew with its next trigger, and comes first', () => {
  const { alarms } = withRecovery([more, timeouts], { alarm: timeouts, at: 30 })
  expect(withTrigger(alarms, { ...timeouts, since: 40 })).toEqual([{ ...timeouts, since: 40 }, more])
})

it('a recovery told twice, or late, changes nothing', () => {
  const { alarms } = withRecovery([timeouts], { alarm: timeouts, at: 30 })
  expect(withRecovery(alarms, { alarm: timeouts, at: 25 }).alarms).toEqual(alarms)
})

it('all is well again once all have recovered', () => {
  const one = withRecovery([more, timeouts], { alarm: more, at: 30 }).alarms
  expect(lastRecovery(one)).toBeUndefined()
  expect(lastRecovery(withRecovery(one, { alarm: timeouts, at: 20 }).alarms)).toEqual({ at: 30, since: 10 })
})
