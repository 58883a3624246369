import type { Entry } from '../catalog/entry.ts'
import type { Context } from './context.ts'
import type { Hit } from './hit.ts'
import { partOfSomething } from './labels.ts'
import type { CodeNumber } from './numbers.ts'

/** Keywords that a number may follow for reasons of its own: "memory 434" may be megabytes. */
const named = new Set([
  'memory',
  '内存',
  'timeout',
  'concurrency',
  '并发',
  'port',
  '端口',
  'time limit',
  '余额',
  'version',
  'alias',
  'qualifier',
  '版本',
  '别名',
])

/** How far from a number its entry's own keyword may stand: "内存超限 434". */
const reach = 16
/** In longer texts a bare number is no more what somebody asks about. */
const longestQuestion = 2_000

/**
 * Numbers without a label. In a text about SCF one beside a keyword of its own entry is certain, and so is a
 * cell of a table with a column of status codes; otherwise they are only ever a guess, for people who asked.
 */
export function bareNumbers(
  numbers: readonly CodeNumber[],
  { lower, context, asked }: { lower: string; context: Context; asked: boolean },
): readonly Hit[] {
  const hasColumn = lower.includes('scf_statuscode')
  return numbers.flatMap(({ entry, start, end }): readonly Hit[] => {
    if (
      /[,\d]$/.test(lower.slice(start - 1, start)) ||
      partOfSomething.test(lower.slice(Math.max(0, start - 2), start))
    )
      return []
    const hit = { code: entry.code, start, end }
    const isOwn = entry.number === 'own'
    if (
      isOwn &&
      context.tencent &&
      (hasKeywordNear(lower, hit, entry) || (hasColumn && isStatusCell(lower, hit)))
    )
      return [{ ...hit, confidence: 'certain' }]
    const isGuess = asked && (isOwn ? lower.length < longestQuestion : context.isShort)
    return isGuess ? [{ ...hit, confidence: 'likely' }] : []
  })
}

function hasKeywordNear(
  lower: string,
  { start, end }: { start: number; end: number },
  entry: Entry,
): boolean {
  const around = lower.slice(Math.max(0, start - reach), end + reach)
  return entry.keywords.some((keyword) => !named.has(keyword) && around.includes(keyword))
}

/** A table's column of status codes, whose heading is far from the number. */
function isStatusCell(lower: string, { start, end }: { start: number; end: number }): boolean {
  const isAfterGap = /(?:^|\n|\t|\| ?| {2})$/.test(lower.slice(Math.max(0, start - 2), start))
  return isAfterGap && /^(?:$|\n|\t| ?\|| {2})/.test(lower.slice(end, end + 2))
}
