import type { Entry } from '../entry.ts'

export default {
  code: 410,
  names: [
    { name: 'InsufficientBalance', editions: ['zh1', 'zh2', 'en2'], proves: 'context' },
    {
      name: 'The HTTP response body exceeds the size limit.',
      editions: ['webFunctions'],
      proves: 'context',
    },
  ],
  number: 'rare',
  sides: ['bill', 'code'],
  headline: {
    en: 'the account has an unpaid bill; on a Web function also: a response over 6 MB',
    zh: '账号欠费停服；如果是 Web 函数，也可能是响应体超过 6 MB',
  },
  meanings: [
    {
      saidBy: 'InsufficientBalance',
      causes: ['account-suspended'],
      isSearched: true,
      sides: ['bill'],
      headline: {
        en: 'the account has an unpaid bill, and the service is stopped',
        zh: '账号欠费，服务已停',
      },
      checks: [
        {
          en: 'Look at the account’s balance and unpaid bills, and top up; the service then comes back.',
          zh: '查看账号余额和欠费账单，充值后服务恢复。',
        },
      ],
      retry: { helps: 'no', note: { en: 'No, not until the bill is paid.', zh: '没用，先充值。' } },
      link: 0,
    },
    {
      saidBy: 'response body exceeds the size limit',
      sides: ['code'],
      headline: { en: 'the Web function’s response is over 6 MB', zh: 'Web 函数的响应体超过 6 MB' },
      checks: [
        { en: 'Put large content into COS and return its address.', zh: '大内容存到 COS，返回下载地址。' },
        { en: 'Return less: page the list, drop fields.', zh: '减少返回内容：列表分页，去掉用不到的字段。' },
        {
          en: 'Log the size of the body just before it is sent, after encoding.',
          zh: '发送前把编码后的响应体大小打印到日志里。',
        },
      ],
      retry: {
        helps: 'no',
        note: { en: 'No, not until the response is smaller.', zh: '没用，先缩小响应。' },
      },
      link: 1,
    },
  ],
  meaning: {
    en: 'This number has two meanings, and the message tells which. On the status page: the account is overdue and the service stopped. On the Web function page: the HTTP response body is over 6 MB.',
    zh: '这个状态码有两种含义，以报错信息为准。状态码页面：账号欠费，服务已停。Web 函数页面：HTTP 响应体超过 6 MB。',
  },
  causes: [
    {
      en: 'The account has been overdue for more than 24 hours; until then functions still run.',
      zh: '账号欠费已超过 24 小时；24 小时内函数仍可运行。',
    },
    {
      en: 'Web function: a large file or list in the response body.',
      zh: 'Web 函数：响应体里有大文件或很长的列表。',
    },
  ],
  checks: [
    {
      en: 'Read the message first: InsufficientBalance is about money, a sentence on the response body about size.',
      zh: '先看报错信息：InsufficientBalance 是欠费，提到响应体（response body）则是内容太大。',
    },
    {
      en: 'Look at the account’s balance and unpaid bills, and top up; the service then comes back.',
      zh: '查看账号余额和欠费账单，充值后服务恢复。',
    },
    {
      en: 'If it is the size: put the content into COS and return its address, or page it.',
      zh: '如果是内容太大：存到 COS 后返回地址，或者分页返回。',
    },
  ],
  retry: {
    helps: 'no',
    note: {
      en: 'No, not until the bill is paid, or the response is smaller.',
      zh: '没用，先充值，或先缩小响应。',
    },
  },
  notThis: [
    {
      en: 'The service is frozen: 402.',
      zh: '服务被临时冻结，是 402。',
    },
    {
      en: 'The function is being created or deleted: 438. Tencent lists unpaid bills there too.',
      zh: '函数正在创建或删除，是 438；官方文档把欠费也列在 438 下。',
    },
    { en: 'An event function that returns over 6 MB: 407.', zh: '事件函数的返回值超过 6 MB，是 407。' },
  ],
  editionNotes: [
    {
      en: 'The status page names only unpaid bills, the Web function page only the response size.',
      zh: '状态码页面只讲欠费，Web 函数页面只讲响应体大小。',
    },
    {
      en: 'A log of 2020 prints “AvailableStatus = InsufficientBalance” without any status code.',
      zh: '2020 年的一份日志里只有「AvailableStatus = InsufficientBalance」，没有状态码。',
    },
  ],
  messages: [
    { text: 'AvailableStatus = InsufficientBalance', proves: 'alone', lookedUp: 'five of five are SCF’s' },
  ],
  keywords: [
    'arrears',
    'overdue',
    'unpaid',
    'unpaid bill',
    'top up',
    'balance',
    'billing',
    'out of money',
    '欠费',
    '余额不足',
    '余额',
    '充值',
    '账单',
    '欠费停服',
    '停服',
  ],
  related: [
    'FailedOperation.InsufficientBalance',
    'ResourceUnavailable.InsufficientBalance',
    'Account Arrears, Operation not Allowed',
  ],
  examples: [
    '{"errorCode":1,"errorMessage":"Function is Unavailable, AvailableStatus = InsufficientBalance.","requestId":"5d0c7be2a1f94388b6e1c04f7a92d3b5"}',
    '{"errorCode":-1,"errorMessage":"InsufficientBalance","requestId":"4735259e-96dd-4373-8327-da7b6fe5bf87","statusCode":410}',
    'X-Api-Requestid: c8f21b7705ae4d3f9a60be13d2745e8f\nX-Scf-Message: The HTTP response body exceeds the size limit.\nstatus: 410',
  ],
  links: [
    {
      title: { en: 'Overdue payments', zh: '欠费恢复服务' },
      en: 'https://www.tencentcloud.com/document/product/583/12283',
      zh: 'https://cloud.tencent.com/document/product/583/12283',
    },
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
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E6%93%8D%E4%BD%9C%E6%8C%87%E5%8D%97/Web%20%E5%87%BD%E6%95%B0%E7%AE%A1%E7%90%86/%E5%88%9B%E5%BB%BA%E5%8F%8A%E6%B5%8B%E8%AF%95%E5%87%BD%E6%95%B0_intl_en.md',
    'https://github.com/qkqpttgf/OneManager-php/issues/81',
  ],
} satisfies Entry
