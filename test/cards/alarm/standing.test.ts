import { expect, it } from 'vitest'
import { asItStands } from '../../../src/cards/alarm/standing.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import { alarmKeyOf } from '../../../src/triage/alarm.ts'
import type { Incident } from '../../../src/triage/incident.ts'

const text =
  '告警对象：1251316163#order-sync#prod#$latest\n告警内容：函数错误率 > 5 %\n当前数据：7 %\n首次触发时间：2026-03-18 14:35:00 (UTC+08:00)'
const answer = lookup(text)
const minuteMs = 60_000
const since = Date.parse('2026-03-18T14:35:00+08:00')
const at = since + 17 * minuteMs
const incident: Incident = {
  ...{ fingerprint: 'f', code: 0, facts: {}, state: 'open', count: 1, recentCount: 1, revision: 1 },
  ...{ firstSeen: since, lastSeen: since },
}
const keyOf = (said: string) => alarmKeyOf(lookup(said).alarm ?? { status: 'triggered' })
const own = { ...keyOf(text), run: 'alarm-1' }
const other = { ...keyOf(text.replace('> 5 %', '> 50 %')), run: 'alarm-2' }
const standing = (others: Partial<Incident>) => asItStands({ answer, incident: { ...incident, ...others } })

it('the alarm that has recovered says so itself, and nothing beside it does', () => {
  const told = standing({ alarms: [{ ...own, since, recoveredAt: at }], recovered: { at, since } })
  expect(told.answer.alarm).toMatchObject({ status: 'recovered', until: '2026-03-18T06:52:00.000Z' })
  expect(told.incident.recovered).toBeUndefined()
})

it('the alarm that is there again says since when, and not what was measured before', () => {
  const { alarm } = standing({ alarms: [{ ...own, since: at }] }).answer
  expect(alarm).toMatchObject({ status: 'triggered', since: new Date(at).toISOString() })
  expect(alarm?.value).toBeUndefined()
})

it('what was measured last is on its card, and on none whose message was deleted', () => {
  const alarms = [{ ...own, since, value: '9 %' }]
  expect(standing({ alarms }).answer.alarm?.value).toBe('9 %')
  const emptied = asItStands({
    answer: { ...answer, alarm: { status: 'triggered' } },
    incident: { ...incident, alarms },
  })
  expect(emptied.answer.alarm?.value).toBeUndefined()
})

it('while it goes on, it says what it said', () => {
  const { alarm } = standing({ alarms: [{ ...own, since }] }).answer
  expect(Date.parse(alarm?.since ?? '')).toBe(since)
  expect(alarm).toMatchObject({ status: 'triggered', value: '7 %' })
})

it.each([
  ['another alarm has recovered', { alarms: [{ ...other, since, recoveredAt: at }, own] }],
  ['another one has, and this one is unknown', { alarms: [{ ...other, since, recoveredAt: at }] }],
  ['none has recovered', {}],
])('where %s, it has not', (_, known) => {
  const told = standing({ ...known, recovered: { at, since } })
  const { alarm } = 'alarms' in known ? told.answer : standing({}).answer
  expect(alarm?.status).toBe('triggered')
})

it('of what an older version noted, the one alarm that it knew', () => {
  expect(standing({ recovered: { at, since } }).answer.alarm?.status).toBe('recovered')
})
