import type { Bilingual } from '../language.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** The sentences about a team's memory. `{who}`, `{from}`, `{at}`, `{ago}` and `{note}` are filled in by the card. */
export const incidentWords = {
  onIt: { en: '{who} is on it (since {at})', zh: '{who} 从 {at} 开始处理' },
  tookOver: { en: '{who} took over from {from} ({at})', zh: '{who} 从 {from} 手中接手（{at}）' },
  fixed: { en: 'Fixed by {who} ({at}): {note}', zh: '{who} 已解决（{at}）：{note}' },
  lastFixed: { en: 'last fixed by {who}: {note}', zh: '上次由 {who} 解决：{note}' },
  lastTime: { en: '{who} fixed it last time: {note}', zh: '上次的解决办法（{who}）：{note}' },
  openAgain: {
    en: 'Open again. Last fix ({who}, {ago}): {note}',
    zh: '又出现了。上次的解决办法（{who}，{ago}）：{note}',
  },
  openAgainShort: { en: 'open again', zh: '重新变为未解决' },
  runbook: { en: 'Runbook', zh: '处理手册' },
  runbookOfCode: (code: string): Bilingual => ({ en: `Runbook of ${code}`, zh: `${code} 的处理手册` }),
  weekdays: [
    { en: 'Sunday', zh: '周日' },
    { en: 'Monday', zh: '周一' },
    { en: 'Tuesday', zh: '周二' },
    { en: 'Wednesday', zh: '周三' },
    { en: 'Thursday', zh: '周四' },
    { en: 'Friday', zh: '周五' },
    { en: 'Saturday', zh: '周六' },
  ],
  /** How often in 30 days, whatever the function, and how long ago the last time was. */
  seen: (count: number, ago: string): Bilingual => ({
    en: `${timesIn30Days(count)}, last ${ago} ago`,
    zh: `30 天内${count === 0 ? '没有出现过' : `出现过 ${count} 次`}，${lastInChinese(ago)}`,
  }),
  fixedLast: { en: '; fixed last by {who}: {note}', zh: '；最近由 {who} 解决：{note}' },
  bound: ({ runs, functions }: { runs: number; functions: number }): Bilingual => ({
    en: `Of one text I count at most ${runs} runs of a function, and ${functions} functions besides`,
    zh: `每段文本最多计入：每个函数 ${runs} 次，其他函数 ${functions} 个`,
  }),
  newest: { en: 'Newest', zh: '最近的几次' },
  ago: (ago: string): Bilingual => ({ en: `${ago} ago`, zh: `${ago}前` }),
  theCard: { en: 'the card', zh: '卡片' },
  isOnIt: { en: '{who} is on it', zh: '{who} 在处理' },
  fixedBy: { en: 'fixed by {who}', zh: '已由 {who} 解决' },
  nobody: { en: 'nobody is on it', zh: '还没有人处理' },
  somebody: { en: 'a colleague', zh: '一位同事' },
  firstTime: { en: 'First time here', zh: '在这里是第一次出现' },
  /** How often in 30 days, this one included. */
  often: (count: number): Bilingual =>
    count <= 1
      ? { en: 'First time in 30 days', zh: '30 天内第一次出现' }
      : { en: `${ordinal(count)} time in 30 days`, zh: `30 天内第 ${count} 次出现` },
  /** The same of an incident whose texts name no function: it is known in one channel only. */
  oftenHere: (count: number): Bilingual =>
    count <= 1
      ? {
          en: 'First here in 30 days (no function named)',
          zh: '本频道 30 天内第一次出现（没有写明函数）',
        }
      : {
          en: `${ordinal(count)} here in 30 days (no function named)`,
          zh: `本频道 30 天内第 ${count} 次出现（没有写明函数）`,
        },
  timeoutChanged: (from: number, to: number): Bilingual => ({
    en: `timeout changed from ${from} s to ${to} s`,
    zh: `超时时间由 ${from} s 改为 ${to} s`,
  }),
  memoryChanged: (from: number, to: number): Bilingual => ({
    en: `memory changed from ${from} MB to ${to} MB`,
    zh: `内存由 ${from} MB 改为 ${to} MB`,
  }),
  last: (ago: string): Bilingual => ({ en: `last ${ago} ago`, zh: lastInChinese(ago) }),
  duration: (ms: number): Bilingual => {
    if (ms < minuteMs) return { en: 'less than a minute', zh: '不到 1 分钟' }
    if (ms < hourMs)
      return { en: `${Math.floor(ms / minuteMs)} min`, zh: `${Math.floor(ms / minuteMs)} 分钟` }
    if (ms < 2 * dayMs) return { en: `${Math.floor(ms / hourMs)} h`, zh: `${Math.floor(ms / hourMs)} 小时` }
    return { en: `${Math.floor(ms / dayMs)} days`, zh: `${Math.floor(ms / dayMs)} 天` }
  },
} as const

function timesIn30Days(count: number): string {
  if (count === 0) return 'Not seen in 30 days'
  return count === 1 ? 'Seen once in 30 days' : `Seen ${count} times in 30 days`
}

/** 1st, 2nd, 3rd, 4th, 11th, 22nd */
function ordinal(count: number): string {
  const tens = count % 100
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')
  return `${count}${ending}`
}

/** Between Chinese and a figure stands a blank: 上次在 3 小时前, 上次在不到 1 分钟前. */
function lastInChinese(ago: string): string {
  return `上次在${/^\d/.test(ago) ? ' ' : ''}${ago}前`
}
