import type { Bilingual } from '../../../language.ts'

/** All that App Home says, and the modals that open from it. */
export const homeWords = {
  headline: { en: 'What the team knows of its public channels', zh: '公开频道里的故障记录' },
  lookUp: { en: 'Look up an error', zh: '查询报错' },
  checkHandler: { en: 'Check a handler', zh: '检查执行方法' },
  howTo: { en: 'How to use me', zh: '使用方法' },
  mine: { en: 'You are on it', zh: '你在处理' },
  open: { en: 'Open', zh: '未解决' },
  alsoOpen: { en: 'Also open', zh: '其他未解决' },
  nothingOpen: { en: 'Nothing is open in public channels.', zh: '公开频道里没有未解决的故障。' },
  newest: (count: number): Bilingual => ({
    en: `The ${count} seen last; there are more.`,
    zh: `仅列出最近出现的 ${count} 条，还有更多。`,
  }),
  week: { en: 'Came back most in 7 days', zh: '7 天内最常出现' },
  month: { en: 'Came back most in 30 days', zh: '30 天内最常出现' },
  fixes: { en: 'Last fixes', zh: '最近的解决办法' },
  since: { en: 'since {at}', zh: '从 {at} 起' },
  isOnIt: { en: '{who} is on it', zh: '{who} 在处理' },
  card: { en: 'card', zh: '卡片' },
  times: (count: number): Bilingual => ({ en: `${count} times`, zh: `${count} 次` }),
  fixed: { en: '{who}, {at}: {note}', zh: '{who}，{at}：{note}' },
  noMemory: {
    en: 'I can’t reach my database right now, so the team’s memory is not shown. Come back in a minute.',
    zh: '暂时无法访问记录，请稍后再来查看团队的故障记录。',
  },
  lookupTitle: { en: 'Look up an error', zh: '查询报错' },
  lookupLabel: { en: 'Error', zh: '报错' },
  lookupPlaceholder: { en: '439, TimeLimitReached, or a whole log', zh: '439、TimeLimitReached，或整段日志' },
  lookupHint: {
    en: 'A code, a name, a word, or a pasted error. Only you see the answer.',
    zh: '状态码、名称、关键词或粘贴的报错，只有你能看到结果。',
  },
  lookupSubmit: { en: 'Look up', zh: '查询' },
  lookupEmpty: { en: 'Paste an error, or type a code.', zh: '请粘贴报错，或输入状态码。' },
  helpTitle: { en: 'How to use me', zh: '使用方法' },
} as const
