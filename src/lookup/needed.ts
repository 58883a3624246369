import { piecesOfCauses } from '../causes/pieces.ts'
import { presence } from '../text/present.ts'
import { alarmLabels } from './alarm/labels.ts'
import { codeWords } from './api/code-hits.ts'

/**
 * What each reader needs to find in a text before it is worth its look: one of these words, in lower case. A word may be
 * cut off, so that it stands for several.
 */
const needed = {
  /** Every alarm about a function. */
  alarm: [
    ...['告警', '报警', '触发', '恢复', '监控', '可观测'],
    ...['larm', 'lert', 'ecover', 'rigger', 'iring', 'esolved', 'bservability', 'errorevent', '#$l'],
    ...['otifytype', 'otify_type'],
  ],
  /** Whose alarm it is, where no object says so in the monitoring's own form. */
  alarmOwner: ['云函数', 'scf', 'erverless'],
  /** Every alarm, whoever's it is: a label that only alarms have, or the state that its heading tells. */
  alarmLabel: [
    ...alarmLabels.flatMap(spellings),
    ...['告警', '恢复', '触发', '持续', '升级', '降级', 'alarm', 'alert', 'trigger', 'firing'],
    ...['recover', 'resolved', 'escalated', 'problem'],
  ],
  apiCode: codeWords,
  apiSentence: [
    ...['未找到指定', '函数', '当前', '调试状态', '触发器数量', '命名空间', '最大限制', '超限', '取值与规范'],
    ...['不是标准的', '解码失败', '错误', '有误', '已存在', '子网不存在', '达到限制', '必须开启', '配额设置'],
    ...['所处', '别名绑定', 'layer', 'namespace', 'is not allowed to do', 'current function'],
    ...['current async event', 'setting task', 'rrears', 'non-standard zip', 'role does not exist'],
    ...['current request size', 'not authorized to perform', 'environment variable', 'cfs instance and'],
    ...['bound to an alias', 'already exists', 'version does not exist', 'subnet does not', '预置', '触发器'],
    ...['并发内存', '环境变量', 'cls配置', 'cls 配置', 'cls configuration', 'cosfs', 'cfs', 'goosefs'],
    ...[
      'asyncrun',
      'isolationenabled',
      'concurrencymemory',
      'concurrency memory',
      'searchkey',
      'exceedtotal',
    ],
    ...['cronconfig', 'async retry', 'provisioned concurrency', 'tempcos'],
    // Messages that others could give, where only SCF's name tells whose they are.
    ...['scf', 'erverless'],
  ],
  handler: [
    ...[':', '=', '：', '"', "'", ' ', '\t', '\n'].map((behind) => `handler${behind}`),
    ...['执行方法', 'has no attribute', 'not found in /var/runtime/php', 'classnotfoundexception'],
  ],
  /** How a function was called. */
  way: [
    ...['eventbridge', '事件总线', 'async run task submitted', 'asyncrunenable', 'asynchronous', '异步执行'],
    ...['mqtt', 'kafka', 'timer', 'cosbucket', 'invocationtype', 'cos trigger', '定时触发', 'cos触发'],
    ...['cos 触发', '异步调用', '同步调用', 'tencentscf.com', 'function url', '函数url', '函数 url'],
    ...['x-api-requestid', 'api gateway', 'apigateway', 'api网关', 'api 网关'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Who looks for words of their own. */
export type Reader = keyof typeof needed

/** A label with whatever stands between its first two words. */
function spellings(label: string): readonly string[] {
  const [first = '', second] = label.toLowerCase().split('·')
  return second === undefined ? [first] : ['', ' ', '_', '-'].map((between) => first + between + second)
}

type Range = readonly [start: number, end: number]

type Finder = {
  readonly wordsIn: (text: string) => Uint8Array
  /** Where each reader's words begin in the list of all, and where they end. */
  readonly ranges: ReadonlyMap<string, Range>
}

let known: Finder | undefined

/** Made when it is first needed: there are a thousand words. */
function finder(): Finder {
  if (known) return known
  // Evidence first, so that a piece of it knows the place of its word.
  const words = [...piecesOfCauses().words]
  const ranges = new Map(
    Object.entries(needed).map(([reader, own]): [string, Range] => {
      const start = words.length
      return [reader, [start, words.push(...own)]]
    }),
  )
  known = { ranges, wordsIn: presence(words) }
  return known
}

/** Which words stand in a text, those of all readers and of all evidence, in one pass: a 1 at the place of each. */
export function wordsIn(text: string): Uint8Array {
  return finder().wordsIn(text)
}

/** Whether one of a reader's words is among those of a text. */
export function hasWordOf(reader: Reader, words: Uint8Array): boolean {
  return words.subarray(...(finder().ranges.get(reader) ?? [0, 0])).includes(1)
}
