import type { Cause } from '../cause.ts'
import { hasSaid, isOfRun } from '../timeouts.ts'

const isBetween = (seconds: number) => seconds > 0 && seconds < 900 && seconds !== 3

export default {
  id: 'timeout-set-too-short',
  codes: [433],
  values: ['seconds'],
  evidence: [
    {
      says: 'timed out after {seconds} second',
      by: 'platform',
      when: ({ values, before }) => isOfRun(before) && isBetween(Number(values.seconds)),
    },
    {
      says: 'timed out after {seconds}.{n} second',
      by: 'platform',
      when: ({ values, before }) => isOfRun(before) && hasSaid(before) && isBetween(Number(values.seconds)),
    },
    { says: 'Function exceeded maximum time of {seconds} seconds and was killed', by: 'platform' },
  ],
  figures: ({ timeoutSeconds }) =>
    timeoutSeconds !== undefined && isBetween(timeoutSeconds)
      ? { seconds: String(timeoutSeconds) }
      : undefined,
  headline: {
    en: 'the run needs more than the {seconds} s that are set',
    zh: '这次运行超过了设定的 {seconds} 秒',
  },
  steps: [
    {
      say: {
        en: 'See what follows the last line before the end, and give that call a timeout of its own.',
        zh: '看结束前最后一行日志之后在做什么，给那个调用单独设置超时。',
      },
    },
    {
      say: {
        en: 'Or raise the execution timeout above {seconds} s (at most 900 s).',
        zh: '或把「执行超时时间」调到 {seconds} 秒以上（最长 900 秒）。',
      },
    },
  ],
  notThis: [
    {
      en: 'The initialization timeout, which is another setting: 450.',
      zh: '「初始化超时时间」是另一项设置，对应 450。',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/11637'],
  examples: [
    {
      text: '{"errorCode":-1,"errorMessage":"Invoking task timed out after 15 seconds","requestId":"8c9d0e1f-2a3b-4c4d-a5e6-f708192a3b4c","statusCode":433}',
      values: { seconds: '15' },
      code: 433,
    },
    {
      text: 'Function exceeded maximum time of 295 seconds and was killed',
      values: { seconds: '295' },
      code: null,
    },
  ],
} satisfies Cause
