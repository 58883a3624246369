import type { Entry } from '../catalog/entry.ts'
import { entryOf } from '../catalog/index.ts'
import type { Context } from './context.ts'
import type { Hit } from './hit.ts'
import { endOfNumber, numberOf } from './labels.ts'

const bareNumber = new RegExp(
  `(?<![\\d０-９A-Za-z_.,#$€¥￥/:+-]|[=<>] ?)([1-5１-５][\\d０-９]{2})${endOfNumber}`,
  'g',
)
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

/**
 * Numbers without a label. In a text about SCF one beside a keyword of its own entry is certain; otherwise
 * they are only ever a guess, for people who asked.
 */
export function bareNumbers(text: string, context: Context, asked: boolean): readonly Hit[] {
  if (!asked && !context.tencent) return []
  const hits: Hit[] = []
  for (const match of text.matchAll(bareNumber)) {
    const entry = entryOf(numberOf(match[0]))
    if (!entry || entry.number === 'never') continue
    const span = { code: entry.code, start: match.index, end: match.index + match[0].length }
    if (entry.number === 'own' && context.tencent && hasKeywordNear(text, span, entry)) {
      hits.push({ ...span, confidence: 'certain' })
    } else if (asked && (entry.number === 'own' ? text.length < 2_000 : context.isShort)) {
      hits.push({ ...span, confidence: 'likely' })
    }
  }
  return hits
}

function hasKeywordNear(text: string, { start, end }: { start: number; end: number }, entry: Entry): boolean {
  const around = text.slice(Math.max(0, start - reach), end + reach).toLowerCase()
  return entry.keywords.some((keyword) => !named.has(keyword) && around.includes(keyword))
}
