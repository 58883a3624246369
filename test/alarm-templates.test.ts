import { describe, expect, it } from 'vitest'
import { lookup } from '../src/lookup/lookup.ts'
import { sourceOf } from './support/source.ts'

/** The texts to copy of a section, as the webhook posts them. */
function templatesIn(heading: string): readonly string[] {
  const [, after = ''] = sourceOf('docs/alarms.md').split(`## ${heading}\n`)
  const section = after.split(/^## /m, 1)[0] ?? ''
  return [...section.matchAll(/^```(text|json)\n([\s\S]*?)^```$/gm)].map(([, language, text = '']) =>
    language === 'json'
      ? text.replace(/^[\s\S]*?"text": "([\s\S]*)"\n\}\n$/, '$1').replaceAll('\\n', '\n')
      : text,
  )
}

const filled = (template: string, values: Readonly<Record<string, string>>) =>
  template.replace(
    /\{\{(?:escape )?\.([\w[\]]+)\}\}|\$\{(\w+)\}/g,
    (_, name, other) => values[name ?? other] ?? '',
  )

const observability = {
  status_level_fmt: '触发',
  policy_name: 'nightly 500',
  object: '1251316163#order-sync#prod#$latest',
  content: '云函数-版本 | 函数执行超时 > 0 次',
  current_value_content: '12 次',
  region: 'ap-guangzhou',
  region_fmt: '广州',
  status: 'Trigger',
  status_fmt: '触发',
  first_trigger_time_fmt: '2026-03-18 14:35:00 (UTC+08:00)',
  recovery_time_fmt: '-',
  duration_fmt: '5分钟',
}
const order = { functionName: 'order-sync', namespace: 'prod', region: 'ap-guangzhou' }
const since = '2026-03-18T14:35:00+08:00'

describe('a text to copy is one that is read:', () => {
  it.each(templatesIn('Tencent Cloud Observability'))('of Observability: %s', (template) => {
    const { alarm, findings } = lookup(filled(template, observability), { asked: false })
    expect(alarm).toMatchObject({ ...order, version: '$LATEST', status: 'triggered', since, value: '12 次' })
    expect(findings.map(({ code }) => code)).toEqual([433])
    const recovered = { status: 'Recovery', status_fmt: '恢复', status_level_fmt: '恢复' }
    const end = { recovery_time_fmt: '2026-03-18 14:52:00 (UTC+08:00)', duration_fmt: '17分钟' }
    expect(lookup(filled(template, { ...observability, ...recovered, ...end })).alarm).toMatchObject({
      status: 'recovered',
      since,
      until: '2026-03-18T14:52:00+08:00',
    })
  })

  it('of CLS', () => {
    const log =
      '{"content":{"SCF_FunctionName":"order-sync","SCF_Namespace":"prod","SCF_StatusCode":"434","SCF_RequestId":"54d2b446-c6ed-48a3-88db-b0c894445554"}}'
    const values = {
      ...{
        Alarm: 'order errors',
        Condition: '$1.errs > 0',
        TriggerParams: '$1.errs=12;',
        Region: 'Guangzhou',
      },
      ...{ NotifyType: '1', StartTime: '1773815700', 'QueryLog[0][0]': log.replaceAll('"', '\\"') },
    }
    const [template = ''] = templatesIn('Cloud Log Service (CLS)')
    const { alarm, findings } = lookup(filled(template, values), { asked: false })
    expect(alarm).toMatchObject({ ...order, status: 'triggered', since })
    expect(findings.map(({ code }) => code)).toEqual([434])
  })

  it('of EventBridge', () => {
    const values = {
      ...{
        type: 'scf:ErrorEvent:FunctionFailed',
        region: 'ap-guangzhou',
        time: '1773815700000',
        status: '1',
      },
      subject: 'qcs::scf:ap-guangzhou:uin/100011:namespace/prod/function/order-sync',
    }
    const [template = ''] = templatesIn('EventBridge')
    expect(lookup(filled(template, values), { asked: false }).alarm).toMatchObject({
      ...order,
      status: 'triggered',
      since,
    })
  })
})
