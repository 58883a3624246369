import type { Cause, Evidence } from '../cause.ts'

export default {
  id: 'concurrency-quota',
  codes: [429, 432],
  values: ['function', 'limit', 'quota'],
  evidence: [
    { says: 'Resource limit exceed for function [{function}]', by: 'platform' },
    { says: 'Resource limit exceeded for function [{function}]', by: 'platform' },
    ...messagesOf('reserved quota', 'reserved'),
    ...messagesOf('region unreserved quota', 'region'),
  ],
  derived: ({ values: { quota, limit } }) =>
    quota === undefined || limit === undefined
      ? {}
      : { [quota === 'reserved' ? 'ownMb' : 'regionMb']: limit },
  headline: [
    {
      en: '{function} has used up its own maximum dedicated quota (“reserved quota”), {ownMb} MB',
      zh: '{function} 的并发超过了自身 {ownMb} MB 的最大独占配额',
    },
    {
      en: 'the function has used up its own maximum dedicated quota (“reserved quota”), {ownMb} MB',
      zh: '并发超过了函数自身 {ownMb} MB 的最大独占配额',
    },
    {
      en: '{function} found nothing left of the {regionMb} MB that the region’s functions without a quota of their own share',
      zh: '地域内未独占的 {regionMb} MB 并发额度已用完，{function} 分不到额度',
    },
    {
      en: 'nothing is left of the {regionMb} MB that the region’s functions without a quota of their own share',
      zh: '地域内未独占的 {regionMb} MB 并发额度已用完',
    },
    { en: '{function} runs more copies at once than its quota allows', zh: '{function} 的并发超过了配额' },
  ],
  steps: [
    {
      say: {
        en: 'Concurrency management: raise its maximum dedicated quota. More for the region does not help.',
        zh: '在「并发管理」里调高它的「最大独占配额」；提高地域额度没有用。',
      },
      when: ({ values }) => values.quota === 'reserved',
    },
    {
      say: {
        en: 'Concurrency management: set a maximum dedicated quota for the functions that matter; others then share less.',
        zh: '在「并发管理」里为重要函数设置「最大独占配额」，其余函数共用的额度会相应减少。',
      },
      when: ({ values }) => values.quota === 'region',
    },
    {
      say: {
        en: 'Concurrency management: has the function a maximum dedicated quota? Raise it; else set one.',
        zh: '在「并发管理」里查看这个函数的「最大独占配额」：已设置就调高，没有就设置一个。',
      },
      when: ({ values }) => values.quota === undefined,
    },
    {
      say: {
        en: 'Or raise the region’s quota: a larger function package, or a ticket.',
        zh: '或提高地域额度：购买更高档的函数套餐包，或提交工单。',
      },
      when: ({ values }) => values.quota !== 'reserved',
    },
    {
      say: {
        en: 'Shorten the runs or lower the memory: the quota counts memory × concurrent runs.',
        zh: '缩短运行时间或降低内存：配额按「内存 × 并发数」计算。',
      },
    },
  ],
  notThis: [{ en: 'An unpaid bill: 402 or 410.', zh: '账号欠费：402 或 410。' }],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://cloud.tencent.com/document/product/583/11637',
  ],
  examples: [
    {
      text: '{"errorCode":-1,"errorMessage":"Resource limit exceed for function [order-sync]","requestId":"3d4e5f60-7182-4934-a5b6-c7d8e9f0a1b2","statusCode":432}',
      values: { function: 'order-sync' },
      code: 432,
    },
    {
      text: '{"errorCode":-1,"errorMessage":"Function [ order-sync ] concurrency exceeded reserved quota 1280 MB","statusCode":432}',
      values: { function: 'order-sync', limit: '1280', quota: 'reserved' },
      code: 432,
    },
    {
      text: 'concurrency exceeded region unreserved quota 128000 MB, 432 ResourceLimitReached',
      values: { limit: '128000', quota: 'region' },
      code: 432,
    },
  ],
} satisfies Cause

/**
 * A function's own quota is told by other words than what the region has left for those that have none.
 * https://cloud.tencent.com/document/product/583/42611
 */
function messagesOf(words: string, quota: 'reserved' | 'region'): Evidence[] {
  return ['{limit} MB', '{limit}MB'].flatMap((limit) =>
    ['Function [{function}] ', 'Function [ {function} ] ', ''].map((named) => ({
      says: `${named}concurrency exceeded ${words} ${limit}`,
      by: 'platform' as const,
      when: () => ({ quota }),
    })),
  )
}
