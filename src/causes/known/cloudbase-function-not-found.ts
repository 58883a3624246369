import type { Cause } from '../cause.ts'

/** CloudBase by its name, its codes, and what its clients call. */
const ofCloudBase =
  /-50[1-4]\d{3}(?!\d)|-404011|FUNCTION_NOT_FOUND|OPERATION_FAIL|err_?code: ?-|call_?function|cloud ?base|tcb|云开发|小程序|微信|wx\./i

export default {
  id: 'cloudbase-function-not-found',
  codes: [435],
  values: ['function'],
  evidence: [
    { says: 'Function not found: [{function}]' },
    // SCF itself says so, too. https://github.com/qkqpttgf/OneManager-php/issues/369
    ...['FunctionName parameter could not be found', '找不到对应的FunctionName'].map((says) => ({
      says,
      when: ({ before, after }: { readonly before: string; readonly after: string }) =>
        ofCloudBase.test(before + after),
    })),
    { says: '未找到指定的Function' },
    { says: 'FUNCTION_NOT_FOUND' },
  ],
  headline: [
    { en: 'the cloud function {function} is not in this environment', zh: '当前环境里没有云函数 {function}' },
    { en: 'the cloud function is not in this environment', zh: '当前环境里没有这个云函数' },
  ],
  steps: [
    {
      say: {
        en: 'Upload and deploy it to the environment that the client uses.',
        zh: '把它上传并部署到客户端所用的环境。',
      },
    },
    {
      say: {
        en: 'Compare name and environment ID with those in the call.',
        zh: '核对调用时写的函数名和环境 ID。',
      },
    },
  ],
  notThis: [{ en: 'An environment that does not exist.', zh: '环境本身不存在。' }],
  sources: ['https://docs.cloudbase.net/error-code/'],
  examples: [
    {
      text: 'errCode: -501000 | errMsg: FunctionName parameter could not be found.',
      values: {},
      code: 435,
    },
  ],
} satisfies Cause
