import type { Entry } from '../entry.ts'

export default {
  code: 449,
  names: [{ name: 'InsufficientResources', editions: ['zh1', 'zh2', 'en1', 'en2'], proves: 'function' }],
  number: 'rare',
  sides: ['platform', 'config'],
  headline: {
    en: 'the region is out of the kind of instance the function needs',
    zh: '当前地域没有函数所需规格的空闲资源',
  },
  meaning: {
    en: 'SCF has no free instance of the kind you configured (memory over 3,072 MB, large CPU or GPU) in this region right now.',
    zh: '没有可用资源来启动实例：函数配置的规格（3072 MB 以上的内存、大规格 CPU 或 GPU）在当前地域暂时没有空闲。',
  },
  causes: [
    {
      en: 'Memory above 3,072 MB is configured, and the region has none left.',
      zh: '配置了 3072 MB 以上的内存，而当前地域已没有剩余。',
    },
    {
      en: 'A large CPU or a GPU is used without provisioned concurrency.',
      zh: '使用大规格 CPU 或 GPU，但没有配置预置并发。',
    },
  ],
  checks: [
    {
      en: 'Call again later; resources in the region may have come free.',
      zh: '稍后再试，当前地域可能会有资源释放出来。',
    },
    {
      en: 'Lower the memory to 3,072 MB or less if the runs do not need more (see MemUsage).',
      zh: '如果 MemUsage 显示用不到那么多，把内存降到 3072 MB 或以下。',
    },
    {
      en: 'Use provisioned concurrency for functions on a large CPU or a GPU.',
      zh: '使用大规格 CPU 或 GPU 的函数，提前配置预置并发。',
    },
    {
      en: 'Open a ticket with region, memory and request id if it lasts.',
      zh: '一直不恢复就提交工单，写明地域、内存规格和请求 ID。',
    },
  ],
  retry: {
    helps: 'depends',
    note: {
      en: 'It depends; maybe later, hardly at once.',
      zh: '不一定，过一段时间可能成功，马上重试通常没用。',
    },
    kind: 'limit',
  },
  notThis: [
    { en: 'A run that used more memory than configured: 434.', zh: '运行时超出配置的内存，是 434。' },
    { en: 'The account’s own concurrency is used up: 432.', zh: '账号的并发额度用完，是 432。' },
    { en: 'New instances asked for too fast: 429.', zh: '扩容速度太快，是 429。' },
  ],
  editionNotes: [
    {
      en: 'The cause was rewritten twice: first too little large memory, then memory over 3,072 MB with none free in the region, now any chosen kind of resource that is out.',
      zh: '官方改写过两次原因：最初是大内存资源不足，后来是内存超过 3072 MB 且当前地域没有空闲，现在是所选类型的资源在当前地域不足。',
    },
    {
      en: 'It seems to have replaced 532 ResourceExhausted of Tencent’s earliest page.',
      zh: '它似乎取代了最早的官方页面里的 532 ResourceExhausted。',
    },
  ],
  messages: [],
  keywords: [
    'gpu',
    'large memory',
    'big memory',
    'capacity',
    'sold out',
    'resource shortage',
    'not enough resources',
    '大内存',
    '大规格',
    '资源不足',
    '资源售罄',
    '资源紧张',
    '地域资源不足',
    '没有资源',
  ],
  related: [],
  // No log with 449 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"InsufficientResources","requestId":"c2e7b904-53a1-4f6d-8b1e-9f0d37a6c415","statusCode":449}',
    'ERROR RequestId:c2e7b904-53a1-4f6d-8b1e-9f0d37a6c415 Result:{"errorCode":-1,"errorMessage":"InsufficientResources","statusCode":449}',
    'X-Api-Requestid: 7d5b2e90c1f64a83be07f92d41a6c358\nX-Scf-Message: InsufficientResources\nstatus: 449',
  ],
  links: [
    {
      title: { en: 'Provisioned concurrency', zh: '预置并发' },
      en: 'https://www.tencentcloud.com/document/product/583/37040',
      zh: 'https://cloud.tencent.com/document/product/583/45757',
    },
    {
      title: { en: 'Open a ticket', zh: '提交工单' },
      en: 'https://console.intl.cloud.tencent.com/workorder/category',
      zh: 'https://console.cloud.tencent.com/workorder/category',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/583/41138',
    'https://github.com/tencentyun/qcloud-documents/blob/16ebce7/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/15ae779/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81_intl_en.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
  ],
} satisfies Entry
