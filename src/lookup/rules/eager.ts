import type { NumberFacts } from '../facts.ts'
import type { Rule } from './rule.ts'

/**
 * What is told unasked in a channel that its members have set to "eager", of the numbers that elsewhere only those who
 * ask are told of. That the channel is about SCF stands in for SCF being named; that something is wrong has still to be
 * said, and of the number, not beside it. The first row that fits decides.
 */
export const eagerRules: readonly Rule<NumberFacts>[] = [
  {
    id: 'eager-told',
    when: [{ tale: ['settled', 'invented'] }, { isReference: true }, { isOfManual: true }],
    gives: 'silent',
    examples: ['昨天报错 433，已经修复', 'if we ever get error 433 again we retry'],
    leaves: { text: '昨天报错 433，还没查出来', to: 'eager-trouble' },
    reason: {
      en: 'It is explained, or the words are of trouble that is over, of test data or of a case that has not come.',
      zh: '这里是在解释状态码，或说的是已经过去的故障、测试数据、还没发生的情况。',
    },
  },
  {
    id: 'eager-http',
    when: [{ number: 'http' }, { number: 'rare', isAboveHttp: false }],
    gives: 'silent',
    examples: ['getting error 404 again', 'still error 429'],
    leaves: { text: 'getting error 446 again', to: 'eager-trouble' },
    reason: {
      en: 'Web servers answer with this number, too; a channel about SCF has those as well.',
      zh: '网站也会返回这个数字；谈论 SCF 的频道里同样会出现。',
    },
  },
  {
    id: 'eager-code',
    when: { label: ['code', 'listed'] },
    gives: 'certain',
    examples: ['return code 430', 'our response code 446 since noon'],
    leaves: { text: 'got 446 since the deploy', to: 'eager-bare' },
    reason: {
      en: 'It is named as a code, and the channel is about SCF.',
      zh: '文中称它为状态码，而这个频道谈的就是 SCF。',
    },
  },
  {
    id: 'eager-failure',
    when: { followsFailure: true },
    gives: 'certain',
    examples: ['checkout keeps failing, 434', 'cart crashes: 439'],
    leaves: { text: 'job 439 died', to: 'eager-bare' },
    reason: {
      en: 'How something failed is said right before it, and the channel is about SCF.',
      zh: '前面说了是怎么失败的，而这个频道谈的就是 SCF。',
    },
  },
  {
    id: 'eager-amount',
    when: { isOfAmount: true },
    gives: 'silent',
    examples: ['the price hit 433 again', '账单一直 439'],
    leaves: { text: 'the checkout hit 433 again', to: 'eager-trouble' },
    reason: {
      en: 'The sentence is about an amount.',
      zh: '这句话说的是数量或金额。',
    },
  },
  {
    id: 'eager-trouble',
    when: { isTrouble: true },
    gives: 'certain',
    examples: ['getting 439 again', '又报 433 了'],
    leaves: { text: 'lunch was 433 again', to: 'eager-bare' },
    reason: {
      en: 'The words say that it is an error or comes back, and the channel is about SCF.',
      zh: '文中说它是报错或反复出现，而这个频道谈的就是 SCF。',
    },
  },
  {
    id: 'eager-alone',
    when: { number: 'own', beside: 'nothing', isPart: false, isToldAlone: true },
    gives: 'certain',
    examples: ['prod is down with 446', '线上 433 告警'],
    leaves: { text: 'job 439 died', to: 'eager-bare' },
    reason: {
      en: 'SCF alone has the code, and the sentence says that something failed.',
      zh: '这个状态码只有 SCF 有，而这句话说出了故障。',
    },
  },
  {
    id: 'eager-bare',
    when: {},
    gives: 'silent',
    examples: ['lunch was 433 again', 'see you at 434'],
    leaves: { text: 'seeing 434 again', to: 'eager-trouble' },
    reason: {
      en: 'Nothing says that this number is an error.',
      zh: '没有说明这个数字是报错。',
    },
  },
]
