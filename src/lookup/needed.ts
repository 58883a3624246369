import { alarmLabels } from './alarm/labels.ts'
import { codeWords } from './api/code-hits.ts'

/**
 * What each reader needs to find in a text before it is worth its look: all the words of one line, in lower case. A word
 * may be cut off, so that it stands for several.
 */
export const needed = {
  /** Every alarm about a function. */
  alarm: alone([
    ...['告警', '报警', '触发', '恢复', '监控', '可观测'],
    ...[
      'larm',
      'lert',
      'ecover',
      'rigger',
      'iring',
      'esolved',
      'bservability',
      'errorevent',
      'otifytype',
      'otify_type',
      '#$l',
    ],
  ]),
  /** Whose alarm it is, where no object says so in the monitoring's own form. */
  alarmOwner: alone(['云函数', 'scf', 'erverless']),
  /** Every alarm, whoever's it is: a label that only alarms have, or the state that its heading tells. */
  alarmLabel: [
    ...alarmLabels.map((label) => label.toLowerCase().split('·')),
    ...alone([
      ...['告警', '恢复', '触发', '持续', '升级', '降级', 'alarm', 'alert', 'trigger', 'firing'],
      ...['recover', 'resolved', 'escalated', 'problem'],
    ]),
  ],
  apiCode: alone(codeWords),
  apiSentence: [
    ...alone([
      ...[
        '未找到指定',
        '函数',
        '当前',
        '调试状态',
        '触发器数量',
        '命名空间',
        '最大限制',
        '超限',
        '取值与规范',
      ],
      ...[
        '不是标准的',
        '解码失败',
        '错误',
        '有误',
        '已存在',
        '子网不存在',
        '达到限制',
        '必须开启',
        '配额设置',
        '所处',
      ],
      ...[
        '别名绑定',
        'layer',
        'namespace',
        'is not allowed to do',
        'current function',
        'current async event',
      ],
      ...['setting task', 'rrears', 'non-standard zip', 'role does not exist', 'current request size'],
      ...['not authorized to perform', 'environment variable', 'cfs instance and', 'bound to an alias'],
      ...['already exists', 'version does not exist', 'subnet does not'],
      ...[
        '预置',
        '触发器',
        '并发内存',
        '环境变量',
        'cls配置',
        'cls 配置',
        'cls configuration',
        'cosfs',
        'cfs',
      ],
      ...['goosefs', 'asyncrun', 'isolationenabled', 'concurrencymemory', 'concurrency memory', 'searchkey'],
      ...['exceedtotal', 'cronconfig', 'async retry', 'provisioned concurrency', 'tempcos'],
    ]),
    // Messages that others could give, where only SCF's name tells whose they are.
    ...withName([
      ...[
        '不',
        '未',
        '没',
        '无',
        '已',
        '超',
        '失败',
        '异常',
        '重复',
        '缺失',
        '正在',
        '需要',
        '确认',
        '内测',
        '售罄',
        '非法',
      ],
      ...['冲突', 'cannot be', 'does not meet', 'notification rule', 'exceeds the', 'not been activated'],
    ]),
  ],
  handler: alone([
    ...['handler', '执行方法', 'has no attribute', 'not found in /var/runtime/php', 'classnotfoundexception'],
  ]),
  /** How a function was called. */
  way: alone([
    ...['eventbridge', '事件总线', 'async run task submitted', 'asyncrunenable', 'asynchronous', '异步执行'],
    ...['mqtt', 'kafka', 'timer', 'cosbucket', 'invocationtype', 'cos trigger', '定时触发', 'cos触发'],
    ...['cos 触发', '异步调用', '同步调用', 'tencentscf.com', 'function url', '函数url', '函数 url'],
    ...['x-api-requestid', 'api gateway', 'apigateway', 'api网关', 'api 网关'],
  ]),
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>

/** Who looks for words of their own. */
export type Reader = keyof typeof needed

function alone(words: readonly string[]): readonly (readonly string[])[] {
  return words.map((word) => [word])
}

function withName(words: readonly string[]): readonly (readonly string[])[] {
  return ['scf', 'erverless'].flatMap((name) => words.map((word) => [name, word]))
}
