import type { Bilingual } from '../../language.ts'
import type { Verdict } from '../facts.ts'

/** By what an alarm decides, with texts that the row decides. The names of the rows stand in `--why`. */
export type AlarmRow = {
  readonly id:
    | 'alarm-lines'
    | 'alarm-metric'
    | 'alarm-one-of'
    | 'alarm-search'
    | 'alarm-success'
    | 'alarm-no-code'
  readonly gives: Verdict
  readonly examples: readonly [string, ...string[]]
  readonly reason: Bilingual
}

/** What else stands in an alarm: a policy's name, an amount. Part of no decision, so it has no place among the rows. */
export const besideAlarm = {
  id: 'alarm-beside',
  reason: {
    en: 'The text is an alarm, and this is not what it alarms of.',
    zh: '这是一条告警，而告警说的不是它。',
  },
} as const

const object = '告警对象：1251316163#order-sync#prod#$latest'

/** In the order in which they are asked. */
export const alarmRows: readonly AlarmRow[] = [
  {
    id: 'alarm-lines',
    gives: 'certain',
    examples: [
      `${object}\n告警内容：函数执行超时 > 0 次\n日志：SCF_RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 SCF_StatusCode:434`,
    ],
    reason: {
      en: 'The alarm brings log lines of SCF along, and they say how the run ended.',
      zh: '告警里附带了云函数的日志，以日志中的结果为准。',
    },
  },
  {
    id: 'alarm-metric',
    gives: 'certain',
    examples: [
      `${object}\n告警内容：函数执行超时(Http433) > 0 次`,
      'Alarm object: 1251316163#order-sync#prod#$latest\nMetric: Syserr\nCurrent value: 3',
    ],
    reason: {
      en: 'The alarm is about a function of SCF, and its metric counts this status code.',
      zh: '告警对象是云函数，而这个指标统计的就是该状态码。',
    },
  },
  {
    id: 'alarm-one-of',
    gives: 'certain',
    examples: [`${object}\n告警内容：受限次数 > 0 次`],
    reason: {
      en: 'The metric of the alarm counts these status codes together; it is one of them.',
      zh: '告警的指标把这几个状态码合在一起统计，是其中之一。',
    },
  },
  {
    id: 'alarm-search',
    gives: 'certain',
    examples: [
      'Alarm: scf-errors\nTrigger: SCF_StatusCode:434 | select count(*) as errors\nCurrent value: 12\nSCF_FunctionName: cart',
    ],
    reason: {
      en: 'The alarm searched the log for runs that ended with this code, and found some.',
      zh: '告警检索的正是以该状态码结束的调用，并且找到了。',
    },
  },
  {
    id: 'alarm-success',
    gives: 'silent',
    examples: [`${object}\n告警内容：正确调用次数(Http2xx) > 1000 次`],
    reason: { en: 'The metric counts what went well.', zh: '这个指标统计的是成功的调用。' },
  },
  {
    id: 'alarm-no-code',
    gives: 'silent',
    examples: [`${object}\n告警内容：函数错误率 > 5 %`],
    reason: {
      en: 'The alarm is about a function of SCF, but tells no status code.',
      zh: '告警对象是云函数，但没有说明状态码。',
    },
  },
]
