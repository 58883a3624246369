import { expect, it } from 'vitest'
import { withRecovery } from '../../../src/cards/alarm/recovered.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import type { Incident } from '../../../src/triage/incident.ts'

const answer = lookup(
  '告警对象：1251316163#order-sync#prod#$latest\n告警内容：函数错误率 > 5 %\n首次触发时间：2026-03-18 14:35:00 (UTC+08:00)',
)
const since = Date.parse('2026-03-18T14:35:00+08:00')
const at = since + 17 * 60_000
const incident: Incident = {
  ...{ fingerprint: 'f', code: 0, facts: {}, state: 'open', count: 1, recentCount: 1, revision: 1 },
  ...{ firstSeen: since, lastSeen: since },
}

it('the alarm that has recovered says so itself, and nothing beside it does', () => {
  const told = withRecovery({ answer, incident: { ...incident, recovered: { at, since } } })
  expect(told.answer.alarm).toMatchObject({ status: 'recovered', until: '2026-03-18T06:52:00.000Z' })
  expect(told.incident.recovered).toBeUndefined()
})

it.each([
  ['another alarm has recovered', { at, since: since - 60_000 }],
  ['nobody knows which alarm it was', { at }],
  ['none has recovered', undefined],
])('where %s, the alarm stays as it was told', (_, recovered) => {
  const known = { ...incident, ...(recovered && { recovered }) }
  expect(withRecovery({ answer, incident: known })).toEqual({ answer, incident: known })
})
