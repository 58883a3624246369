import type { Cause } from '../cause.ts'

export default {
  id: 'runtime-not-supported',
  codes: [],
  values: ['apiCode'],
  evidence: [
    { says: 'InvalidParameterValue.Runtime', when: () => ({ apiCode: 'InvalidParameterValue.Runtime' }) },
    { says: '暂不支持该runtime' },
    { says: 'runtime is not supported' },
    { says: 'UnsupportedOperation.Runtime', when: () => ({ apiCode: 'UnsupportedOperation.Runtime' }) },
    { says: 'Runtime {value} is not supported' },
  ],
  headline: { en: 'SCF does not accept this runtime', zh: 'SCF 不接受这个运行环境' },
  steps: [
    {
      say: {
        en: 'Write one of the API’s names exactly, such as Python3.9, Nodejs16.13, Php7, Java8 or Go1.',
        zh: '使用 API 规定的名称，例如 Python3.9、Nodejs16.13、Php7、Java8、Go1，大小写要一致。',
      },
    },
    {
      say: {
        en: 'Not every region has every runtime; look at the list in the console of that region.',
        zh: '并非每个地域都有全部运行环境，以该地域控制台的列表为准。',
      },
    },
  ],
  notThis: [{ en: 'Changing the runtime of an existing function.', zh: '修改已有函数的运行环境。' }],
  sources: ['https://cloud.tencent.com/document/product/583/17238'],
  examples: [
    {
      text: '[TencentCloudSDKException] code:InvalidParameterValue.Runtime message:Runtime is invalid requestId:1b2c3d4e-5f60-4718-92a3-b4c5d6e7f809',
      values: { apiCode: 'InvalidParameterValue.Runtime' },
      code: null,
    },
  ],
} satisfies Cause
