import type { Entry } from '../entry.ts'

export default {
  code: 432,
  names: [
    {
      name: 'ResourceLimitReached',
      editions: ['seed', 'zh1', 'zh2', 'zhWeb', 'en0', 'en1', 'en2'],
      proves: 'function',
    },
    {
      name: 'FUNCTION_EXCEED_RESOURCE_LIMIT',
      editions: ['cloudBase'],
      proves: 'alone',
      lookedUp: 'three of three are CloudBase’s',
    },
    { name: 'ResourceLimitExceeded', editions: ['logQuery'], proves: 'context' },
  ],
  number: 'own',
  sides: ['quota'],
  headline: {
    en: 'too many runs at once: the concurrency quota is used up',
    zh: '同时运行的请求过多，并发额度已用完',
  },
  meaning: {
    en: 'The function needed more concurrency than it may use: more than its own maximum dedicated quota, or more than the region has left. This request did not run.',
    zh: '函数需要的并发超过了可用额度：超出自身的最大独占配额，或超出地域内剩余的并发额度。本次请求没有执行。',
  },
  causes: [
    {
      en: 'The function’s maximum dedicated quota is smaller than its traffic needs.',
      zh: '函数的最大独占配额小于实际流量所需。',
    },
    {
      en: 'Other functions in the region use up the shared quota.',
      zh: '同地域的其他函数占用了共享的并发额度。',
    },
    {
      en: 'Runs have become slower, so more of them overlap.',
      zh: '单次执行变慢，同时在跑的请求变多。',
    },
  ],
  checks: [
    {
      en: 'In the message, “reserved quota” is the function’s own maximum dedicated quota, “region unreserved quota” what is left in the region.',
      zh: '看报错原文：reserved quota 是函数自身的最大独占配额，region unreserved quota 是地域剩余的并发额度。',
    },
    {
      en: 'Compare that quota with what you need: requests per second × seconds per run × MB of memory.',
      zh: '用 QPS × 单次时长（秒）× 内存（MB）估算所需额度，与报错里的额度对比。',
    },
    {
      en: '“reserved quota”: raise this function’s maximum dedicated quota. “region unreserved quota”: set one for the functions that matter, then buy a function package or open a ticket.',
      zh: '报 reserved quota：调高该函数的最大独占配额。报 region unreserved quota：为重要函数设置最大独占配额，仍不够就购买函数套餐包或提交工单。',
    },
    {
      en: 'Look for what made runs slower, for example a database or another service.',
      zh: '排查单次执行变慢的原因，例如数据库或下游服务。',
    },
  ],
  retry: {
    helps: 'yes',
    note: {
      en: 'Yes, once load drops.',
      zh: '有用，负载回落后即可恢复。',
    },
    kind: 'limit',
    eventBridge: 'hours',
  },
  notThis: [
    {
      en: '429 is about speed: too many new instances per minute.',
      zh: '429 说的是速度：每分钟新增的实例太多。',
    },
    { en: 'Memory of a single run is 434.', zh: '单次运行内存超限是 434。' },
    {
      en: 'Lack of resources on the platform’s side is 449 or 532.',
      zh: '平台侧资源不足是 449 或 532。',
    },
  ],
  editionNotes: [
    {
      en: 'Tencent’s earliest page asks for a ticket; the later Chinese one names the two quotas and offers a package.',
      zh: '最早的官方页面只让提交工单，后来的区分两种额度，并可购买函数套餐包。',
    },
    {
      en: 'One English page puts it otherwise: containers over twice the number of concurrent runs.',
      zh: '有一个英文页面的说法不同：容器数超过并发数的 2 倍。',
    },
  ],
  messages: [
    { text: '调用次数过多', proves: 'asked', printedBy: 'nobody' },
    { text: 'Resource limit exceed for function [{name}]', proves: 'alone', lookedUp: 'only SCF' },
    // The FAQ's spelling of the same message.
    {
      text: 'Resource limit exceeded for function',
      proves: 'alone',
      lookedUp: 'four of five are SCF’s own pages, one a program’s source',
    },
    {
      text: 'concurrency exceeded reserved quota {n} MB',
      proves: 'alone',
      lookedUp: 'four of four are SCF’s',
    },
    { text: 'concurrency exceeded region unreserved quota {n} MB', proves: 'alone', lookedUp: 'only SCF' },
    // The console's log filter for 432.
    { text: 'Too many invocations', proves: 'asked', printedBy: 'nobody' },
  ],
  keywords: [
    'throttled',
    'throttling',
    'throttle',
    'concurrency',
    'concurrency limit',
    'concurrency overrun',
    'reserved quota',
    'http_432',
    '并发',
    '并发超限',
    '并发限制',
    '并发数',
    '并发额度',
    '限流',
    '超限',
    '独占配额',
  ],
  related: [
    'LimitExceeded.TotalConcurrencyMemory',
    'LimitExceeded.UserTotalConcurrencyMemory',
    'LimitExceeded.FunctionReservedConcurrencyMemory',
    'LimitExceeded.FunctionProvisionedConcurrencyMemory',
  ],
  examples: [
    '{"errorCode":1,"errorMessage":"Resource limit exceed for function [order-sync]","requestId":"1a04a1006a8d321f05031308b4fd695d","statusCode":432}',
    '{"errorCode":1,"errorMessage":"Function [ order-sync ] concurrency exceeded region unreserved quota 128000 MB","requestId":"d5b70e3c-92a1-4f6d-8c07-3e19ab64f208","statusCode":432}',
    'Function [ thumbnail ] concurrency exceeded reserved quota 1280 MB',
    'SCF_FunctionName:order-sync SCF_Namespace:default SCF_RequestId:d5b70e3c-92a1-4f6d-8c07-3e19ab64f208 SCF_StatusCode:432 SCF_RetryNum:2',
  ],
  links: [
    {
      title: { en: 'Concurrency overrun', zh: '并发超限' },
      en: 'https://www.tencentcloud.com/document/product/583/39848',
      zh: 'https://cloud.tencent.com/document/product/583/51585',
    },
    {
      title: { en: 'Quota limits', zh: '配额限制' },
      en: 'https://www.tencentcloud.com/document/product/583/11637',
      zh: 'https://cloud.tencent.com/document/product/583/11637',
    },
    {
      title: { en: 'Open a ticket', zh: '提交工单' },
      en: 'https://console.intl.cloud.tencent.com/workorder/category',
      zh: 'https://console.cloud.tencent.com/workorder/category',
    },
    {
      title: { en: 'Function packages (console)', zh: '函数套餐包（控制台）' },
      en: 'https://console.cloud.tencent.com/scf/buy?rid=1&ns=default',
      zh: 'https://console.cloud.tencent.com/scf/buy?rid=1&ns=default',
    },
  ],
  sources: [
    'https://cloud.tencent.com/document/product/248/87507',
    'https://cloud.tencent.com/document/product/583/41138',
    'https://cloud.tencent.com/document/product/583/42611',
    'https://www.tencentcloud.com/document/product/583/39851',
    'https://github.com/tencentyun/qcloud-documents/blob/0432c64/product/%E8%AE%A1%E7%AE%97%E4%B8%8E%E7%BD%91%E7%BB%9C/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%BC%80%E5%8F%91%E6%8C%87%E5%8D%97/%E4%BA%91%E5%87%BD%E6%95%B0%E7%8A%B6%E6%80%81%E7%A0%81.md',
    'https://github.com/tencentyun/intlcloud-documents/blob/02ec31c/yehe_doc/%E5%BE%AE%E6%9C%8D%E5%8A%A1%E5%92%8CServerless/%E6%97%A0%E6%9C%8D%E5%8A%A1%E5%99%A8%E4%BA%91%E5%87%BD%E6%95%B0/%E5%B8%B8%E8%A7%81%E9%97%AE%E9%A2%98/%E9%80%9A%E7%94%A8%E9%97%AE%E9%A2%98_intl_en.md',
    'https://github.com/easychen/wecomchan/issues/24',
  ],
} satisfies Entry
