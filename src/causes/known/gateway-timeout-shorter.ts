import type { Cause } from '../cause.ts'

export default {
  id: 'gateway-timeout-shorter',
  codes: [499],
  values: ['durationMs'],
  evidence: [
    {
      says: 'Request was canceled by client or apigw timed out earlier than function',
      by: 'platform',
      when: ({ run }) => (run.durationMs === undefined ? true : { durationMs: String(run.durationMs) }),
    },
    {
      says: 'apigw timed out earlier than function',
      by: 'platform',
      when: ({ run }) => (run.durationMs === undefined ? true : { durationMs: String(run.durationMs) }),
    },
  ],
  headline: [
    {
      en: 'the caller gave up after {durationMs} ms, before the function had finished',
      zh: '调用方在 {durationMs} ms 后放弃等待，函数还没执行完',
    },
    { en: 'the caller gave up before the function had finished', zh: '函数还没执行完，调用方已放弃等待' },
  ],
  steps: [
    {
      say: {
        en: 'Set the timeout of the client or gateway above the function’s execution timeout.',
        zh: '把客户端或网关的超时设得比函数的执行超时时间更长。',
      },
    },
    {
      say: {
        en: 'For long work, call asynchronously and answer at once.',
        zh: '耗时任务改为异步调用，先立即返回。',
      },
    },
  ],
  notThis: [{ en: 'The function’s own timeout: 433.', zh: '函数自己的执行超时：433。' }],
  sources: ['https://cloud.tencent.com/developer/article/2142610'],
  examples: [
    {
      text: '{"errorCode":-1,"errorMessage":"Request was canceled by client or apigw timed out earlier than function.","requestId":"718293a4-b5c6-4d78-89fa-1b2c3d4e5f60","statusCode":499}',
      values: {},
      code: 499,
    },
  ],
} satisfies Cause
