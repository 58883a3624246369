import type { Entry } from '../../catalog/entry.ts'
import { entries } from '../../catalog/index.ts'
import type { NumberPlace } from './numbers.ts'

/** Keywords that a number may follow for reasons of its own: "memory 434" may be megabytes. */
const ambiguous = new Set(
  'memory 内存 timeout concurrency 并发 port 端口 time·limit 余额 version alias qualifier 版本 别名'
    .split(' ')
    .map((word) => word.replace('·', ' ')),
)

/** How far from a number its entry's own keyword may stand: "内存超限 434". */
const reachOfKeyword = 20

/** The keywords of each entry; Chinese knows no spaces, but "oom" is no part of a "room". */
const keywordsOf = new Map(entries.map((entry) => [entry, keywordPattern(entry)]))

function keywordPattern({ keywords }: Entry): RegExp {
  const telling = keywords.filter((keyword) => !ambiguous.has(keyword))
  return new RegExp(
    telling
      .map((keyword) => `${/^[a-z]/.test(keyword) ? '(?<![a-z])' : ''}${RegExp.escape(keyword)}`)
      .join('|') || '(?!)',
  )
}

/** Whether a keyword of the number's own entry stands beside it. */
export function keywordNear({ text: { lower }, entry, start, end }: NumberPlace): boolean {
  const pattern = keywordsOf.get(entry)
  return pattern?.test(lower.slice(Math.max(0, start - reachOfKeyword), end + reachOfKeyword)) ?? false
}
