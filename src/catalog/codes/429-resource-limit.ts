import type { Entry } from '../entry.ts'

export default {
  code: 429,
  names: [
    {
      name: 'ResourceLimit',
      editions: ['zh1', 'zh2', 'en1', 'en2'],
      proves: 'context',
      pairLookedUp: 'two of two are the vendor’s own pages',
    },
    {
      name: 'BorrowContainerLimit',
      editions: ['eventBridge'],
      proves: 'alone',
      lookedUp: 'no file; EventBridge’s page has it',
    },
  ],
  number: 'http',
  sides: ['quota'],
  headline: {
    en: 'calls rose faster than SCF may add instances (by default 500 a minute in a region)',
    zh: '调用突增，扩容速度超过上限（默认每个地域每分钟 500 个实例）',
  },
  meaning: {
    en: 'A sudden surge needed more new instances than the burst limit allows, by default 500 a minute in each region. The limit is on the speed of growth, not on the number running at once.',
    zh: '调用量突然上升，需要新启动的实例太多，超过了扩容速度上限（默认每个地域每分钟 500 个）。受限的是扩容速度，而不是同时运行的数量。',
  },
  causes: [
    {
      en: 'Traffic jumps at one moment: a timer, a campaign, a backlog released at once.',
      zh: '流量在某一刻陡增：定时任务、活动开始，或积压的消息一次放出。',
    },
    {
      en: 'Long runs: each call holds its instance longer, so a peak needs more new ones.',
      zh: '单次运行时间长，实例被占用更久，高峰时就要新开更多。',
    },
  ],
  checks: [
    {
      en: 'Spread the calls: put a queue in front, or add a random delay on the caller’s side.',
      zh: '把请求错开：前面加消息队列，或在调用方加随机延迟。',
    },
    {
      en: 'Shorten the runs: needed instances = calls per second × seconds per call.',
      zh: '缩短单次运行时间：所需实例数 = 每秒请求数 × 单次运行秒数。',
    },
    {
      en: 'Set provisioned concurrency for the peak, so that instances are ready before it (it costs money).',
      zh: '为高峰配置预置并发，让实例提前就绪（会产生费用）。',
    },
    {
      en: 'Buy a function package that raises the burst if that is not enough.',
      zh: '仍不够时，购买函数套餐包提升扩容速度上限。',
    },
  ],
  retry: {
    helps: 'yes',
    note: {
      en: 'Yes, with growing pauses; immediate retries make it worse.',
      zh: '有用，但要逐次拉长间隔，立刻重试只会加剧突增。',
    },
    kind: 'limit',
    eventBridge: 'hours',
  },
  notThis: [
    {
      en: 'Too many running at once, whatever the speed: 432.',
      zh: '同时运行的总量超限，是 432。',
    },
    {
      en: 'A 429 from an API that the function calls is that API’s own rate limit.',
      zh: '函数调用的第三方接口返回 429，是对方接口的频率限制。',
    },
  ],
  editionNotes: [
    {
      en: 'An older English page says only to try again later; provisioned concurrency and packages came with later ones.',
      zh: '旧的英文页面只说稍后重试，预置并发和函数套餐包是后来才写的。',
    },
  ],
  messages: [],
  keywords: [
    'burst',
    'burst limit',
    'too many requests',
    'surge',
    'spike',
    'traffic spike',
    'scale out',
    'scaling speed',
    'provisioned concurrency',
    '突发',
    '并发突增',
    '流量突增',
    '扩容',
    '扩容速度',
    '预置并发',
  ],
  related: [],
  // No log with SCF's own 429 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"ResourceLimit","requestId":"f3db3a99-126a-44f4-a495-913acd7a38f7","statusCode":429}',
    'ERROR RequestId:f3db3a99-126a-44f4-a495-913acd7a38f7 Result:{"errorCode":-1,"errorMessage":"ResourceLimit","statusCode":429}',
    'X-Api-Requestid: 0e9d4c6b7f2a41538bd06a1c95e7f328\nX-Scf-Message: ResourceLimit\nstatus: 429',
  ],
  links: [
    {
      title: { en: 'Provisioned concurrency', zh: '预置并发' },
      en: 'https://www.tencentcloud.com/document/product/583/37040',
      zh: 'https://cloud.tencent.com/document/product/583/45757',
    },
    {
      title: { en: 'Buy a package (console)', zh: '购买函数套餐包（控制台）' },
      en: 'https://console.cloud.tencent.com/scf/buy?rid=1&ns=default',
      zh: 'https://console.cloud.tencent.com/scf/buy?rid=1&ns=default',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://cloud.tencent.com/document/product/583/41138',
    'https://github.com/tencentyun/qcloud-documents/blob/16ebce7/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
  ],
} satisfies Entry
