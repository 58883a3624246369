import type { Cause } from '../cause.ts'
import { hasSaid, isOfRun, longestTimeout, ofCloudBase } from '../timeouts.ts'

export default {
  id: 'default-timeout',
  codes: [433],
  values: ['seconds', 'cloudBase'],
  evidence: [
    {
      says: 'timed out after {seconds} second',
      by: 'platform',
      when: ({ values, before, after }) =>
        isOfRun(before) && Number(values.seconds) === 3 && ofCloudBase({ before, after }),
    },
    {
      says: 'timed out after {seconds}.{n} second',
      by: 'platform',
      when: ({ values, before }) => isOfRun(before) && hasSaid(before) && Number(values.seconds) === 3,
    },
    // Of a run that was cut off at exactly the default there may be no more than its end.
    ...['Duration:3000ms', 'Duration: 3000ms', 'Duration:3000 ms'].map((duration) => ({
      says: `END RequestId{far}${duration}`,
      by: 'platform' as const,
      when: ({ before }: { readonly before: string }) =>
        !/RetMsg|Result|error|exception/i.test(before) && { seconds: '3' },
    })),
  ],
  figures: ({ timeoutSeconds }) => (timeoutSeconds === 3 ? { seconds: '3' } : undefined),
  derived: ({ values }) => ({ most: String(longestTimeout(values)) }),
  headline: {
    en: 'the timeout is still the default of {seconds} s',
    zh: '超时时间仍是默认的 {seconds} 秒',
  },
  steps: [
    {
      say: {
        en: 'In the CloudBase console, raise the function’s timeout ({most} s at most).',
        zh: '在云开发控制台调大云函数的超时时间，最长 {most} 秒。',
      },
      when: ({ values }) => values.cloudBase !== undefined,
    },
    {
      say: {
        en: 'Function configuration → execution timeout (not initialization timeout): set what the run needs, {most} s at most.',
        zh: '在「函数配置」里调大「执行超时时间」，按实际需要设置，最长 {most} 秒；「初始化超时时间」是另一项。',
      },
      when: ({ values }) => values.cloudBase === undefined,
    },
    {
      say: {
        en: 'Give each outgoing call its own timeout: the slow one then shows itself.',
        zh: '给每个对外调用单独设置超时，慢的那个就会自己报出来。',
      },
    },
  ],
  notThis: [
    {
      en: 'A run that hangs whatever its limit: then its last line tells more.',
      zh: '无论限制多长都会卡住的情况，要看超时前的最后一行日志。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/11637'],
  examples: [
    {
      text: 'Error: cloud.callFunction:fail Error: errCode: -504003  | errMsg: Invoking task timed out after 3 seconds',
      values: { seconds: '3', cloudBase: '-504003' },
      code: 433,
    },
    {
      text: '{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","requestId":"0a9b8c7d-6e5f-4a3b-2c1d-0e9f8a7b6c5d","statusCode":433}',
      values: { seconds: '3' },
      code: 433,
    },
    {
      text: 'loading 20 pages\n2018-08-01T13:11:00.804Z 49af85f0-958c-11e8-88e8-7da03f260b4a Task timed out after 3.00 seconds',
      values: { seconds: '3' },
      code: null,
    },
  ],
} satisfies Cause
