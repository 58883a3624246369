import { entryOf } from '../catalog/index.ts'
import type { Context } from './context.ts'
import type { Confidence, Hit } from './hit.ts'
import { isAt } from './matches.ts'
import { numberAt } from './numbers.ts'
import { type Phrase, phraseOf, phrasePattern } from './phrases.ts'
import type { Plain } from './plain.ts'

/** Names and literal messages at the places where one may begin. One of several codes gives a hit for each. */
export function phraseHits(
  { text, lower }: Plain,
  starts: readonly number[],
  context: Context,
): readonly Hit[] {
  const hits: Hit[] = []
  let end = 0
  for (const start of starts) {
    if (start < end || !isAt(phrasePattern, lower, start)) continue
    end = phrasePattern.lastIndex
    const phrase = phraseOf(lower.slice(start, end))
    if (phrase) hits.push(...judge(phrase, { text, lower, start, end }, context))
  }
  return hits
}

type Place = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number }

function judge(phrase: Phrase, place: Place, context: Context): readonly Hit[] {
  const beside = numberBeside(place)
  const paired = phrase.codes.find((code) => code === beside?.code)
  if (beside && paired !== undefined) return [pairHit(paired, phrase, beside, context)]
  const confidence = confidenceOf(phrase, place, context)
  if (!confidence) return []
  return phrase.codes.map((code) => ({ code, start: place.start, end: place.end, confidence }))
}

/** "436 InvalidParameterValue": a name next to its own number proves it, unless others use both. */
function pairHit(code: number, phrase: Phrase, span: { start: number; end: number }, context: Context): Hit {
  const isTelling = phrase.proves === 'alone' || entryOf(code)?.number === 'own'
  // A number that hardly anybody else prints needs no more than a text about functions.
  const isAbout = context.scf || (entryOf(code)?.number === 'rare' && context.functions && !context.foreign)
  const isOurs = isAbout && context.nearest(span.start) !== 'foreign'
  return { code, start: span.start, end: span.end, confidence: isTelling || isOurs ? 'certain' : 'likely' }
}

function confidenceOf(
  phrase: Phrase,
  { text, lower, start, end }: Place,
  context: Context,
): Confidence | undefined {
  switch (phrase.proves) {
    case 'alone':
      // Nobody else prints SCF's messages; a name can be somebody's class as well.
      return phrase.isName &&
        (isIdentifier(text.slice(start, end), phrase) || context.nearest(start) === 'foreign')
        ? 'likely'
        : 'certain'
    case 'context': {
      const near = context.nearest(start)
      if (near === 'foreign' || context.foreignOnly || isApiError(lower, start)) return undefined
      const isOurs = phrase.isName
        ? context.inResult(end) || near === 'scf' || context.scfAfter(end)
        : context.scf
      if (isOurs) return 'certain'
      return context.tencent || context.isShort ? 'likely' : undefined
    }
    case 'asked':
      if (context.nearest(start) === 'foreign' || context.foreignOnly || isApiError(lower, start))
        return undefined
      return context.tencent || context.isShort ? 'likely' : undefined
    default:
      return phrase.proves satisfies never
  }
}

/** SCF writes `MemoryLimitReached`, people also write it small; `memoryLimitReached` is a field of some program. */
function isIdentifier(written: string, { spelling }: Phrase): boolean {
  return written !== spelling && /^[a-z]{1,40}[A-Z]/.test(written)
}

/** The management API answers `"Code":"InternalError"`; those share names with status codes, not meanings. */
const apiErrorBefore = /["']?code["']?\s{0,2}[:=>]\s{0,2}["']?$/

function isApiError(lower: string, start: number): boolean {
  return apiErrorBefore.test(lower.slice(Math.max(0, start - 16), start))
}

const between = '(?:<\\/?(?:br|td|tr|th|li|b|strong|code) ?\\/?>|[^\\p{L}\\p{N}\\n<]){0,6}'
const numberBefore = new RegExp(`(?<![\\d０-９A-Za-z_.#$/:-])([1-5１-５][\\d０-９]{2})${between}$`, 'u')
const numberAfter = new RegExp(`^${between}([1-5１-５][\\d０-９]{2})(?![\\d０-９A-Za-z_])`, 'u')

/** The number next to a name, and the span of both. */
function numberBeside({
  lower,
  start,
  end,
}: Place): { code: number; start: number; end: number } | undefined {
  const before = numberBefore.exec(lower.slice(Math.max(0, start - 28), start))
  if (before?.[1]) return { code: numberAt(before[1], 0), start: start - before[0].length, end }
  const after = numberAfter.exec(lower.slice(end, end + 28))
  if (after?.[1]) return { code: numberAt(after[1], 0), start, end: end + after[0].length }
  return undefined
}
