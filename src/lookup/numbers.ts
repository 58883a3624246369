import type { Entry } from '../catalog/entry.ts'
import { entryOf } from '../catalog/index.ts'
import type { Context } from './context.ts'
import type { Confidence, Hit } from './hit.ts'
import {
  amountAfter,
  anyLabelBefore,
  keyBefore,
  type Label,
  labelAfter,
  labelsBefore,
  listing,
  longestBefore,
  partOfSomething,
  talk,
} from './labels.ts'
import { isAt } from './matches.ts'
import type { Speaker } from './speaker.ts'

/** A number of the text that is a status code's and no amount, labelled or not. */
export type CodeNumber = { readonly entry: Entry; readonly start: number; readonly end: number }

/** Those among the numbers of three digits that end at `ends`. A success proves nothing and is left out. */
export function codeNumbers(lower: string, ends: readonly number[]): readonly CodeNumber[] {
  const numbers: CodeNumber[] = []
  for (const end of ends) {
    const start = end - 3
    const entry = entryOf(numberAt(lower, start))
    if (entry && !isAt(amountAfter, lower, end)) numbers.push({ entry, start, end })
  }
  return numbers
}

/** The number of three ASCII or full-width digits. */
export function numberAt(text: string, start: number): number {
  return 100 * digitAt(text, start) + 10 * digitAt(text, start + 1) + digitAt(text, start + 2)
}

function digitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit - (unit < 0xff10 ? 0x30 : 0xff10)
}

/** The numbers that a label makes evidence. */
export function labelledNumbers(
  numbers: readonly CodeNumber[],
  lower: string,
  context: Context,
): readonly Hit[] {
  const hits: Hit[] = []
  for (const number of numbers) {
    const { entry, start, end } = number
    const last = hits.at(-1)
    if (last && entry.number === 'own' && listing.test(lower.slice(last.end, start))) {
      hits.push({ code: entry.code, start, end, confidence: last.confidence })
      continue
    }
    const labelled = labelOf(number, lower)
    const confidence = labelled && judge(number, labelled, context)
    if (confidence) hits.push({ code: entry.code, start: labelled.start, end: labelled.end, confidence })
  }
  return hits
}

type Labelled = {
  readonly label: Label
  readonly start: number
  readonly end: number
  readonly isDouble: boolean
  /** The label is a key of an object, not words in a message. */
  readonly isKey: boolean
  /** The label is words of a sentence ("status code", 返回码), which has a subject, and no field of a record. */
  readonly isTalk: boolean
}

/** A key of an object stands in them, also where a browser has translated it: “状态代码”：430. */
const quotes = new Set<string | undefined>(['"', "'", '“', '”'])

/** The label of a number, with the place of both; `isDouble` where there is one on either side ("报 429 错误"). */
function labelOf({ start, end }: CodeNumber, lower: string): Labelled | undefined {
  const endAfter =
    isAt(partOfSomething, lower, start) || !isAt(labelAfter, lower, end) ? undefined : labelAfter.lastIndex
  if (isAt(anyLabelBefore, lower, start)) {
    const before = lower.slice(Math.max(0, start - longestBefore), start)
    for (const { label, pattern } of labelsBefore) {
      const found = pattern.exec(before)?.[0]
      if (found === undefined) continue
      const at = start - found.length
      return {
        label,
        start: at,
        end,
        isDouble: endAfter !== undefined,
        isKey: keyBefore.test(found),
        isTalk: talk.test(found) && !quotes.has(lower[at - 1]),
      }
    }
  }
  return endAfter === undefined
    ? undefined
    : { label: 'loose', start, end: endAfter, isDouble: false, isKey: false, isTalk: true }
}

function judge(number: CodeNumber, labelled: Labelled, context: Context): Confidence | undefined {
  const { entry, start } = number
  const { label } = labelled
  if (label === 'platform' || (labelled.isKey && context.inResult(start))) return 'certain'
  const near = context.nearest(start)
  // What could only be a guess is not worth reading the whole text for, unless somebody wants guesses.
  if (!context.asked && !couldBeCertain(number, labelled, { near, context })) return undefined
  const isElsewhere =
    near === 'foreign' ||
    context.foreignOnly ||
    context.isOthersReason(start, entry.keywords) ||
    context.isCleared
  if (entry.number === 'own') return judgeOwn(labelled, start, { context, isElsewhere })
  if (isElsewhere) return undefined
  const isOurs = isNamedOurs(number, labelled, { near, context })
  if (isOurs && !context.clientBefore(start)) return 'certain'
  return context.tencent || context.isShort ? 'likely' : undefined
}

function couldBeCertain(
  { entry, start }: CodeNumber,
  labelled: Labelled,
  { near, context }: Around,
): boolean {
  if (entry.number !== 'own') return near === 'scf' || (entry.number === 'rare' && isStrong(labelled))
  return labelled.label !== 'loose' || context.isNamedAround(start)
}

type Around = { readonly near: Speaker | undefined; readonly context: Context }

/** A label that names a code, or one on either side. */
function isStrong({ label, isDouble }: Labelled): boolean {
  return label !== 'loose' || isDouble
}

/** A number that SCF alone uses as a code, unless the text is about somebody else. */
function judgeOwn(
  { label, start: labelStart, isTalk }: Labelled,
  start: number,
  { context, isElsewhere }: { context: Context; isElsewhere: boolean },
): Confidence | undefined {
  if (label === 'loose') {
    if (isElsewhere) return undefined
    // A log shows that SCF wrote it; only a name shows that the sentence is about SCF.
    const isSure = context.tencent && context.isNamedAround(start) && !context.isAmount(labelStart)
    return isSure ? 'certain' : 'likely'
  }
  if (isElsewhere || context.isOthers(start)) return 'likely'
  if (context.tencent) return 'certain'
  const isDoubtful = (label === 'prose' && !context.functions) || (isTalk && !context.isNobodys(labelStart))
  return isDoubtful ? 'likely' : 'certain'
}

/** An ordinary HTTP status may be the function's own answer, so it takes more than a verb and a text about SCF. */
function isNamedOurs({ entry, start }: CodeNumber, labelled: Labelled, { near, context }: Around): boolean {
  if (labelled.isKey && context.inOwnAnswer(start)) return false
  if (near === 'scf') return isStrong(labelled) || entry.number === 'rare'
  return entry.number === 'rare' && isStrong(labelled) && (context.scf || context.hasMessageBefore(start))
}
