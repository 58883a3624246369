import type { Bilingual } from '../../../language.ts'

/** What is said around "Not SCF". */
export const dismissWords = {
  title: { en: 'Not SCF', zh: '不是 SCF 报错' },
  label: { en: 'What is wrong with this answer?', zh: '这条回复哪里不对？' },
  submit: { en: 'Send', zh: '提交' },
  notScf: { en: 'Not an SCF error', zh: '不是 SCF 报错' },
  notScfDoes: {
    en: 'Hides the answer; this error stays quiet in this channel for 90 days',
    zh: '撤下回复；90 天内本频道不再回复这个报错',
  },
  otherCause: { en: 'SCF, but another cause', zh: '是 SCF 报错，但原因不对' },
  otherCauseDoes: {
    en: 'Keeps the card, without the cause that it names',
    zh: '保留卡片，去掉其中写的原因',
  },
  hidden: {
    en: 'Hidden. This error stays quiet in this channel for 90 days; whoever asks about it still gets an answer.',
    zh: '已撤下。90 天内本频道不再回复这个报错；有人主动问起时仍会回答。',
  },
  causeTakenOut: {
    en: 'The card stays, without its cause. The log tells whoever runs this bot that the cause was wrong.',
    zh: '卡片已保留，原因已去掉。机器人的维护者会在日志里看到这个原因判断有误。',
  },
  noCause: {
    en: 'This card names no cause, so it stays as it is. The log tells whoever runs this bot that you expected another.',
    zh: '这张卡片没有写明原因，因此保持不变。机器人的维护者会在日志里看到你的反馈。',
  },
  undo: { en: 'Undo', zh: '撤销' },
  undone: {
    en: 'Undone. The card is back, and this error is answered here again.',
    zh: '已撤销。卡片已重新发送，本频道会继续回复这个报错。',
  },
  undoneWithoutCard: {
    en: 'Undone. This error is answered here again. The card does not come back, because its message is gone or says something else by now.',
    zh: '已撤销，本频道会继续回复这个报错。原消息已删除或已改动，所以卡片不再发送。',
  },
  undoneBefore: {
    en: 'This was undone before: the error is answered here.',
    zh: '之前已经撤销，本频道会照常回复这个报错。',
  },
  causeBack: { en: 'Undone. The card names its cause again.', zh: '已撤销，卡片重新写明了原因。' },
  causeThere: {
    en: 'There is nothing left to undo: the card names its cause.',
    zh: '没有可以撤销的内容，卡片上写着原因。',
  },
  causeGone: {
    en: 'There is nothing left to undo: the card says something else by now.',
    zh: '没有可以撤销的内容，卡片已经变了。',
  },
} as const satisfies Record<string, Bilingual>
