import type { Cause, Values } from '../cause.ts'
import { isOfRun, longestTimeout, ofCloudBase } from '../timeouts.ts'

type Given = { readonly values: Values; readonly before: string; readonly after: string }

export default {
  id: 'timeout-at-maximum',
  codes: [433],
  values: ['seconds', 'cloudBase'],
  evidence: [
    ...['timed out after {seconds} second', 'timed out after {seconds}.{n} second'].map((says) => ({
      says,
      by: 'platform' as const,
      when: ({ values, before, after }: Given) => {
        const whose = ofCloudBase({ before, after })
        return isOfRun(before) && isLongest({ ...values, ...whose }) && whose
      },
    })),
  ],
  figures: ({ timeoutSeconds }) =>
    timeoutSeconds !== undefined && isLongest({ seconds: String(timeoutSeconds) })
      ? { seconds: String(timeoutSeconds) }
      : undefined,
  headline: {
    en: 'the run needs more than {seconds} s, and the timeout cannot be longer',
    zh: '这次运行超过 {seconds} 秒，而超时时间不能再调大',
  },
  steps: [
    {
      say: {
        en: 'Split the work: one item per call, through a queue or a timer that goes on where the last run stopped.',
        zh: '拆分任务：每次调用只处理一项，用队列或定时触发接着上次的位置继续。',
      },
    },
    {
      say: {
        en: 'Or create a new function with asynchronous execution, which may run up to 24 hours.',
        zh: '也可以新建启用「异步执行」的函数，最长可运行 24 小时。',
      },
      when: ({ values }) => Number(values.seconds) <= 900,
    },
  ],
  notThis: [
    {
      en: 'A call that hangs: see the last line before the end.',
      zh: '某个调用卡住：看结束前的最后一行日志。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/11637'],
  examples: [
    {
      text: 'errCode: -504003  | errMsg: Invoking task timed out after 300 seconds',
      values: { seconds: '300', cloudBase: '-504003' },
      code: 433,
    },
    {
      text: '{"errorCode":-1,"errorMessage":"Invoking task timed out after 900 seconds","requestId":"2b3c4d5e-6f70-4812-93a4-b5c6d7e8f90a","statusCode":433}',
      values: { seconds: '900' },
      code: 433,
    },
    {
      text: '"errorMessage": "2024-09-25T08:10:09.670Z 8ba9236a-e2c8-4c00-a55b-41f34aa26474 Task timed out after 900.09 seconds"',
      values: { seconds: '900' },
      code: null,
    },
  ],
} satisfies Cause

function isLongest(values: Values): boolean {
  return Number(values.seconds) >= longestTimeout(values)
}
