import type { Entry } from '../entry.ts'

export default {
  code: 499,
  names: [
    {
      name: 'RequestCanceled',
      editions: ['zh1', 'zh2', 'en2'],
      proves: 'context',
      pairLookedUp: 'no file has the two together',
    },
    {
      name: 'kRequestCanceled',
      editions: ['webFunctions'],
      proves: 'function',
    },
  ],
  number: 'rare',
  sides: ['caller', 'config'],
  headline: {
    en: 'the request was cancelled before the function had finished',
    zh: '函数还没有执行完，请求就被取消了',
  },
  meaning: {
    en: 'Asynchronously executed function: somebody cancelled the run. Web function: the caller gave up first, or was interrupted by hand; often its timeout is shorter than start-up plus run.',
    zh: '启用异步执行的函数：有人取消了这次执行。Web 函数：调用侧先断开，或被手动中断；常见的是它的超时时间短于「初始化 + 执行」所需的时间。',
  },
  causes: [
    {
      en: 'Web function: whatever stands in front (a client of the function URL, a proxy, a gateway) has too short a timeout.',
      zh: 'Web 函数：前面的一侧（函数 URL 的客户端、代理或网关）超时时间设得太短。',
    },
    {
      en: 'Asynchronous execution: the run was cancelled by hand or through the API.',
      zh: '异步执行：有人手动或通过 API 取消了这次执行。',
    },
    {
      en: 'The code or its start-up is slower than usual.',
      zh: '代码执行或启动比平时慢。',
    },
  ],
  checks: [
    {
      en: 'Compare Duration in the Report line with the caller’s timeout, and find what is slow.',
      zh: '对比 Report 行的 Duration 与调用侧的超时时间，找出慢在哪里。',
    },
    {
      en: 'Ask who cancelled the run if it is an asynchronously executed function.',
      zh: '如果启用了异步执行，先确认是谁取消了执行。',
    },
    {
      en: 'Set the caller’s timeout longer than init timeout plus execution timeout.',
      zh: '把调用侧的超时时间设得比「初始化 + 执行」更长。',
    },
  ],
  retry: {
    helps: 'depends',
    note: {
      en: 'It depends; a cancelled run can be started again, but a timeout that is too short cuts it off again.',
      zh: '不一定，被人取消的可以重新发起；超时时间太短的，重试还会中断。',
    },
  },
  notThis: [
    { en: 'The function reached its own timeout: 433.', zh: '函数达到自己的执行超时时间，是 433。' },
    {
      en: 'A 504 is a gateway’s or proxy’s own timeout, without a code from SCF.',
      zh: '504 是网关或代理自身的超时，不是云函数的状态码。',
    },
    {
      en: 'nginx logs 499 too, when a client closes the connection.',
      zh: 'nginx 日志里也有 499，表示客户端主动断开。',
    },
  ],
  editionNotes: [
    {
      en: 'The status page has both cases: a cancelled asynchronous execution, and a gateway’s timeout before a Web function.',
      zh: '状态码页面两种情况都有：异步执行被取消，以及 Web 函数前面的网关超时。',
    },
    {
      en: 'The Web function page calls it kRequestCanceled: the request was interrupted by hand.',
      zh: 'Web 函数页面里的名字是 kRequestCanceled，指用户手动中断请求。',
    },
  ],
  messages: [],
  keywords: [
    'cancel',
    'canceled',
    'cancelled',
    'request cancelled',
    'client closed',
    'client closed request',
    'client disconnected',
    'backend timeout',
    'gateway timeout',
    '取消',
    '请求取消',
    '取消执行',
    '客户端断开',
    '后端超时',
    '网关超时',
  ],
  related: [],
  // No log with SCF's own 499 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"RequestCanceled","requestId":"6b93e0f2-1d7c-4c58-b4a9-3e82d5f7a061","statusCode":499}',
    'ERROR RequestId:6b93e0f2-1d7c-4c58-b4a9-3e82d5f7a061 Result:{"errorCode":-1,"errorMessage":"RequestCanceled","statusCode":499}',
    'X-Api-Requestid: 91c3f7a05d2e4b68ac1507e9d4b8f26a\nX-Scf-Message: kRequestCanceled\nstatus: 499',
  ],
  links: [
    {
      title: { en: 'Asynchronous execution', zh: '异步执行' },
      en: 'https://www.tencentcloud.com/document/product/583/39466',
      zh: 'https://cloud.tencent.com/document/product/583/51519',
    },
    {
      title: { en: 'Function timeout settings', zh: '函数超时配置' },
      en: 'https://www.tencentcloud.com/document/product/583/19805',
      zh: 'https://cloud.tencent.com/document/product/583/19805',
    },
  ],
  sources: [
    'https://github.com/tencentyun/qcloud-documents/blob/16ebce7/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/Web%20%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%88%9B%E5%BB%BA%E5%8F%8A%E6%B5%8B%E8%AF%95%E5%87%BD%E6%95%B0_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%87%BD%E6%95%B0%E6%A6%82%E8%BF%B0_intl_en.md',
  ],
} satisfies Entry
