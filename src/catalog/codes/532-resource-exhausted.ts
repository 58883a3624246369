import type { Entry } from '../entry.ts'

export default {
  code: 532,
  names: [{ name: 'ResourceExhausted', editions: ['seed', 'en0'], proves: 'context' }],
  number: 'own',
  sides: ['platform'],
  headline: {
    en: 'no computing resources are left on Tencent’s side',
    zh: '平台计算资源不足',
  },
  meaning: {
    en: 'The platform had no computing resources left to run the function. It is a shortage on Tencent Cloud’s side, not a quota of your account.',
    zh: '平台没有足够的计算资源来运行函数。这是腾讯云一侧的资源紧张，不是账号配额的问题。',
  },
  causes: [
    {
      en: 'The region is short of resources at the moment; Tencent’s page says no more.',
      zh: '所在地域暂时资源紧张，文档没有更多说明。',
    },
  ],
  checks: [
    { en: 'Call again after a few minutes.', zh: '过几分钟再调用。' },
    {
      en: 'If the function has more than 3,072 MB, lower its memory.',
      zh: '内存配置超过 3072 MB 的，能降就先降。',
    },
    {
      en: 'Open a ticket if it lasts, with request id, region and function name.',
      zh: '若持续出现，带上请求 ID、地域和函数名提交工单。',
    },
  ],
  retry: {
    helps: 'yes',
    note: {
      en: 'Yes, after a few minutes.',
      zh: '有用，过几分钟再试。',
    },
    eventBridge: 'hours',
  },
  notThis: [
    { en: 'The concurrency quota of your account is 432.', zh: '账号的并发额度用完是 432。' },
    { en: 'Too many new instances per minute is 429.', zh: '每分钟新增的实例太多是 429。' },
    {
      en: '449 InsufficientResources says nearly the same on later pages.',
      zh: '后来的官方页面里，类似情况是 449 InsufficientResources。',
    },
  ],
  editionNotes: [
    {
      en: 'Only Tencent’s earliest pages list 532. Later ones have 449 InsufficientResources, which seems to have taken its place.',
      zh: '只有最早的官方页面列出 532；后来的有 449 InsufficientResources，看来是取代了它。',
    },
  ],
  messages: [],
  keywords: [
    'resource exhausted',
    'exhausted',
    'computing resources',
    'compute resources',
    '计算资源不足',
    '计算资源',
    '算力不足',
    '资源耗尽',
    '平台资源不足',
  ],
  related: [],
  // No log with 532 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"ResourceExhausted","requestId":"c9f2716b-3e84-4d05-a7b0-18d64e5f90ac","statusCode":532}',
    'ERROR RequestId:c9f2716b-3e84-4d05-a7b0-18d64e5f90ac Result:{"errorCode":-1,"errorMessage":"ResourceExhausted","statusCode":532}',
    'SCF_FunctionName:thumbnail SCF_Namespace:default SCF_RequestId:c9f2716b-3e84-4d05-a7b0-18d64e5f90ac SCF_StatusCode:532',
  ],
  links: [
    {
      title: { en: 'Open a ticket', zh: '提交工单' },
      en: 'https://console.intl.cloud.tencent.com/workorder/category',
      zh: 'https://console.cloud.tencent.com/workorder/category',
    },
    {
      title: { en: 'Status codes', zh: '云函数状态码' },
      en: 'https://www.tencentcloud.com/document/product/583/35311',
      zh: 'https://cloud.tencent.com/document/product/583/42611',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://www.tencentcloud.com/document/product/583/35311',
    'https://github.com/tencentyun/qcloud-documents/blob/15ae779/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
  ],
} satisfies Entry
