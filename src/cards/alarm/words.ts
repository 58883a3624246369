import type { Bilingual } from '../../language.ts'

/** The sentences about an alarm. `{value}`, `{condition}`, `{log}` and the times are filled in by the card. */
export const alarmWords = {
  alarm: { en: 'SCF alarm', zh: '云函数告警' },
  recovered: { en: 'SCF alarm, recovered', zh: '云函数告警，已恢复' },
  noMetric: { en: 'it tells no status code', zh: '没有说明状态码' },
  oneOf: { en: 'It is one of these', zh: '是其中之一' },
  or: { en: ' or ', zh: ' 或 ' },
  over: { en: 'recovered', zh: '已恢复' },
  also: { en: 'Also in 30 days:', zh: '30 天内还有：' },
  alsoOfFunction: { en: 'This function in the last 30 days', zh: '该函数最近 30 天内的故障' },
  more: (count: number): Bilingual => ({ en: `and ${count} more`, zh: `另有 ${count} 个` }),
  state: { en: 'Alarm:', zh: '告警：' },
  since: { en: 'since {since}', zh: '{since} 开始' },
  until: { en: 'recovered {until}', zh: '{until} 恢复' },
  after: ({ duration }: { duration: Bilingual }): Bilingual => ({
    en: `after ${duration.en}`,
    zh: `持续 ${duration.zh}`,
  }),
  measured: { en: 'now {value}', zh: '当前值 {value}' },
  limit: { en: 'alarm if {condition}', zh: '触发条件 {condition}' },
  condition: { en: 'Alarm if:', zh: '触发条件：' },
  meaning: { en: 'Meaning:', zh: '含义：' },
  log: { en: 'the function’s log', zh: '函数日志' },
  search: { en: 'Search {log} (the query is in Details).', zh: '在{log}中检索（语句见「详情」）。' },
  searchWithin: {
    en: 'Search {log} from {from} to {to} (the query is in Details).',
    zh: '在{log}中检索 {from} 至 {to} 的调用（语句见「详情」）。',
  },
  searchBelow: {
    en: 'Search {log} by the query below.',
    zh: '在{log}中用下方的语句检索。',
  },
  searchWithinBelow: {
    en: 'Search {log} from {from} to {to} by the query below.',
    zh: '在{log}中用下方的语句检索 {from} 至 {to} 的调用。',
  },
  within: { en: 'from {from} to {to}', zh: '时间 {from} 至 {to}' },
  failedRun: {
    paste: {
      en: 'Paste the failing run here and I’ll tell why.',
      zh: '把失败的那次调用日志贴到这里，我来说明原因。',
    },
    pasteToCommand: {
      en: 'Give the log of the failing run to scf-error, and it tells why.',
      zh: '把失败的那次调用日志交给 scf-error，即可说明原因。',
    },
  },
  slowRun: {
    paste: {
      en: 'Paste a slow run here and I’ll tell what it says.',
      zh: '把一次慢调用的日志贴到这里，我来看看。',
    },
    pasteToCommand: {
      en: 'Give the log of a slow run to scf-error.',
      zh: '把一次慢调用的日志交给 scf-error。',
    },
  },
  source: { en: 'metrics of SCF', zh: '云函数监控指标' },
} as const
