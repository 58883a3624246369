import type { Bilingual } from '../../../language.ts'

/** What is said where many errors are told of together. */
export const digestWords = {
  title: { en: 'Several errors at once', zh: '同时出现的多个报错' },
  incidents: { en: 'What came at the same time', zh: '同时出现的报错' },
  mostFirst: { en: 'The most frequent first', zh: '次数多的在前' },
  more: (count: number): Bilingual => ({
    en: count === 1 ? 'One more is in "Details".' : `${count} more are in "Details".`,
    zh: `另有 ${count} 个，见「详情」。`,
  }),
  message: { en: 'Message', zh: '原消息' },
  claim: (what: string): Bilingual => ({ en: `I'm on it: ${what}`, zh: `我来处理：${what}` }),
} as const
