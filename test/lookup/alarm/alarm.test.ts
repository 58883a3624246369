import { describe, expect, it } from 'vitest'
import { alarmRows } from '../../../src/lookup/alarm/rows.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import { whyOf } from '../../../src/lookup/why.ts'
import { foreign } from './foreign.ts'
import { samples } from './samples.ts'

const codesOf = (text: string, asked = false) => lookup(text, { asked }).findings.map(({ code }) => code)

describe('an alarm is read, unasked:', () => {
  it.each(samples)('$form', ({ text, codes, alarm }) => {
    expect(lookup(text, { asked: false }).alarm).toMatchObject(alarm)
    expect(codesOf(text)).toEqual(codes)
  })
})

describe('an alarm of another product or tool is none, whatever numbers it holds:', () => {
  it.each(foreign)('%s', (text) => {
    const { alarm, findings } = lookup(text, { asked: false })
    expect({ alarm, codes: findings.map(({ code }) => code) }).toEqual({ alarm: undefined, codes: [] })
    expect(lookup(text).alarm).toBeUndefined()
  })
})

describe('what only speaks of alarms is none:', () => {
  it.each([
    [
      'a policy as Terraform',
      'resource "tencentcloud_monitor_alarm_policy" "p" {\n  policy_name = "order-sync"\n  namespace = "qce/scf_v2"\n  conditions { rules { metric_name = "Http433"\n operator = "gt"\n value = "0" } }\n}',
    ],
    [
      'a page of the documentation',
      '云函数监控指标\nHttp432 资源超过限制 次\nHttp433 函数执行超时 次\nHttp434 内存超过限制 次\n告警对象维度：appid、function_name、namespace、version',
    ],
    ['a question', '云函数的函数执行超时(Http433)告警策略应该怎么配置，触发条件填大于 0 可以吗'],
    [
      'a log line with such words in it',
      'SCF_FunctionName:order-sync SCF_RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 SCF_Level:INFO SCF_Message:no alert to send, status: ok, time: 2026-03-18 14:35:00 SCF_StatusCode:200',
    ],
    ['talk', 'the scf alert for order-sync fired again at 14:35, can somebody look?'],
    [
      'a policy that was made',
      '已为云函数 order-sync 创建告警策略：函数执行超时 > 5 次，创建时间：2026-10-15 13:00:00 地域：广州',
    ],
    ['a policy to be changed', 'scf alarm policy needs new threshold for Http433'],
    ['a metric on a panel', 'scf metric Http434 in Grafana: which unit?'],
  ])('%s', (_, text) => {
    const { alarm, findings } = lookup(text, { asked: false })
    expect({ alarm, codes: findings.map(({ code }) => code) }).toEqual({ alarm: undefined, codes: [] })
  })
})

describe('an alarm of what goes well', () => {
  const [text] = alarmRows.find(({ id }) => id === 'alarm-success')?.examples ?? ['']

  it('is told to those who ask only', () => {
    expect(lookup(text, { asked: false }).alarm).toBeUndefined()
    expect(lookup(text).alarm).toMatchObject({ metric: 'Http2xx', functionName: 'order-sync' })
  })
})

it.each(alarmRows.flatMap(({ id, gives, examples }) => examples.map((text) => ({ id, gives, text }))))(
  'the row $id decides: $text',
  ({ id, gives, text }) => {
    expect(whyOf(text)[0]).toMatchObject({ rule: id, verdict: gives })
    expect(codesOf(text).length > 0).toBe(gives === 'certain')
    expect(lookup(text).rule).toBe(id)
  },
)

it('says why a number beside the alarm is not meant', () => {
  const text =
    '告警对象：1251316163#order-sync#prod#$latest\n策略名称: SCF 报 500 错误\n告警内容：函数执行超时 > 0 次'
  expect(whyOf(text).slice(1)).toMatchObject([{ text: '报 500', rule: 'alarm-beside', verdict: 'silent' }])
})

it('has the words of the input as evidence, also where they are escaped', () => {
  const text = JSON.stringify({ text: samples.find(({ form }) => form === 'the callback as JSON')?.text })
  const [{ evidence } = { evidence: [] }] = lookup(text, { asked: false }).findings
  expect(evidence).toMatchObject([{ text: 'Http433' }])
  for (const { start, end, text: words } of evidence) expect(text.slice(start, end)).toBe(words)
})

it('is no function’s namespace: that of a metric', () => {
  const text = '{"namespace":"qce/scf_v2","statusCode":433,"errorCode":-1,"errorMessage":"x"}'
  expect(lookup(text).findings[0]?.details.namespace).toBeUndefined()
})
