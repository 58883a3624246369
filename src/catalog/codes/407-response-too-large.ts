import type { Entry } from '../entry.ts'

export default {
  code: 407,
  names: [
    {
      name: 'The size of response exceeds the upper limit (6MB)',
      editions: ['zh1', 'zh2', 'en2'],
      proves: 'alone',
      lookedUp: 'four of four are SCF’s own pages',
    },
  ],
  number: 'rare',
  sides: ['code'],
  headline: { en: 'the function returned more than 6 MB', zh: '函数的返回值超过了 6 MB' },
  meaning: {
    en: 'The function returned a value, but it is over the limit of 6 MB for the answer to a synchronous call, so the caller gets this error instead.',
    zh: '函数有返回值，但超过了同步调用返回内容 6 MB 的上限，调用方收到的是这个错误。',
  },
  causes: [
    {
      en: 'A whole file is returned, often as Base64, which makes it about a third larger.',
      zh: '把整个文件作为返回值，而且常用 Base64 编码，体积又增大约三分之一。',
    },
    { en: 'A list or a query result without paging.', zh: '列表或查询结果没有分页。' },
  ],
  checks: [
    {
      en: 'Put large content into COS and return its address.',
      zh: '把大内容存到 COS，只返回它的地址。',
    },
    { en: 'Return less: page the list, drop fields.', zh: '减少返回内容：列表分页，去掉用不到的字段。' },
    {
      en: 'Log the size of the value just before returning it, after encoding.',
      zh: '返回前把编码后的大小打印到日志里，确认超出了多少。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, the value is as large next time, and the work may be done twice.',
      zh: '没用，返回内容还是一样大，同一件事还可能做两遍。',
    },
  },
  notThis: [
    { en: 'A request that is too large is 406.', zh: '请求太大是 406。' },
    {
      en: 'The Web function page lists a response body that is too large under 410.',
      zh: 'Web 函数页面把响应体过大列为 410。',
    },
  ],
  editionNotes: [
    {
      en: 'The local runtime of the old scfcli says “body size is too long” for the same fault.',
      zh: '旧版 scfcli 的本地运行环境对同一问题的提示是「body size is too long」。',
    },
  ],
  messages: [{ text: 'body size is too long', proves: 'context' }],
  keywords: [
    '响应体太大',
    '返回体',
    '返回值太大',
    '返回太大',
    '返回内容太大',
    '返回数据太大',
    '响应太大',
    '响应过大',
    'response too large',
    'response size',
    'large response',
    'return value too large',
    'return size',
    'response limit',
    'returned value',
    '返回值过大',
    '返回值超限',
    '返回内容过大',
    '返回数据过大',
    '返回大文件',
  ],
  related: [],
  // No log with 407 was found in public; these follow the shape of the others.
  examples: [
    '{"errorCode":-1,"errorMessage":"The size of response exceeds the upper limit (6MB)","requestId":"fde20b33-866b-46e4-a1d3-6f1380c5cb84","statusCode":407}',
    'ERROR RequestId:fde20b33-866b-46e4-a1d3-6f1380c5cb84 Result:{"errorCode":-1,"errorMessage":"The size of response exceeds the upper limit (6MB)","statusCode":407}\nEND RequestId: fde20b33-866b-46e4-a1d3-6f1380c5cb84\nReport RequestId: fde20b33-866b-46e4-a1d3-6f1380c5cb84 Duration:812ms Memory:256MB MemUsage:97.4180MB',
  ],
  links: [
    {
      title: { en: 'Quotas and limits', zh: '配额与限制' },
      en: 'https://www.tencentcloud.com/document/product/583/11637',
      zh: 'https://cloud.tencent.com/document/product/583/11637',
    },
  ],
  sources: [
    'https://github.com/tencentyun/qcloud-documents/blob/16ebce7/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E9%94%99%E8%AF%AF%E7%A0%81.md',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81_intl_en.md',
    'https://cloud.tencent.com/document/product/583/11637',
  ],
} satisfies Entry
