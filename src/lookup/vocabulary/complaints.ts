import type { Word } from './word.ts'

// Read only in channels whose members want to hear of a bare code.

/** That something went wrong. */
export const troubles: readonly Word[] = [
  { is: 'an error', en: 'errors?|err', example: '433 error since noon' },
  { is: 'an error', zh: '报|错|異常|异常', example: '页面报 439' },
  {
    is: 'failing',
    en: 'fail(?:s|ed|ing)?|crash(?:es|ed|ing)?|d(?:ies|ied|ying|ead)',
    example: 'got 434, it failed',
  },
  { is: 'failing', zh: '失败|挂|崩|炸了|跪了|超限|超时', example: '出现 434，服务挂了' },
  {
    is: 'an outage',
    en: 'down|broken|broke|timeouts?|timed out|outage|alerts?|alarms?|help',
    zh: '告警|故障|宕|求助|救命',
    example: 'prod is down with 446',
  },
  { is: 'why', en: 'why', example: 'why do we get 437' },
  { is: 'a question', zh: '怎么(?:回事|办|解决|处理)', example: '今天 439 怎么回事' },
]

/** That what is met is unwelcome: "getting 433 again". It tells nothing of what it is. */
export const complaints: readonly Word[] = [
  { is: 'again', en: 'again|still|keeps?', example: 'getting 439 again' },
  {
    is: 'again and again',
    zh: '又|一直|老是|总是|频繁|大量|偶发|再次|仍然|仍在',
    example: '页面今天又出现 439',
  },
]

/** What a number is an amount of. */
export const measures: readonly Word[] = [
  {
    is: 'quantities',
    en: 'qps|quota|limit|concurrency|latency',
    zh: '并发度?|实例数?|数量|总数|额度|配额|流量|用量',
    example: 'our qps hit 433 again',
  },
  {
    is: 'money',
    en: 'prices?|costs?|bill|balance|paid|pay|fare|rent',
    zh: '价格|费用|账单|余额|工资|报销|报价|票价',
    example: 'the price hit 433 again',
  },
]
