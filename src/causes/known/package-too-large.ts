import type { Cause } from '../cause.ts'

export default {
  id: 'package-too-large',
  codes: [],
  values: ['sizeBytes', 'limitBytes'],
  evidence: [
    { says: 'Your current request size exceed max {limitBytes}B, but your {sizeBytes}B' },
    { says: 'request size exceed max {limitBytes}B' },
    { says: "exceeds the maximum allowed length (max: {limitBytes}, actual: '{sizeBytes}')" },
    { says: 'exceeds the maximum allowed size of {limitBytes} bytes. The actual size is {sizeBytes} bytes' },
    { says: 'exceeds the maximum allowed size of {limitBytes} bytes' },
    { says: 'Unzipped size must be smaller than {limitBytes} bytes' },
    { says: 'RequestSizeLimitExceeded' },
    { says: '函数代码(包含层)总大小超过上限' },
    { says: '函数代码（包含层）总大小超过上限' },
  ],
  headline: { en: 'the package is too large to upload this way', zh: '代码包太大，无法这样上传' },
  steps: [
    {
      say: {
        en: 'Upload the zip through COS: an API request takes 10 MB at most.',
        zh: '改为通过 COS 上传代码包，API 请求最多 10 MB。',
      },
    },
    {
      say: {
        en: 'Leave out development dependencies, and move node_modules to a layer.',
        zh: '去掉开发依赖，把 node_modules 放到层里。',
      },
      snippet: 'npm ci --omit=dev',
    },
    {
      say: {
        en: 'Code and layers together may have 500 MB unpacked.',
        zh: '代码加层解压后合计不超过 500 MB。',
      },
    },
  ],
  notThis: [
    { en: 'An event or a response that is too large: 406, 407.', zh: '事件或返回值过大，是 406、407。' },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/11637'],
  examples: [
    {
      text: 'RequestSizeLimitExceeded: Your current request size exceed  max 10485760B, but your 25165824B.',
      values: { sizeBytes: '25165824', limitBytes: '10485760' },
      code: null,
    },
  ],
} satisfies Cause
