import type { Entry } from '../catalog/entry.ts'
import { entryOf } from '../catalog/index.ts'
import type { Context } from './context.ts'
import type { Confidence, Hit } from './hit.ts'
import { endOfNumber, type Label, labelPatterns, numberOf } from './labels.ts'

/** Numbers with a label beside them. The strongest label of a number counts. */
export function labelledNumbers(text: string, context: Context): readonly Hit[] {
  const hits = new Map<number, Hit>()
  for (const { pattern, label } of labelPatterns) {
    for (const match of text.matchAll(pattern)) {
      const digits = match[1] ?? ''
      const numberStart = match.index + match[0].lastIndexOf(digits)
      const entry = entryOf(numberOf(digits))
      if (!entry || hits.has(numberStart)) continue
      const confidence = judge(entry, label, numberStart, context)
      if (confidence) {
        hits.set(numberStart, {
          code: entry.code,
          start: match.index,
          end: match.index + match[0].length,
          confidence,
        })
      }
    }
  }
  return [...hits.values()].flatMap((hit) => [hit, ...listedAfter(hit, text)])
}

/** "433 and 446", "433/446", 433 和 446: what is said of one number is said of those listed with it. */
const listed = new RegExp(
  `^\\s?(?:和|与|跟|或者?|还是|以及|、|,|，|\\/|and|or|&|vs\\.?)\\s?([1-5１-５][\\d０-９]{2})${endOfNumber}`,
  'i',
)
const longestList = 5

function listedAfter(hit: Hit, text: string): readonly Hit[] {
  const more: Hit[] = []
  let { end } = hit
  for (
    let match = listed.exec(text.slice(end, end + 12));
    match;
    match = listed.exec(text.slice(end, end + 12))
  ) {
    const entry = entryOf(numberOf(match[1] ?? ''))
    if (entry?.number !== 'own' || more.length === longestList) break
    end += match[0].length
    more.push({ ...hit, code: entry.code, start: end - 3, end })
  }
  return more
}

function judge(entry: Entry, label: Label, start: number, context: Context): Confidence | undefined {
  if (entry.number === 'never') return undefined
  if (label === 'platform' || context.inResult(start)) return 'certain'
  const near = context.nearest(start)
  const isElsewhere = near === 'foreign' || context.foreignOnly || context.isOthersReason(start)
  if (entry.number === 'own') return judgeOwn(label, isElsewhere || context.isOthers(start), context)
  if (isElsewhere) return undefined
  const isOurs = isNamedOurs(entry, label, near, context)
  if (isOurs && !context.clientBefore(start)) return 'certain'
  return context.tencent || context.isShort ? 'likely' : undefined
}

/** An ordinary HTTP status may be the function's own answer, so it takes more than a verb and a text about SCF. */
function isNamedOurs(
  entry: Entry,
  label: Label,
  near: 'scf' | 'foreign' | undefined,
  context: Context,
): boolean {
  if (entry.number === 'rare') return near === 'scf' || (label === 'strong' && context.scf)
  return near === 'scf' && label === 'strong'
}

/** A number that SCF alone uses as a code, unless the text is about somebody else. */
function judgeOwn(label: Label, isElsewhere: boolean, context: Context): Confidence | undefined {
  if (label === 'strong') return isElsewhere ? 'likely' : 'certain'
  if (isElsewhere) return undefined
  return context.tencent ? 'certain' : 'likely'
}
