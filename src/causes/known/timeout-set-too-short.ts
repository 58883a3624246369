import type { Cause, Values } from '../cause.ts'
import { hasSaid, isOfRun, longestTimeout, ofCloudBase } from '../timeouts.ts'

const isBetween = (seconds: number, most = 900) => seconds > 0 && seconds < most && seconds !== 3

/** A limit that can be raised, and whose. */
function raisable(seconds: string | undefined, around: { before: string; after: string }): Values | false {
  const whose = ofCloudBase(around)
  const most = longestTimeout({ ...whose, ...(seconds !== undefined && { seconds }) })
  return isBetween(Number(seconds), most) && whose
}

export default {
  id: 'timeout-set-too-short',
  codes: [433],
  values: ['seconds', 'cloudBase'],
  evidence: [
    {
      says: 'timed out after {seconds} second',
      by: 'platform',
      when: ({ values, before, after }) => isOfRun(before) && raisable(values.seconds, { before, after }),
    },
    {
      says: 'timed out after {seconds}.{n} second',
      by: 'platform',
      when: ({ values, before }) => isOfRun(before) && hasSaid(before) && isBetween(Number(values.seconds)),
    },
    { says: 'Function exceeded maximum time of {seconds} seconds and was killed', by: 'platform' },
  ],
  figures: ({ timeoutSeconds }) =>
    timeoutSeconds !== undefined &&
    isBetween(timeoutSeconds, longestTimeout({ seconds: String(timeoutSeconds) }))
      ? { seconds: String(timeoutSeconds) }
      : undefined,
  derived: ({ values }) => ({ most: String(longestTimeout(values)) }),
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
        en: 'Or raise the execution timeout above {seconds} s (at most {most} s).',
        zh: '或把「执行超时时间」调到 {seconds} 秒以上（最长 {most} 秒）。',
      },
      when: ({ values }) => values.cloudBase === undefined,
    },
    {
      say: {
        en: 'Or in the CloudBase console, raise the function’s timeout ({most} s at most).',
        zh: '或在云开发控制台调大云函数的超时时间，最长 {most} 秒。',
      },
      when: ({ values }) => values.cloudBase !== undefined,
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
      text: 'errCode: -504003  | errMsg: Invoking task timed out after 20 seconds',
      values: { seconds: '20', cloudBase: '-504003' },
      code: 433,
    },
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
