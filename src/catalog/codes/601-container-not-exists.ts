import type { Entry } from '../entry.ts'

export default {
  code: 601,
  names: [
    {
      name: 'ContainerNotExists',
      editions: ['eventBridge'],
      proves: 'function',
    },
  ],
  number: 'http',
  sides: ['platform'],
  headline: {
    en: 'there was no container of the function to deliver to',
    zh: '事件总线投递时函数的容器不存在',
  },
  meaning: {
    en: 'EventBridge gives this code when the container that was to run the function is not there. Its page names the code and says nothing more of it.',
    zh: '事件总线在要运行函数的容器不存在时给出这个错误码，文档没有更多说明。',
  },
  causes: [
    {
      en: 'The container was reclaimed between the event and its delivery.',
      zh: '从事件产生到投递之间，容器已被回收。',
    },
  ],
  checks: [
    {
      en: 'Look up the function’s own log for the time of the event, and send the event again.',
      zh: '按事件时间查看函数自己的调用日志，并重新投递事件。',
    },
    {
      en: 'Open a ticket with the event id and the time if it keeps coming.',
      zh: '如果反复出现，带上事件 ID 和时间提交工单。',
    },
  ],
  retry: {
    helps: 'depends',
    note: {
      en: 'It depends; probably yes, the next delivery starts a container of its own.',
      zh: '不一定，多半有用，再次投递会启动新的容器。',
    },
    eventBridge: 'thrice',
  },
  notThis: [],
  editionNotes: [
    {
      en: 'Only EventBridge lists this code; the status page of SCF ends at 532.',
      zh: '只有事件总线列出这个错误码，SCF 的状态码页面没有。',
    },
  ],
  messages: [],
  keywords: ['container not exists', '容器不存在'],
  related: [],
  examples: ['EventBridge: deliver failed, 601 ContainerNotExists'],
  links: [
    {
      title: { en: 'EventBridge: errors of delivery', zh: '事件总线：投递错误' },
      en: 'https://cloud.tencent.com/document/product/248/87507',
      zh: 'https://cloud.tencent.com/document/product/248/87507',
    },
  ],
  sources: ['https://cloud.tencent.com/document/product/248/87507'],
} satisfies Entry
