import type { Word } from './word.ts'

/** "432 MB", 433 次: what the number is an amount of, right behind it. */
export const units: readonly Word[] = [
  {
    is: 'time',
    en: 'ms|s|secs?|min',
    zh: '秒|毫秒|分钟|小时|天|岁',
    example: 'SCF order-sync returns 434 ms',
  },
  { is: 'size', en: '[kmg]?(?:i?b|hz)|bytes?|px', zh: '字节', example: 'SCF order-sync returns 434 MB' },
  { is: 'a share', en: '%', example: 'SCF order-sync returns 434 %' },
  {
    is: 'money',
    en: 'yuan|rmb|cny|dollars?|euros?|cents?',
    zh: '元|块|万|千|百',
    example: '云函数账单报 439 元',
  },
  {
    is: 'things',
    zh: '个|次(?!数)|条|行|人|名|份|件|台|位|页|号|楼|室|家|款|场|步|轮|期|篇|倍',
    example: '云函数返回 439 条',
  },
]

/** Things that have numbers, or come in numbers: "room 433", 用户 434, "pool size to 439". */
export const counted: readonly Word[] = [
  { is: 'rooms', en: 'rooms?|hotel|gate|seat|rack', zh: '房间|会议室|会议号|酒店|机柜', example: 'room 433' },
  { is: 'places', en: 'lines?|pages?|rows?|index', zh: '页码', example: 'SCF on line 433' },
  {
    is: 'networks',
    en: 'ports?|tcp|https on|proxy|channels?|hop|vlan',
    zh: '端口',
    example: 'SCF on port 439',
  },
  {
    is: 'papers',
    en: 'builds?|tickets?|orders?|pr|issues?|msg|cases?|tests?|event',
    zh: '任务|订单|工单|用例',
    example: 'ticket 433',
  },
  { is: 'people', en: 'users?|patient|executor', zh: '用户|账号|尾号', example: 'user 433' },
  { is: 'versions', en: 'versions?', zh: '版本|别名', example: 'SCF version 439' },
  {
    is: 'settings',
    en: 'sizes?|length|limit\\w{0,20}|qps|rps|timeout|memory\\w{0,5}|duration|level',
    zh: '超时时间',
    example: 'timeout 439',
  },
  { is: 'names', en: 'ids?|keys?|pid|(?:area|zip) codes?|bus', zh: '编号', example: 'pid 439' },
  {
    is: 'counts',
    en: 'count|total|units?|items?|cycle|module|transfer',
    example: 'total 439',
  },
  {
    is: 'scores',
    zh: '通过|余额|积分|获得|成功|[第从补剩仅共]|(?<![拿收得看遇碰位查测获察控见])到|放在',
    example: '积分 439',
  },
]

/** What follows an amount, a part of a range or the name of a place. */
export const countedBehind: readonly Word[] = [
  { is: 'people', en: 'people|persons?', example: '439 people' },
  { is: 'results', en: 'passed|failed|skipped|unread|points?', example: '439 passed' },
  {
    is: 'amounts',
    en: 'mhz|seats?|usd|kcal|million|items?|per|scf',
    zh: '项|笔|张|米|积分|金币',
    example: '439 usd',
  },
  { is: 'places', en: 'is (?:booked|open|green)|at \\d', zh: '号|柜|端口', example: '439 is booked' },
  { is: 'a rate', zh: '\\/(?:s|sec|min|h|hour|day)(?![a-z])', example: '439/min' },
  { is: 'a range', zh: '[-–/~～至] ?\\d{2,}|(?:→|->|=>|提到|到) ?\\d', example: '430-439' },
]
