import type { Cause, Values } from '../cause.ts'

type Given = { readonly values: Values }
const isUnpacked = ({ values }: Given) => values.included !== undefined
const isPacked = (given: Given) => !isUnpacked(given)

export default {
  id: 'package-too-large',
  codes: [],
  values: ['sizeBytes', 'limitBytes', 'included'],
  evidence: [
    { says: 'Your current request size exceed max {limitBytes}B, but your {sizeBytes}B' },
    { says: 'request size exceed max {limitBytes}B' },
    { says: "exceeds the maximum allowed length (max: {limitBytes}, actual: '{sizeBytes}')" },
    { says: 'exceeds the maximum allowed size of {limitBytes} bytes. The actual size is {sizeBytes} bytes' },
    { says: 'exceeds the maximum allowed size of {limitBytes} bytes' },
    { says: 'Unzipped size must be smaller than {limitBytes} bytes' },
    { says: 'RequestSizeLimitExceeded' },
    // What is too large once it is unpacked, whichever way it is uploaded.
    { says: '函数代码({included})总大小超过上限' },
    { says: '函数代码（{included}）总大小超过上限' },
  ],
  derived: ({ values }): Values => (values.included === undefined ? {} : { unpacked: '500 MB' }),
  headline: [
    { en: 'the code with its layers is over {unpacked} unpacked', zh: '代码加层解压后超过 {unpacked}' },
    { en: 'the package is too large to upload this way', zh: '代码包太大，无法这样上传' },
  ],
  steps: [
    {
      say: {
        en: 'Leave out development dependencies and all that no run needs; a layer counts, too.',
        zh: '去掉开发依赖和运行时用不到的文件；放到层里同样计入总大小。',
      },
      snippet: 'npm ci --omit=dev',
      when: isUnpacked,
    },
    {
      say: {
        en: 'Keep models, data and other large files in COS or CFS, and read them when they are needed.',
        zh: '模型、数据等大文件放到 COS 或 CFS，用到时再读取。',
      },
      when: isUnpacked,
    },
    {
      say: {
        en: 'Upload the zip through COS: an API request takes 10 MB at most.',
        zh: '改为通过 COS 上传代码包，API 请求最多 10 MB。',
      },
      when: isPacked,
    },
    {
      say: {
        en: 'Leave out development dependencies, and move node_modules to a layer.',
        zh: '去掉开发依赖，把 node_modules 放到层里。',
      },
      snippet: 'npm ci --omit=dev',
      when: isPacked,
    },
    {
      say: {
        en: 'Code and layers together may have 500 MB unpacked.',
        zh: '代码加层解压后合计不超过 500 MB。',
      },
      when: isPacked,
    },
  ],
  notThis: [
    {
      en: 'The 10 MB of an API request and the 500 MB of the unpacked code are two limits; COS helps with the first alone.',
      zh: 'API 请求的 10 MB 和解压后的 500 MB 是两个限制，改用 COS 上传只能绕开前者。',
    },
    { en: 'An event or a response that is too large: 406, 407.', zh: '事件或返回值过大，是 406、407。' },
  ],
  sources: ['https://cloud.tencent.com/document/product/583/11637'],
  examples: [
    {
      text: 'RequestSizeLimitExceeded: Your current request size exceed  max 10485760B, but your 25165824B.',
      values: { sizeBytes: '25165824', limitBytes: '10485760' },
      code: null,
    },
    {
      text: '函数创建失败，失败原因：函数代码(包含层)总大小超过上限。',
      values: { included: '包含层' },
      code: null,
    },
  ],
} satisfies Cause
