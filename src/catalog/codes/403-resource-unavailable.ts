import type { Entry } from '../entry.ts'

export default {
  code: 403,
  names: [
    {
      name: 'ResourceUnavailable',
      editions: ['seed', 'en0'],
      proves: 'context',
      pairLookedUp: 'no file has the two together',
    },
    {
      name: 'Invalid scf response format',
      editions: ['zhWeb'],
      proves: 'alone',
      lookedUp: 'seven of eight are SCF’s, the eighth names another SCF in its sentence',
    },
  ],
  number: 'http',
  // Two unlike meanings: the unreadable response is the one seen in real pastes.
  sides: ['code', 'platform'],
  headline: {
    en: 'API Gateway could not read the function’s response, or a resource was unavailable',
    zh: 'API 网关无法解析函数的返回值，或资源不可用',
  },
  meanings: [
    {
      saidBy: 'Invalid scf response',
      sides: ['code'],
      headline: {
        en: 'API Gateway could not read the function’s response',
        zh: 'API 网关无法解析函数的返回值',
      },
      checks: [
        {
          en: 'Return {isBase64Encoded, statusCode, headers, body} from every branch of the code.',
          zh: '让每个分支都返回 {isBase64Encoded, statusCode, headers, body} 结构。',
        },
        {
          en: 'Turn integration response off in the API’s backend settings if you do not need it.',
          zh: '不需要集成响应时，在 API 的后端配置里关闭它。',
        },
        {
          en: 'Plan a move to a function URL: API Gateway is being shut down in batches from 30 October 2026.',
          zh: '尽早改用函数 URL：API 网关自 2026 年 10 月 30 日起分批停止服务。',
        },
      ],
      retry: { helps: 'no', note: { en: 'No, not until the code changes.', zh: '没用，先修改返回结构。' } },
      link: 0,
    },
    {
      saidBy: 'ResourceUnavailable',
      sides: ['platform', 'config'],
      headline: { en: 'something that the function needs was not available', zh: '函数需要的某项资源不可用' },
      checks: [
        { en: 'Call again after a short wait.', zh: '稍等片刻再调用一次。' },
        {
          en: 'Open a ticket with the request id if it lasts.',
          zh: '持续出现时，带上请求 ID 提交工单。',
        },
      ],
      retry: {
        helps: 'depends',
        note: {
          en: 'It depends; it may pass, Tencent does not say.',
          zh: '不一定，可能过后恢复，官方没有说明。',
        },
      },
      link: 1,
    },
  ],
  meaning: {
    en: '403 can mean two things, and the message tells which. “Invalid scf response”: API Gateway expected the integration response structure and got something else. “ResourceUnavailable”: SCF could not get something it needed; Tencent does not say what.',
    zh: '403 有两种含义，要看报错原文。出现「Invalid scf response」：API 网关开启了集成响应，但函数的返回值不是约定的结构。出现「ResourceUnavailable」：资源不可用，官方文档没有说明是什么资源。',
  },
  causes: [
    {
      en: 'Integration response is on, but the function returns plain text or an object of its own form.',
      zh: '开启了集成响应，函数却直接返回文本或自定义的对象。',
    },
    {
      en: 'One branch of the code, often the one for errors, returns nothing.',
      zh: '代码的某个分支没有返回值，常见于出错时的分支。',
    },
    {
      en: 'ResourceUnavailable: something on the platform’s side or in the configuration was not available.',
      zh: '若是 ResourceUnavailable：平台侧或配置引用的某项资源不可用。',
    },
  ],
  checks: [
    {
      en: 'Return {isBase64Encoded, statusCode, headers, body} from every branch of the code.',
      zh: '让每个分支都返回 {isBase64Encoded, statusCode, headers, body} 结构。',
    },
    {
      en: 'Turn integration response off in the API’s backend settings if you do not need it.',
      zh: '不需要集成响应时，在 API 的后端配置里关闭它。',
    },
    {
      en: 'With ResourceUnavailable, open a ticket with the request id if it lasts.',
      zh: '若是 ResourceUnavailable 且持续出现，带上请求 ID 提交工单。',
    },
    {
      en: 'Plan a move to a function URL: API Gateway is being shut down in batches from 30 October 2026.',
      zh: '尽早改用函数 URL：API 网关自 2026 年 10 月 30 日起分批停止服务。',
    },
  ],
  retry: {
    helps: 'depends',
    note: {
      en: 'It depends; an unreadable response stays so until the code changes, but ResourceUnavailable may pass.',
      zh: '不一定，返回结构不改就没用；ResourceUnavailable 可能过后恢复。',
    },
    eventBridge: 'thrice',
  },
  notThis: [
    { en: 'A missing permission is 401 or 441.', zh: '没有权限是 401 或 441，不是 403。' },
    {
      en: 'A 403 from a service that the function calls carries neither errorCode nor errno.',
      zh: '函数所访问的服务返回的 403，不带 errorCode 或 errno。',
    },
  ],
  editionNotes: [
    {
      en: 'Tencent’s earliest page calls 403 ResourceUnavailable; then it left the page.',
      zh: '最早的官方页面把 403 叫 ResourceUnavailable，后来去掉了。',
    },
    {
      en: 'The Chinese page of 2023 has it again with another meaning: “Invalid scf response format”.',
      zh: '2023 年的中文网页又列出 403，含义变成「Invalid scf response format」。',
    },
  ],
  messages: [
    {
      text: 'Invalid scf response. expected scf response valid JSON',
      proves: 'alone',
      lookedUp: 'only SCF, which names itself',
    },
  ],
  keywords: [
    'integration response',
    'invalid scf response',
    'response format',
    'isbase64encoded',
    'api gateway',
    'resource unavailable',
    'forbidden',
    '集成响应',
    '返回格式',
    '返回结构',
    '响应格式',
    'api 网关',
    'api网关',
    '资源不可用',
  ],
  related: ['SCF invoke error'],
  examples: [
    '{"errno":403,"error":"requestId 1a04a1006a8d321f05031308b4fd695d , Invalid scf response. expected scf response valid JSON.","message":"SCF invoke error"}',
    '{"errno":403,"error":"Invalid scf response format. please check your scf response format."}',
    '{"errorCode":1,"errorMessage":"ResourceUnavailable","requestId":"e7d3a9b0-4c51-4f28-86da-0b9f3c7e1d42","statusCode":403}',
  ],
  links: [
    {
      title: { en: 'API Gateway trigger: integration response', zh: 'API 网关触发器：集成响应' },
      en: 'https://www.tencentcloud.com/document/product/583/12513',
      zh: 'https://cloud.tencent.com/document/product/583/12513',
    },
    {
      title: { en: 'Open a ticket', zh: '提交工单' },
      en: 'https://console.intl.cloud.tencent.com/workorder/category',
      zh: 'https://console.cloud.tencent.com/workorder/category',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://cloud.tencent.com/announce/detail/2475',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://cloud.tencent.com/document/product/583/12513',
    'https://www.tencentcloud.com/document/product/583/40714',
    'https://github.com/shadowabi/Serverless_PortScan/issues/1',
  ],
} satisfies Entry
