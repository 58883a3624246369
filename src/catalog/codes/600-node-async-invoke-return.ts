import type { Entry } from '../entry.ts'

export default {
  code: 600,
  names: [
    {
      name: 'NodeAsyncInvokeReturn',
      editions: ['eventBridge'],
      proves: 'alone',
      lookedUp: 'no file; EventBridge’s page has it',
    },
  ],
  number: 'http',
  sides: ['platform'],
  headline: {
    en: 'the answer of an asynchronous call came in place of a result',
    zh: '事件总线收到的是异步调用的返回，而不是执行结果',
  },
  meaning: {
    en: 'EventBridge gives this code when the node answered an asynchronous invocation. Its page names the code and says nothing more of it.',
    zh: '事件总线在节点返回异步调用的应答时给出这个错误码，文档没有更多说明。',
  },
  causes: [
    { en: 'The function is invoked asynchronously by the event rule.', zh: '事件规则以异步方式调用了函数。' },
  ],
  checks: [
    {
      en: 'Look up the function’s own log for the time of the event: it says how the run ended.',
      zh: '按事件时间查看函数自己的调用日志，确认这次运行的结果。',
    },
    {
      en: 'Open a ticket with the event id and the time if it keeps coming.',
      zh: '如果反复出现，带上事件 ID 和时间提交工单。',
    },
  ],
  retry: {
    helps: 'depends',
    note: {
      en: 'It depends; Tencent does not say, so look how the run ended in the function’s log.',
      zh: '不一定，官方文档没有说明，以函数日志为准。',
    },
    eventBridge: 'never',
  },
  notThis: [],
  editionNotes: [
    {
      en: 'Only EventBridge lists this code; SCF’s own status page does not.',
      zh: '只有事件总线列出这个错误码，SCF 的状态码页面没有。',
    },
  ],
  messages: [],
  keywords: ['node async invoke', '异步调用返回'],
  related: [],
  examples: ['EventBridge: deliver failed, 600 NodeAsyncInvokeReturn'],
  links: [
    {
      title: { en: 'EventBridge: errors of delivery', zh: '事件总线：投递错误' },
      en: 'https://cloud.tencent.com/document/product/248/87507',
      zh: 'https://cloud.tencent.com/document/product/248/87507',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/248/87507'],
} satisfies Entry
