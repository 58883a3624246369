import type { Cause } from '../cause.ts'

export default {
  id: 'cloudbase-env-not-found',
  codes: [],
  values: ['env'],
  evidence: [
    { says: 'Environment not found' },
    { says: 'INVALID_ENV' },
    { says: 'Environment invalid' },
    { says: 'env not exists' },
    { says: 'env {env} not exists' },
    { says: 'Environment {env} not found', when: ({ values: { env } }) => env !== 'variable' },
  ],
  headline: [
    { en: 'there is no CloudBase environment {env}', zh: '云开发环境 {env} 不存在' },
    { en: 'the CloudBase environment does not exist', zh: '云开发环境不存在' },
  ],
  steps: [
    {
      say: {
        en: 'Write your own environment ID where the SDK is initialized.',
        zh: '初始化 SDK 时填写自己的环境 ID。',
      },
      snippet: "cloud.init({ env: 'YOUR-ENV-ID' })",
    },
    {
      say: { en: 'Inside a cloud function take the current one.', zh: '在云函数内使用当前环境。' },
      snippet: 'cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })',
    },
  ],
  notThis: [{ en: 'A function that is missing in the environment.', zh: '环境里缺少云函数。' }],
  sources: ['https://docs.cloudbase.net/error-code/'],
  examples: [
    { text: 'errCode: -501000 | errMsg: Environment not found', values: {}, code: null },
    {
      text: 'errCode: -501000  | errMsg: Environment invalid and please check your parameters',
      values: {},
      code: null,
    },
  ],
} satisfies Cause
