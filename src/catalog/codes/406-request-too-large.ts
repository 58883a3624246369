import type { Entry } from '../entry.ts'

export default {
  code: 406,
  names: [
    {
      name: 'RequestTooLarge',
      editions: ['seed', 'zh1', 'zh2', 'zhWeb', 'en0', 'en1', 'en2', 'enWeb', 'webFunctions'],
      proves: 'context',
      pairLookedUp: 'no file has the two together',
    },
  ],
  number: 'http',
  sides: ['caller'],
  headline: {
    en: 'the request is over the size limit (6 MB synchronous, 128 KB asynchronous)',
    zh: '请求超过大小上限（同步 6 MB，异步 128 KB）',
  },
  meaning: {
    en: 'The event, or the request body of a Web function, is larger than the platform takes: 6 MB in a synchronous call, 128 KB in an asynchronous one.',
    zh: '请求事件（Web 函数则是请求体）超过了平台上限：同步调用 6 MB，异步调用 128 KB。',
  },
  causes: [
    {
      en: 'A file or an image travels inside the event; Base64 adds another third.',
      zh: '把文件或图片直接放进事件里传，Base64 编码还会再大三分之一。',
    },
    {
      en: 'The call is asynchronous, where the limit is only 128 KB.',
      zh: '用的是异步调用，上限只有 128 KB。',
    },
    { en: 'A list in the event grew with the data.', zh: '事件里的列表随数据量变大。' },
  ],
  checks: [
    {
      en: 'Look up the size of the request body in bytes, and whether the call is synchronous or asynchronous.',
      zh: '查看请求体大小（字节），并确认是同步还是异步调用。',
    },
    {
      en: 'Put large content into COS and send only its address.',
      zh: '把大内容存到 COS，事件里只传地址。',
    },
    {
      en: 'Split the data over several calls.',
      zh: '把数据拆开，分多次调用。',
    },
    {
      en: 'Call synchronously if the event lies between 128 KB and 6 MB.',
      zh: '事件在 128 KB 到 6 MB 之间时，改用同步调用。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the request is smaller.',
      zh: '没用，先缩小请求。',
    },
    kind: 'request',
    eventBridge: 'never',
  },
  notThis: [
    {
      en: 'A response over 6 MB is 407, or 410 on the Web function page.',
      zh: '返回值超过 6 MB 是 407，Web 函数页面上写作 410。',
    },
    {
      en: 'RequestSizeLimitExceeded is the management API refusing a zip over 10 MB at deployment.',
      zh: 'RequestSizeLimitExceeded 是部署时管理 API 拒收超过 10 MB 的代码包。',
    },
  ],
  editionNotes: [
    {
      en: 'An older page of the Invoke API gives 1 MB for ClientContext instead of 6 MB.',
      zh: '旧版 Invoke 接口文档里，ClientContext 的上限是 1 MB 而不是 6 MB。',
    },
  ],
  messages: [],
  keywords: [
    'request too large',
    'request size',
    'payload too large',
    'body too large',
    'event too large',
    'too large',
    '128kb',
    '请求过大',
    '请求太大',
    '请求体过大',
    '请求体太大',
    '参数过大',
    '事件过大',
  ],
  related: ['RequestSizeLimitExceeded', 'Your current request size exceed'],
  // No log with 406 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":1,"errorMessage":"RequestTooLarge","requestId":"38a1c6de-7f04-4b92-95e3-d60b27f81ac5","statusCode":406}',
    'ERROR RequestId:38a1c6de-7f04-4b92-95e3-d60b27f81ac5 Result:{"errorCode":1,"errorMessage":"RequestTooLarge","statusCode":406}',
    'X-Api-Requestid: d60b27f81ac538a1c6de7f044b9295e3\nX-Scf-Message: RequestTooLarge\nstatus: 406',
  ],
  links: [
    {
      title: { en: 'Quota limits', zh: '配额限制' },
      en: 'https://www.tencentcloud.com/document/product/583/11637',
      zh: 'https://cloud.tencent.com/document/product/583/11637',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://cloud.tencent.com/document/product/583/11637',
    'https://www.tencentcloud.com/document/product/583/17243',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/Web%20%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%88%9B%E5%BB%BA%E5%8F%8A%E6%B5%8B%E8%AF%95%E5%87%BD%E6%95%B0_intl_en.md',
    'https://github.com/1908002701/JD/issues/11',
  ],
} satisfies Entry
