import type { Entry } from '../catalog/entry.ts'
import { entryOf } from '../catalog/index.ts'
import type { Context } from './context.ts'
import type { Confidence, Hit } from './hit.ts'
import { type Label, labelPatterns, numberOf } from './labels.ts'

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
  return [...hits.values()]
}

function judge(entry: Entry, label: Label, start: number, context: Context): Confidence | undefined {
  if (entry.number === 'never') return undefined
  if (label === 'platform' || context.inResult(start)) return 'certain'
  const near = context.nearestBefore(start)
  if (entry.number === 'own') return judgeOwn(label, near, context)
  if (near === 'foreign' || context.foreignOnly) return undefined
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
function judgeOwn(
  label: Label,
  near: 'scf' | 'foreign' | undefined,
  context: Context,
): Confidence | undefined {
  if (label === 'strong') return near === 'foreign' || context.foreignOnly ? 'likely' : 'certain'
  if (near === 'foreign' || context.foreignOnly) return undefined
  return context.tencent ? 'certain' : 'likely'
}
