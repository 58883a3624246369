import type { Bilingual } from '../../language.ts'

const are = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)

/** What is said of several incidents at once. `{who}`, `{at}` and `{note}` are filled in by the card. */
export const memoryListWords = {
  ofFunction: ({ count, open }: { readonly count: number; readonly open: number }): Bilingual => {
    if (count === 1) {
      const isOpen = open === 1
      return {
        en: `1 incident of this function is known; it is ${isOpen ? 'open' : 'fixed'}.`,
        zh: `这个函数有 1 条故障记录，${isOpen ? '尚未解决' : '已解决'}。`,
      }
    }
    return {
      en: `${count} incidents of this function are known, ${open === 0 ? 'none of them open' : `${open} of them open`}.`,
      zh: `这个函数有 ${count} 条故障记录，${open === 0 ? '都已解决' : `其中 ${open} 条未解决`}。`,
    }
  },
  open: ({ count, fixed }: { readonly count: number; readonly fixed: boolean }): Bilingual => {
    if (count > 0)
      return { en: `${are(count, 'incident is', 'incidents are')} open.`, zh: `有 ${count} 个故障未解决。` }
    return fixed
      ? {
          en: 'Nothing is open: all incidents of the last 30 days are fixed.',
          zh: '目前没有未解决的故障，最近 30 天内的都已解决。',
        }
      : { en: 'Nothing is open.', zh: '目前没有未解决的故障。' }
  },
  /** `title` is a status code's, or missing where only functions were named. */
  openOf: ({ count, title }: { readonly count: number; readonly title: string | undefined }): Bilingual => {
    const of = title === undefined ? '' : ` of ${title}`
    const zh = title === undefined ? '' : `${title} `
    return count === 0
      ? { en: `No open incident${of} is known here.`, zh: `这里没有${zh}未解决的故障。` }
      : {
          en: `${are(count, `open incident${of}.`, `open incidents${of}.`)}`,
          zh: `${zh}有 ${count} 个故障未解决。`,
        }
  },
  notKnown: ({ title }: { readonly title: string | undefined }): Bilingual =>
    title === undefined
      ? { en: 'Nothing of that is known here.', zh: '这里没有相关的故障记录。' }
      : { en: `${title} is not known here.`, zh: `这里没有 ${title} 的故障记录。` },
  isKnown: ({ title }: { readonly title: string | undefined }): Bilingual =>
    title === undefined
      ? { en: 'Yes, it is known here.', zh: '是的，这里出现过。' }
      : { en: `Yes, ${title} is known here.`, zh: `是的，这里出现过 ${title}。` },
  seenOnce: { en: 'It was seen here once, and not before.', zh: '这里只出现过这一次。' },
  fixedBefore: ({ title }: { readonly title: string | undefined }): Bilingual =>
    title === undefined
      ? { en: 'It was fixed before.', zh: '以前解决过。' }
      : { en: `${title} was fixed before.`, zh: `${title} 以前解决过。` },
  noFix: { en: 'Nobody has written yet what fixed it.', zh: '还没有人写过是怎么解决的。' },
  known: { en: 'Known:', zh: '已有记录：' },
  function: { en: 'Function', zh: '函数' },
  newestFirst: { en: 'The newest first', zh: '最近的在前' },
  stop: { en: '.', zh: '。' },
  nobody: { en: 'nobody is on it', zh: '还没有人处理' },
  onIt: { en: '{who} is on it (since {at})', zh: '{who} 从 {at} 开始处理' },
  fixed: { en: 'fixed by {who} ({at}): {note}', zh: '{who} 已解决（{at}）：{note}' },
  lastFixed: { en: 'last fixed by {who}: {note}', zh: '上次由 {who} 解决：{note}' },
  runs: ({ count, ago }: { readonly count: number; readonly ago: Bilingual }): Bilingual => ({
    en: `${are(count, 'run', 'runs')} in 30 days, last seen ${ago.en} ago`,
    zh: `30 天内 ${count} 次，最近一次：${ago.zh}前`,
  }),
  /** Nothing of it counts in the last 30 days: it was seen before that. */
  lastSeen: ({ ago }: { readonly ago: Bilingual }): Bilingual => ({
    en: `last seen ${ago.en} ago`,
    zh: `最近一次：${ago.zh}前`,
  }),
  alarms: ({ count, ago }: { readonly count: number; readonly ago: Bilingual }): Bilingual => ({
    en: `${are(count, 'alarm', 'alarms')} in 30 days, last seen ${ago.en} ago`,
    zh: `30 天内告警 ${count} 次，最近一次：${ago.zh}前`,
  }),
  more: (count: number): Bilingual => ({ en: `and ${count} more`, zh: `还有 ${count} 个` }),
} as const
