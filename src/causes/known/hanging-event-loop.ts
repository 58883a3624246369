import type { Cause } from '../cause.ts'

export default {
  id: 'hanging-event-loop',
  codes: [433],
  values: [],
  // Only where the function said that it had finished, right before the platform stopped it.
  evidence: [
    {
      says: 'callbackWaitsForEmptyEventLoop',
      by: 'platform',
    },
  ],
  headline: {
    en: 'the work was done, but something left open kept the process running',
    zh: '工作已经做完，但有未关闭的资源让进程一直运行',
  },
  steps: [
    {
      say: { en: 'Do not wait for open connections and timers.', zh: '不要等待未关闭的连接和定时器。' },
      snippet: 'context.callbackWaitsForEmptyEventLoop = false',
      when: ({ run }) => run.language !== 'Python',
    },
    {
      say: {
        en: 'Return a promise, or call the callback on every path; close pools and timers.',
        zh: '返回 Promise，或在每条路径上调用 callback，并关闭连接池和定时器。',
      },
      when: ({ run }) => run.language !== 'Python',
    },
    {
      say: {
        en: 'Make helper threads daemons, or join them.',
        zh: '把辅助线程设为守护线程，或等待它们结束。',
      },
      when: ({ run }) => run.language === 'Python',
    },
  ],
  notThis: [
    { en: 'Slow work: then the last line is a request.', zh: '工作本身慢：最后一行通常是一次请求。' },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/42611'],
  examples: [
    {
      text: 'all 40 orders synced, waiting (callbackWaitsForEmptyEventLoop is true)\n{"errorCode":-1,"errorMessage":"Invoking task timed out after 20 seconds","requestId":"6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c2d","statusCode":433}',
      values: {},
      code: 433,
    },
  ],
} satisfies Cause
