import type { Context } from './context.ts'
import type { Hit } from './hit.ts'
import { partOfSomething } from './labels.ts'
import { isAt } from './matches.ts'
import type { CodeNumber } from './numbers.ts'
import { statusColumnOf } from './status-column.ts'

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
  const isStatusCell = statusColumnOf(lower, context)
  const isTold = (number: CodeNumber) =>
    number.entry.number === 'own' && context.tencent && hasKeywordNear(lower, number)
  const isWorthAGuess = ({ entry }: CodeNumber) =>
    entry.number === 'own' && context.tencent ? lower.length < longestQuestion : context.isShort
  const hits: Hit[] = []
  for (const number of numbers) {
    const { entry, start, end } = number
    const isCell = isStatusCell(number)
    if (!isCell && isPartOfSomething(lower, number)) continue
    const confidence = isCell || isTold(number) ? 'certain' : 'likely'
    if (confidence === 'likely' && !(asked && isWorthAGuess(number))) continue
    hits.push({ code: entry.code, start, end, confidence })
  }
  return hits
}

/** "1,439", "#439", "x = 439": no number that stands for itself. */
function isPartOfSomething(lower: string, { start }: CodeNumber): boolean {
  return lower[start - 1] === ',' || isAt(partOfSomething, lower, start)
}

function hasKeywordNear(lower: string, { entry, start, end }: CodeNumber): boolean {
  const around = lower.slice(Math.max(0, start - reach), end + reach)
  return entry.keywords.some((keyword) => !named.has(keyword) && around.includes(keyword))
}
