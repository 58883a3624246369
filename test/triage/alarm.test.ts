import { expect, it } from 'vitest'
import { lookup } from '../../src/lookup/lookup.ts'
import { alarmIdentity } from '../../src/triage/alarm.ts'

const text = ({
  object = '1251316163#order-sync#prod#$latest',
  value = '12',
  policy = '订单同步',
  condition = '> 0 次',
  first = '14:35:00',
  more = '',
}) =>
  `告警策略：${policy}\n告警对象：${object}\n告警内容：函数执行超时 ${condition}\n当前数据：${value} 次\n首次触发时间：2026-03-18 ${first}\n${more}`
const resource = 'qcs::scf:ap-guangzhou:uin/100:namespace/prod/function/order-sync'
const identity = (said: string) => {
  const { alarm } = lookup(said)
  return alarm && alarmIdentity(alarm)
}

it('an alarm is the same in all its repeats, and in its recovery', () => {
  const first = identity(text({}))
  expect(first).toMatch(/^alarm-[0-9a-f]{14}$/)
  expect(identity(text({ value: '40', more: '触发时间：2026-03-18 15:05:00\n告警状态：持续' }))).toBe(first)
  expect(identity(text({ more: '告警状态：恢复\n恢复时间：2026-03-18 14:52:00' }))).toBe(first)
})

it.each([
  [
    'as Event Bridge writes',
    (time: number) => `\nAlarmed resource: ${resource}\nEvent occurrence time: ${time}\nEvent status: -`,
  ],
  [
    'as JSON',
    (time: number) =>
      JSON.stringify({ source: 'scf.cloud.tencent', type: 'scf:ErrorEvent:Failed', subject: resource, time }),
  ],
])('an event %s is another one at another time', (_, event) => {
  const [first, again, other] = [1773815700000, 1773815700000, 1773816900000].map((time) =>
    identity(event(time)),
  )
  expect(first).toBeDefined()
  expect(again).toBe(first)
  expect(other).not.toBe(first)
})

it.each([
  ['another object', { object: '1251316163#cart#prod#$latest' }],
  ['another condition', { condition: '> 10 次' }],
  ['another first trigger', { first: '16:00:00' }],
])('%s is another alarm', (_, other) => {
  expect(identity(text(other))).not.toBe(identity(text({})))
})

it.each([
  ['another policy on the same condition', { policy: '订单' }],
  ['the same condition in another spelling', { condition: '>0 次' }],
])('%s is the same alarm', (_, other) => {
  expect(identity(text(other))).toBe(identity(text({})))
})

it('without its first trigger it is the same for a day', () => {
  const said = (time: string) =>
    `告警对象：1251316163#order-sync#prod#$latest\n告警内容：函数执行超时 > 0 次\n触发时间：2026-03-${time}`
  expect(identity(said('18 14:35:00'))).toBe(identity(said('18 15:05:00')))
  expect(identity(said('18 14:35:00'))).not.toBe(identity(said('19 14:35:00')))
})
