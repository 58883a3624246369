import type { Bilingual } from '../language.ts'

/** What is said around incidents in Slack only: buttons, the modal, what did not work. */
export const memoryWords = {
  claim: { en: "I'm on it", zh: '我来处理' },
  resolve: { en: 'What fixed it…', zh: '怎么解决的…' },
  menu: {
    more: { en: 'More', zh: '详情' },
    handler: { en: 'Check this handler', zh: '检查这个执行方法' },
    copy: { en: 'Copy as text', zh: '复制为文本' },
    dismiss: { en: 'Not SCF', zh: '不是 SCF 错误' },
  },
  resolveTitle: { en: 'What fixed it', zh: '怎么解决的' },
  noteLabel: { en: 'What fixed it', zh: '怎么解决的' },
  notePlaceholder: { en: 'raised the timeout to 30 s', zh: '把超时时间调到了 30 s' },
  noteHint: {
    en: 'The team sees this when it happens again. Secrets are masked.',
    zh: '下次出现时团队会看到。密钥会打码。',
  },
  save: { en: 'Save', zh: '保存' },
  noteEmpty: { en: 'Write a few words on what helped.', zh: '请写几个字，说明是怎么解决的。' },
  notSaved: {
    en: 'This could not be saved just now; your text is still here, please try again in a moment.',
    zh: '刚才没能保存，内容还在这里，请稍后再试。',
  },
  copyTitle: { en: 'Copy as text', zh: '复制为文本' },
  noMemory: {
    en: 'I cannot reach my memory just now; nothing was changed. Please try again in a moment.',
    zh: '暂时无法访问记录，没有做任何更改，请稍后再试。',
  },
  forgotten: {
    en: 'I no longer know this incident; it was too long ago.',
    zh: '这个事件时间太久，记录已经删除。',
  },
  again: { en: ' again: ', zh: ' 再次出现：' },
  digest: ({ count }: { count: number }): Bilingual => ({
    en: `${count} more at the same time, told together: `,
    zh: `同时还有 ${count} 条，合并说明：`,
  }),
  earlierCard: { en: 'The earlier card', zh: '之前的卡片' },
  sourceDeleted: {
    en: 'The message was deleted; what it said is forgotten.',
    zh: '原消息已删除，其中的内容不再保留。',
  },
  late: { en: 'Posted late; the message came at ', zh: '回复晚了；原消息发于 ' },
} as const
