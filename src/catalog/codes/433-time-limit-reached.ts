import type { Entry } from '../entry.ts'

export default {
  code: 433,
  names: [
    {
      name: 'TimeLimitReached',
      editions: ['seed', 'zh1', 'zh2', 'en0', 'en1', 'en2', 'webFunctions'],
      proves: 'function',
    },
    {
      name: 'FUNCTION_TIME_LIMIT_EXCEEDED',
      editions: ['cloudBase'],
      proves: 'alone',
      lookedUp: 'ten of ten are CloudBase’s',
    },
    {
      name: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      editions: ['cloudBase'],
      proves: 'alone',
      lookedUp: 'ten of ten are CloudBase’s',
    },
    { name: 'TimeLimitExceeded', editions: ['logQuery'], proves: 'context' },
  ],
  number: 'own',
  sides: ['config', 'code'],
  headline: { en: 'the function ran longer than its timeout', zh: '函数运行时间超过了设置的超时时间' },
  meaning: {
    en: 'The run was stopped because it reached the execution timeout in the function configuration. The instance is recycled afterwards.',
    zh: '运行时间达到函数配置里的执行超时时间，平台中止了这次调用，随后会回收该实例。',
  },
  causes: [
    { en: 'The timeout is still the default 3 s.', zh: '超时时间仍是默认的 3 秒。' },
    {
      en: 'A slow or hanging call to another service, or to an address the function cannot reach.',
      zh: '调用其他服务很慢、卡住，或目标地址根本连不通。',
    },
    { en: 'More work than usual in one event.', zh: '单次事件要处理的数据比平时多。' },
  ],
  checks: [
    {
      en: 'Find the last log line before the stop; the slow step comes right after it.',
      zh: '找到中止前的最后一行日志，慢的就是它后面的那一步。',
    },
    {
      en: 'Give outgoing calls a timeout of their own, shorter than the function’s.',
      zh: '给对外请求单独设置超时时间，且短于函数的超时时间。',
    },
    {
      en: 'If the work needs longer, raise the timeout (up to 900 s; by the API, a synchronous call waits 300 s at most).',
      zh: '确实需要更久时，调大超时时间（最长 900 秒；用云 API 同步调用最多等 300 秒）。',
    },
    {
      en: 'CloudBase: raise the timeout there, to 300 s at most.',
      zh: '云开发的云函数：在云开发控制台调大超时时间，最长 300 秒。',
    },
    {
      en: 'Beyond 900 s, use asynchronous execution (up to 24 h): it is chosen when a function is created, so it needs a new one, and it is never retried.',
      zh: '超过 900 秒的任务改用异步执行（最长 24 小时）：只能在创建函数时启用，需要新建函数，而且失败不会自动重试。',
    },
    {
      en: 'At the maximum already: open a ticket for a longer one.',
      zh: '超时时间已是最大值时，可提交工单申请提升。',
    },
  ],
  retry: {
    helps: 'depends',
    note: {
      en: 'It depends; it helps if the slowness was temporary.',
      zh: '不一定，只有偶发变慢时才有用。',
    },
    kind: 'run',
    eventBridge: 'hours',
  },
  notThis: [
    { en: 'Slow start before the first run is 450 or 446.', zh: '首次运行前启动慢，是 450 或 446。' },
    {
      en: 'A 504 comes from whatever stands in front of the function: a gateway or proxy with a timeout of its own.',
      zh: '504 来自函数前面的网关或代理，是它们自身的超时。',
    },
    {
      en: 'LimitExceeded.Timeout is the management API refusing a timeout setting.',
      zh: 'LimitExceeded.Timeout 是管理 API 拒绝了超时设置，与运行无关。',
    },
  ],
  editionNotes: [
    {
      en: 'At the maximum timeout, Tencent’s earliest page asks for a ticket; later ones point to asynchronous execution.',
      zh: '超时时间已设到最大时，最早的官方页面让提交工单，后来建议改用异步执行。',
    },
  ],
  messages: [
    {
      text: 'errCode: -504003',
      proves: 'alone',
      lookedUp: 'only CloudBase and programs that call it',
      printedBy: 'cloudBase',
    },
    {
      text: 'callFunction:fail -504003',
      proves: 'alone',
      lookedUp: 'only CloudBase and programs that call it',
      printedBy: 'cloudBase',
    },
    {
      text: 'Invoking task timed out after {n} seconds',
      proves: 'alone',
      lookedUp: 'ten of ten are SCF’s or CloudBase’s',
    },
    {
      text: '超时，-504003',
      proves: 'alone',
      lookedUp: 'only CloudBase and programs that call it',
      printedBy: 'nobody',
    },
    {
      text: '超时（-504003',
      proves: 'alone',
      lookedUp: 'only CloudBase and programs that call it',
      printedBy: 'nobody',
    },
    {
      text: '超时 -504003',
      proves: 'alone',
      lookedUp: 'only CloudBase and programs that call it',
      printedBy: 'nobody',
    },
    { text: '报 -504003', proves: 'context', printedBy: 'nobody' },
    { text: '报 `-504003`', proves: 'context', printedBy: 'nobody' },
    { text: '→ -504003', proves: 'context', printedBy: 'nobody' },
    { text: 'Task timed out after {n} seconds', proves: 'context' },
  ],
  keywords: [
    'timeout',
    'timed out',
    'time out',
    'time limit',
    'execution timeout',
    'too slow',
    'http_433',
    '超时',
    '执行超时',
    '运行超时',
    '函数超时',
    '调用超时',
    '超时时间',
  ],
  related: ['LimitExceeded.Timeout'],
  examples: [
    '{"errorCode":-1,"errorMessage":"Invoking task timed out after 3 seconds","requestId":"7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe","statusCode":433}',
    'ERROR RequestId:7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 15 seconds","statusCode":433}\nEND RequestId: 7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe\nReport RequestId: 7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Duration:15000ms Memory:256MB MemUsage:51.2031MB',
    'Error: cloud.callFunction:fail Error: errCode: -504003  | errMsg: Invoking task timed out after 3 seconds',
    'Async invoking task timed out after 900 seconds',
  ],
  links: [
    {
      title: { en: 'Function timeout settings', zh: '函数超时配置' },
      en: 'https://www.tencentcloud.com/document/product/583/19805',
      zh: 'https://cloud.tencent.com/document/product/583/19805',
    },
    {
      title: { en: 'Asynchronous execution', zh: '异步执行' },
      en: 'https://www.tencentcloud.com/document/product/583/39466',
      zh: 'https://cloud.tencent.com/document/product/583/51519',
    },
    {
      title: { en: 'Open a ticket', zh: '提交工单' },
      en: 'https://console.intl.cloud.tencent.com/workorder/category',
      zh: 'https://console.cloud.tencent.com/workorder/category',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://cloud.tencent.com/document/product/583/41138',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://cloud.tencent.com/document/product/583/11637',
    'https://www.tencentcloud.com/document/product/583/39851',
    'https://www.tencentcloud.com/document/product/583/40714',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/mengshouer/CheckinBox/issues/45',
    'https://github.com/trojblue/TSDM-coin-farmer/issues/7',
    'https://github.com/lxk0301/jd_scripts/issues/430',
    'https://github.com/qkqpttgf/OneDrive_SCF/issues/17',
    'https://github.com/Mint-green/UnlearnableWord/issues/10',
  ],
} satisfies Entry
