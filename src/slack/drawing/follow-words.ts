import type { Bilingual } from '../../language.ts'

/** What is said around who is on an incident, what fixed it before, and the runbook. */
export const followWords = {
  takeOver: { en: 'Take over', zh: '接手' },
  takeOverTitle: { en: 'Take over?', zh: '要接手吗？' },
  takeOverText: (name: string | undefined): Bilingual => ({
    en: `${name ?? 'A colleague'} is on it. From now on the card will say that you are.`,
    zh: `${beforeHan(name ?? '一位同事')}正在处理。接手后，卡片会显示由你处理。`,
  }),
  cancel: { en: 'Cancel', zh: '取消' },
  yoursAlready: {
    en: 'You are on it already. "Let go" in the menu of the card hands it back; "What fixed it…" closes it.',
    zh: '已经由你在处理。卡片菜单里的「不再处理」可以放手，「怎么解决的…」会结束它。',
  },
  notYours: {
    en: 'Only whoever is on it can let go of it; nothing was changed. "Take over" makes it yours.',
    zh: '只有正在处理的人可以放手，没有做任何更改。点「接手」即可由你处理。',
  },
  fixesHeading: { en: 'What fixed it before', zh: '以前是怎么解决的' },
  noFixes: { en: 'Nobody has written yet what fixed it.', zh: '还没有人写过是怎么解决的。' },
  noOwnFixes: { en: 'You have not written yet what fixed it.', zh: '你还没有写过是怎么解决的。' },
  ownFixes: {
    en: 'You see what you wrote yourself; the whole list is for full members of this workspace.',
    zh: '这里只显示你自己写的；完整列表仅工作区的正式成员可见。',
  },
  fixBy: { en: '{who} · {at}: {note}', zh: '{who} · {at}：{note}' },
  change: { en: 'Change', zh: '修改' },
  remove: { en: 'Delete', zh: '删除' },
  removeTitle: { en: 'Delete this fix?', zh: '删除这条记录？' },
  removeText: {
    en: 'Nobody will see it any more. If nothing else has fixed the incident, it is open again.',
    zh: '之后谁也看不到它。如果没有别的解决记录，这次故障会重新变为未解决。',
  },
  changeTitle: { en: 'Change this fix', zh: '修改这条记录' },
  notTheirs: {
    en: 'This fix is gone, or not yours any more; nothing was changed.',
    zh: '这条记录已不存在，或不再属于你，没有做任何更改。',
  },
  runbookOfFunction: { en: 'Runbook of this function', zh: '这个函数的处理手册' },
  runbookOfCode: (code: string): Bilingual => ({
    en: `Runbook of ${code}, whatever the function`,
    zh: `${code} 的处理手册（不限函数）`,
  }),
  runbookHint: {
    en: 'An https link; every card of it shows it. Empty takes it away.',
    zh: 'https 链接，相关卡片都会显示；留空表示去掉。',
  },
  runbookPlaceholder: {
    en: 'https://wiki.example.com/order-sync',
    zh: 'https://wiki.example.com/order-sync',
  },
  runbookWrong: {
    en: 'Give one https address, for example https://wiki.example.com/order-sync, without a password in it.',
    zh: '请填写一个 https 地址，例如 https://wiki.example.com/order-sync，其中不要带密码。',
  },
} as const

/** Chinese sets a space between a letter and a character, and none between two characters. */
function beforeHan(text: string): string {
  return /\p{Script=Han}$/u.test(text) ? text : `${text} `
}
