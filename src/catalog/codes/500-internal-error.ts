import type { Entry } from '../entry.ts'

export default {
  code: 500,
  names: [
    {
      name: 'InternalError',
      editions: ['seed', 'zh1', 'zh2', 'en0', 'en1', 'en2', 'webFunctions'],
      proves: 'context',
    },
  ],
  number: 'http',
  sides: ['platform'],
  headline: {
    en: 'a failure on Tencent’s side',
    zh: '平台内部错误',
  },
  meaning: {
    en: 'SCF prints 500 for its own errors only; errors of the code, the configuration or the caller have 4xx codes.',
    zh: 'SCF 的 500 只表示平台自身出错；代码、配置或调用方的问题都是 4xx。',
  },
  causes: [
    {
      en: 'A fault on Tencent Cloud’s side; its pages name no cause.',
      zh: '腾讯云一侧的故障，文档没有写明具体原因。',
    },
  ],
  checks: [
    { en: 'Call again after a short wait.', zh: '稍等片刻再调用一次。' },
    {
      en: 'Look whether other functions in the region fail in the same way.',
      zh: '看同地域的其他函数是否也在报同样的错。',
    },
    {
      en: 'Open a ticket if it lasts, with request id, region, function name and time.',
      zh: '若持续出现，带上请求 ID、地域、函数名和时间提交工单。',
    },
  ],
  retry: {
    helps: 'yes',
    note: {
      en: 'Yes, after a moment.',
      zh: '有用，稍后再试。',
    },
    kind: 'system',
    eventBridge: 'hours',
  },
  notThis: [
    {
      en: 'An exception in your code is 430; code that cannot be loaded is 443.',
      zh: '代码抛异常是 430，代码加载失败是 443。',
    },
    {
      en: 'A 500 from your own HTTP handler or another service carries no errorCode.',
      zh: '自己的 HTTP 处理代码或其他服务返回的 500 不带 errorCode。',
    },
    {
      en: 'InternalError.System and others with a dot come from the management API.',
      zh: '带点的 InternalError.System 等是管理 API 的报错。',
    },
  ],
  editionNotes: [],
  messages: [],
  keywords: [
    'internal error',
    'internal server error',
    'server error',
    'platform error',
    'system error',
    'syserr',
    '内部错误',
    '系统内部错误',
    '服务内部错误',
    '服务器内部错误',
    '平台错误',
    '系统错误',
    '服务器错误',
    '平台故障',
    '服务异常',
  ],
  related: ['InternalError.System', 'InternalError.SystemError', 'InternalError.Exception'],
  // No log with 500 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"InternalError","requestId":"e41c7a93-6d0f-4582-b9e8-a27f50d3c61b","statusCode":500}',
    'ERROR RequestId:e41c7a93-6d0f-4582-b9e8-a27f50d3c61b Result:{"errorCode":-1,"errorMessage":"InternalError","statusCode":500}',
  ],
  links: [
    {
      title: { en: 'Open a ticket', zh: '提交工单' },
      en: 'https://console.intl.cloud.tencent.com/workorder/category',
      zh: 'https://console.cloud.tencent.com/workorder/category',
    },
    {
      title: { en: 'Online service', zh: '智能客服' },
      en: 'https://cloud.tencent.com/online-service',
      zh: 'https://cloud.tencent.com/online-service',
    },
    {
      title: { en: 'Error types and retry policies', zh: '错误类型与重试策略' },
      en: 'https://www.tencentcloud.com/document/product/583/39851',
      zh: 'https://cloud.tencent.com/document/product/583/41138',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/42611',
    'https://www.tencentcloud.com/document/product/583/39851',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/Web%20%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%88%9B%E5%BB%BA%E5%8F%8A%E6%B5%8B%E8%AF%95%E5%87%BD%E6%95%B0_intl_en.md',
  ],
} satisfies Entry
