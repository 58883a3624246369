import type { Entry } from '../entry.ts'

export default {
  code: 499,
  names: [
    { name: 'RequestCanceled', editions: ['zh1', 'zh2', 'en2'], proves: 'context' },
    {
      name: 'kRequestCanceled',
      editions: ['webFunctions'],
      proves: 'alone',
      lookedUp: 'one constant of a browser’s source, else parts of longer names',
    },
  ],
  number: 'rare',
  sides: ['caller', 'config'],
  headline: {
    en: 'the request was cancelled before the function had finished',
    zh: '函数还没有执行完，请求就被取消了',
  },
  meaning: {
    en: 'An asynchronously executed function: somebody cancelled the run. A Web function: the side that called gave up first, because its timeout is shorter than start-up plus run.',
    zh: '异步执行的函数：有人取消了这次执行。Web 函数：调用的一侧先超时放弃，它的超时时间比「初始化加执行」的时间短。',
  },
  causes: [
    {
      en: 'Web function: API Gateway, or whatever stands in front, has too short a timeout.',
      zh: 'Web 函数：前面的 API 网关或其他入口，超时时间设得太短。',
    },
    {
      en: 'Asynchronous execution: the run was cancelled by hand or through the API.',
      zh: '异步执行：有人手动或通过 API 取消了这次执行。',
    },
    { en: 'The code or its start-up is slower than usual.', zh: '代码执行或启动比平时慢。' },
  ],
  checks: [
    {
      en: 'Set the caller’s timeout longer than init timeout plus execution timeout, for API Gateway its backend timeout.',
      zh: '把调用侧的超时设得比「初始化超时加执行超时」更长；API 网关改后端超时。',
    },
    {
      en: 'Compare Duration in the Report line with the caller’s timeout, and find what is slow.',
      zh: '对比 Report 行的 Duration 与调用侧的超时时间，找出慢在哪里。',
    },
    {
      en: 'Ask who cancelled the run if it is an asynchronously executed function.',
      zh: '如果是异步执行的函数，先确认是谁取消了执行。',
    },
  ],
  retry: {
    helps: 'depends',
    note: {
      en: 'A cancelled run can be started again; a timeout that is too short cuts it off again.',
      zh: '被人取消的可以重新发起；超时时间太短的，重试还会中断。',
    },
  },
  notThis: [
    { en: 'The function reached its own timeout: 433.', zh: '函数达到自己的执行超时时间，是 433。' },
    {
      en: 'A 504 from the gateway is the gateway’s own timeout, without a code from SCF.',
      zh: '网关返回的 504 是网关自身的超时，不是云函数的状态码。',
    },
    {
      en: 'nginx logs 499 too, when a client closes the connection.',
      zh: 'nginx 日志里也有 499，表示客户端主动断开。',
    },
  ],
  editionNotes: [
    {
      en: 'The status page speaks of cancelled asynchronous execution; the Web function page of a gateway timeout, and calls it kRequestCanceled.',
      zh: '状态码页面讲的是异步执行被取消；Web 函数页面讲的是网关超时，名字是 kRequestCanceled。',
    },
    {
      en: 'All editions name API Gateway as the way in; newer setups use function URLs instead.',
      zh: '各版本都以 API 网关为入口，新的用法是函数 URL。',
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
