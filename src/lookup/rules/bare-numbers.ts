import type { NumberFacts } from '../facts.ts'
import type { Rule } from './rule.ts'

const ours = ['scf', 'generic', 'tencent'] as const

/** Numbers without a label. The first row that fits decides. */
export const bareRules: readonly Rule<NumberFacts>[] = [
  {
    id: 'bare-gone',
    when: { number: ['own', 'rare'], isGone: true },
    gives: 'silent',
    examples: ['no more 433 today', '现在没有 433 了'],
    leaves: { text: '为什么没有 433 了', to: 'short-text' },
    reason: {
      en: 'It says that the code comes no more.',
      zh: '这里说的是不再出现这个状态码。',
    },
  },
  {
    id: 'bare-told',
    when: [
      { number: ['own', 'rare'], isOfManual: true },
      { isOfToldPair: true },
      { number: ['own', 'rare'], isReference: true, isCell: true },
      { number: ['own', 'rare'], tale: ['settled', 'invented'], topic: ours },
    ],
    gives: 'likely',
    examples: [
      '云函数\n| 433 | TimeLimitReached | 函数执行超时 |\n| 434 | MemoryLimitReached | 函数内存超限 |',
      '昨天腾讯云函数内存超了，434 已经解决',
    ],
    leaves: { text: '腾讯云函数 OOM 了，434', to: 'beside-its-words' },
    reason: {
      en: 'It is only explained or spoken of: the trouble is over, or this is a test, an example or something that might come.',
      zh: '这里只是在解释或提到它：故障已经过去，或者这是测试、示例、还没发生的情况。',
    },
  },
  {
    id: 'status-cell',
    when: { isCell: true, isOfManual: false },
    gives: 'certain',
    examples: [
      'SCF_Duration,SCF_StatusCode,SCF_RetryNum\n1873,439,1',
      '| 云函数 | 状态码 | 次数 |\n|---|---|---|\n| login-api | 430 | 12 |',
    ],
    leaves: { text: 'SCF_StatusCode,SCF_Duration\n200,439', to: 'part-of-something' },
    reason: { en: 'It stands in a column of status codes.', zh: '它在状态码那一列里。' },
  },
  {
    id: 'part-of-something',
    when: { isPart: true },
    gives: 'silent',
    examples: ['SCF #439', 'https://example.com:443 scf'],
    leaves: { text: 'SCF: x 439 x', to: 'own-question' },
    reason: {
      en: 'It is a part of something else: an id, a sum, an address.',
      zh: '它是编号、金额或地址的一部分。',
    },
  },
  {
    id: 'tally',
    when: { number: 'own', isTally: true, topic: ['scf', 'generic'] },
    gives: 'certain',
    examples: ['SCF 今天 433 三次，432 两次', '云函数 export：439 x5，433 x2'],
    leaves: { text: 'SCF today 433 or so, 432 yesterday', to: 'own-question' },
    reason: {
      en: 'It says of several codes how often each has come.',
      zh: '文中说了几个状态码各出现了多少次。',
    },
  },
  {
    id: 'beside-its-words',
    when: [
      {
        number: 'own',
        hasKeyword: true,
        topic: ['scf', 'generic'],
        beside: ['nothing', 'system', 'reply', 'answer', 'program'],
        isOfManual: false,
      },
      {
        number: 'rare',
        isAboveHttp: true,
        hasKeyword: true,
        topic: ['scf', 'generic'],
        isReference: false,
        beside: 'nothing',
        tale: 'none',
      },
      { number: 'own', isOfFailedFunction: true, beside: 'nothing', elsewhere: 'no' },
    ],
    gives: 'certain',
    examples: ['SCF: out of memory, 434', '腾讯云函数 OOM 了，434'],
    leaves: { text: 'out of memory, 434', to: 'short-text' },
    reason: {
      en: 'The text is about SCF, and what the code stands for is said beside it.',
      zh: '说的是 SCF，旁边又说出了这个状态码的含义。',
    },
  },
  {
    id: 'bare-beside',
    when: { beside: ['program', 'system', 'counted', 'reply', 'answer'] },
    gives: 'silent',
    examples: ['room 433 is free', 'lines 430-439 need a comment'],
    leaves: { text: 'why 439?', to: 'short-text' },
    reason: {
      en: 'What stands beside it says that it is something else: a number in a program, the code of another system, an amount, a room, a port.',
      zh: '旁边的内容说明它是别的东西：程序里的数字、别的系统的代码、数量、房间号、端口号。',
    },
  },
  {
    id: 'bare-in-company',
    when: { hasCompany: true, number: 'http' },
    gives: 'silent',
    examples: ['UserProcExitError in SCF: x 500 x', 'UserProcExitError in SCF, and 404 x'],
    leaves: { text: 'UserProcExitError in SCF: x 439 x', to: 'own-question' },
    reason: {
      en: 'The text has a certain error already; a number of HTTP’s is only noise beside it.',
      zh: '文中已有确定的错误，另外的 HTTP 数字只是杂音。',
    },
  },
  {
    id: 'told-alone',
    when: [
      {
        number: 'own',
        isToldAlone: true,
        followsFailure: true,
        isOfAmount: false,
        isReference: false,
        topic: ['scf', 'generic'],
        isNamed: true,
        elsewhere: 'no',
      },
      {
        number: 'own',
        isToldBriefly: true,
        isOfAmount: false,
        isReference: false,
        topic: ['scf', 'generic'],
        elsewhere: 'no',
      },
    ],
    gives: 'certain',
    examples: ['SCF keeps dying, 439', '云函数挂了，434'],
    leaves: { text: 'SCF deploy, 439 of 512 failed', to: 'own-question' },
    reason: {
      en: 'SCF is named, the sentence says that something failed, and the number stands for itself.',
      zh: '点名了 SCF，这句话说出了故障，而这个数字单独成句。',
    },
  },
  {
    id: 'own-question',
    when: { number: 'own', topic: ours, length: ['words', 'question'] },
    gives: 'likely',
    examples: ['SCF: x, 439 today', '云函数 deploy, 439 of 512 done'],
    leaves: { text: 'why 439?', to: 'short-text' },
    reason: {
      en: 'The text is about SCF, but nothing says that the number is a code.',
      zh: '说的是 SCF，但没有说这个数字是状态码。',
    },
  },
  {
    id: 'short-text',
    when: [
      { isShort: true, number: ['own', 'rare'] },
      { isShort: true, number: 'http', topic: ours },
      { number: 'http', length: 'words' },
    ],
    gives: 'likely',
    examples: ['why 439?', 'hm, 404 here'],
    leaves: { text: 'we have seen 404 of these pages today, and all of them were blue', to: 'bare' },
    reason: {
      en: 'In so short a text the number may be what is asked about.',
      zh: '文字很短，问的可能就是这个数字。',
    },
  },
  {
    id: 'bare',
    when: {},
    gives: 'silent',
    examples: [
      'we have seen 404 of these pages today, and all of them were blue',
      'about 500 of them have been there since the beginning of the year',
    ],
    leaves: { text: 'hm, 404 here', to: 'short-text' },
    reason: { en: 'Nothing says that this number is a code.', zh: '没有说明这个数字是状态码。' },
  },
]
