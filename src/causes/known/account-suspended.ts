import type { Cause } from '../cause.ts'

export default {
  id: 'account-suspended',
  codes: [402, 410, 438],
  values: [],
  evidence: [
    // Others have names like these for debts of their own.
    ...['ServiceSuspended', 'InsufficientBalance'].map((says) => ({
      says,
      by: 'platform' as const,
      when: ({ before, after }: { readonly before: string; readonly after: string }) =>
        /tencent|qcloud|scf|\bInvalidAccount\b|腾讯|云函数|欠费|error_?code|status_?code/i.test(
          before + after,
        ),
    })),
    { says: '函数服务已欠费', by: 'platform' },
    { says: '账户欠费', by: 'platform' },
    { says: '账号已欠费', by: 'platform' },
  ],
  // https://www.tencentcloud.com/document/product/583/12283
  headline: {
    en: 'SCF stops once an account is overdue for 24 hours',
    zh: '账号欠费超过 24 小时，云函数停止服务',
  },
  steps: [
    {
      say: {
        en: 'Pay the bill or buy a function package in the billing centre.',
        zh: '到费用中心充值，或购买函数套餐包。',
      },
    },
    {
      say: {
        en: 'If calls still fail with 402 after paying, resume the service in the SCF console.',
        zh: '补缴后仍是 402，就到云函数控制台手动恢复服务。',
      },
      when: ({ run }) => run.code === 402,
    },
    {
      say: {
        en: 'Then check in the SCF console that the functions run again.',
        zh: '之后在云函数控制台确认函数已恢复运行。',
      },
      when: ({ run }) => run.code !== 402,
    },
  ],
  notThis: [{ en: 'A concurrency quota: 432.', zh: '并发配额不足：432。' }],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: '{"errorCode":-1,"errorMessage":"ServiceSuspended","requestId":"4e5f6071-8293-4a45-b6c7-d8e9f0a1b2c3","statusCode":402}',
      values: {},
      code: 402,
    },
  ],
} satisfies Cause
