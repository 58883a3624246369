import type { Entry } from '../entry.ts'

export default {
  code: 440,
  names: [
    {
      name: 'BorrowContainerDegrade',
      editions: ['en1'],
      proves: 'alone',
      lookedUp: 'two of two are SCF’s own pages',
    },
    {
      name: 'BorrowContainerDegradeError',
      editions: ['eventBridge'],
      proves: 'alone',
      lookedUp: 'no file; EventBridge’s page has it',
    },
  ],
  number: 'rare',
  sides: ['quota', 'platform'],
  headline: {
    en: 'SCF stopped starting new containers for this function (circuit breaker)',
    zh: '触发熔断，平台暂停分配新的容器',
  },
  meaning: {
    en: 'Calls or concurrency went over a limit, so SCF stopped giving the function containers.',
    zh: '扩容速度或并发超过上限，平台触发熔断，不再为函数分配新的容器。',
  },
  causes: [
    { en: 'Calls grew faster than containers may be added.', zh: '调用量上升太快，超过了容器扩容的速度。' },
    { en: 'Concurrency reached the quota of the account.', zh: '并发额度已用完。' },
  ],
  checks: [
    {
      en: 'Look at calls and concurrency in the monitoring just before the error.',
      zh: '查看报错前的调用次数和并发曲线，确认是否有突增。',
    },
    {
      en: 'Spread the calls, and let retries wait longer each time.',
      zh: '把请求错开，重试时逐次拉长间隔。',
    },
    {
      en: 'Open a ticket for a higher scale-out rate or concurrency if such peaks are normal.',
      zh: '如果这样的高峰是常态，提交工单申请提升扩容速度或并发额度。',
    },
  ],
  retry: {
    helps: 'yes',
    note: {
      en: 'Yes, probably, once the peak is over; Tencent does not say.',
      zh: '多半有用，高峰过后再试；官方文档没有说明。',
    },
    eventBridge: 'thrice',
  },
  notThis: [
    {
      en: 'Only too fast, and named ResourceLimit: 429.',
      zh: '只是扩容太快，名称为 ResourceLimit，是 429。',
    },
    {
      en: 'Too many at once, and named ResourceLimitReached: 432.',
      zh: '并发总量超限，名称为 ResourceLimitReached，是 432。',
    },
  ],
  editionNotes: [
    {
      en: 'Some older pages list this code, in both languages, and EventBridge’s page does today; on SCF’s own page it is gone, and 429 or 432 stand in its place.',
      zh: '一些较旧的中英文页面列有此码，事件总线的页面至今仍有；云函数自己的状态码页面已去掉，对应的是 429 或 432。',
    },
  ],
  messages: [],
  keywords: [
    'circuit breaker',
    'circuit break',
    'borrow container',
    'borrowed container',
    'degrade',
    'degraded',
    'expansion speed',
    '熔断',
    '触发熔断',
    '容器熔断',
    '降级',
    '借用容器',
  ],
  related: [],
  // No log with 440 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"BorrowContainerDegrade","requestId":"b4a280a6-3992-46d3-ae57-2ae93336308c","statusCode":440}',
    'ERROR RequestId:b4a280a6-3992-46d3-ae57-2ae93336308c Result:{"errorCode":-1,"errorMessage":"BorrowContainerDegrade","statusCode":440}',
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
    'https://cloud.tencent.com/document/product/248/87507',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81_intl_en.md',
  ],
} satisfies Entry
