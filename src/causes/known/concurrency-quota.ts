import type { Cause } from '../cause.ts'

export default {
  id: 'concurrency-quota',
  codes: [429, 432],
  values: ['function', 'limit'],
  evidence: [
    { says: 'Resource limit exceed for function [{function}]', by: 'platform' },
    { says: 'Resource limit exceeded for function [{function}]', by: 'platform' },
    ...['reserved quota', 'region unreserved quota'].flatMap((quota) =>
      ['{limit} MB', '{limit}MB'].flatMap((limit) => [
        { says: `Function [{function}] concurrency exceeded ${quota} ${limit}`, by: 'platform' as const },
        { says: `Function [ {function} ] concurrency exceeded ${quota} ${limit}`, by: 'platform' as const },
        { says: `concurrency exceeded ${quota} ${limit}`, by: 'platform' as const },
      ]),
    ),
  ],
  headline: [
    {
      en: '{function} runs more copies at once than its quota of {limit} MB allows',
      zh: '{function} 的并发超过了 {limit} MB 的配额',
    },
    { en: '{function} runs more copies at once than its quota allows', zh: '{function} 的并发超过了配额' },
    { en: 'more copies run at once than the quota of {limit} MB allows', zh: '并发超过了 {limit} MB 的配额' },
  ],
  steps: [
    {
      say: {
        en: 'Shorten the runs or lower the memory: the quota counts memory × concurrent runs.',
        zh: '缩短运行时间或降低内存：配额按「内存 × 并发数」计算。',
      },
    },
    {
      say: {
        en: 'Function configuration → concurrency: set a maximum dedicated quota for this function.',
        zh: '在「并发管理」里为这个函数设置「最大独占配额」。',
      },
    },
    {
      say: {
        en: 'Or raise the region’s quota: a larger function package, or a ticket.',
        zh: '或提高地域配额：购买更高档的函数套餐包，或提交工单。',
      },
    },
  ],
  notThis: [{ en: 'An unpaid bill: 402 or 410.', zh: '账户欠费：402 或 410。' }],
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
  ],
} satisfies Cause
