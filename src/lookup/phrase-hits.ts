import { entryOf } from '../catalog/index.ts'
import type { Context } from './context.ts'
import type { Confidence, Hit } from './hit.ts'
import { besideKin } from './kin.ts'
import { isAt } from './matches.ts'
import { numberBeside } from './number-beside.ts'
import { type Phrase, phraseOf, phrasePattern } from './phrases.ts'
import type { Plain } from './plain.ts'

/** Names and literal messages at the places where one may begin. One of several codes gives a hit for each. */
export function phraseHits(
  { text, lower }: Plain,
  starts: readonly number[],
  context: Context,
): readonly Hit[] {
  const hits: Hit[] = []
  let narrowed: string | undefined
  let end = 0
  for (const start of starts) {
    if (start < end) continue
    const isWide = lower.charCodeAt(start) >= wideA
    if (isWide) narrowed ??= narrow(lower)
    const read = isWide && narrowed ? narrowed : lower
    if (!isAt(phrasePattern, read, start)) continue
    end = phrasePattern.lastIndex
    const phrase = phraseOf(read.slice(start, end))
    if (phrase) hits.push(...judge(phrase, { text, lower, start, end }, context))
  }
  return besideKin(hits, lower)
}

/** The full-width "ａ": a phrase that begins from there on is written in full-width letters. */
const wideA = 0xff41

/** The text in ordinary letters, unit for unit; hardly any text needs it. */
function narrow(lower: string): string {
  return lower.replace(/[ａ-ｚ]/g, (letter) => letter.normalize('NFKC'))
}

type Place = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number }

function judge(phrase: Phrase, place: Place, context: Context): readonly Hit[] {
  const beside = numberBeside(place, phrase)
  const paired = phrase.codes.find((code) => code === beside?.code)
  if (beside && paired !== undefined) return [pairHit(paired, phrase, beside, context)]
  const confidence = confidenceOf(phrase, place, context)
  if (!confidence) return []
  return phrase.codes.map((code) => ({ code, start: place.start, end: place.end, confidence }))
}

/** "436 InvalidParameterValue": a name next to its own number proves it, unless others use both. */
function pairHit(code: number, phrase: Phrase, span: { start: number; end: number }, context: Context): Hit {
  const number = entryOf(code)?.number
  const isTelling = phrase.proves === 'alone' || number === 'own'
  const isOurs = context.scf || (number === 'rare' && isRarePairOurs(code, context))
  const isElsewhere = context.nearest(span.start) === 'foreign'
  return {
    code,
    start: span.start,
    end: span.end,
    confidence: isTelling || (isOurs && !isElsewhere) ? 'certain' : 'likely',
  }
}

/** Beyond the statuses of HTTP, nobody else has such a name and number together. */
const lastOfHttp = 431

function isRarePairOurs(code: number, context: Context): boolean {
  return !context.foreign && (code > lastOfHttp || context.functions || context.tencent)
}

function confidenceOf(
  phrase: Phrase,
  { text, lower, start, end }: Place,
  context: Context,
): Confidence | undefined {
  switch (phrase.proves) {
    case 'alone':
      // Hardly anybody else prints SCF's messages; a name can be somebody's class as well.
      return isSomebodys(phrase, { text, lower, start, end }, context) ? 'likely' : 'certain'
    case 'context': {
      const near = context.nearest(start)
      if (near === 'foreign' || context.foreignOnly || isApiError(lower, start)) return undefined
      const isOurs = phrase.isName
        ? context.inResult(end) ||
          near === 'scf' ||
          context.scfAfter(end) ||
          isTalkOfFunction(phrase, context)
        : context.scf || (isRare(phrase) && context.functions && !context.foreign)
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

function isSomebodys(phrase: Phrase, { text, lower, start, end }: Place, context: Context): boolean {
  if (!phrase.isName) return !context.scf && isOthersWord(lower, start, context)
  const near = context.nearest(start)
  return near === 'foreign' || (near !== 'scf' && isIdentifier(text.slice(start, end), phrase))
}

/** In a text that does not speak of SCF: its message has a teller who is not even its neighbour, or is a class. */
function isOthersWord(lower: string, start: number, context: Context): boolean {
  if (context.nearest(start) === 'foreign') return !context.isBesideNeighbour(start)
  return classBefore.test(lower.slice(Math.max(0, start - 120), start))
}

/** `java.util.concurrent.TimeoutException: `, in lower case: a class of somebody's program says it. */
const classBefore =
  /(?<![\w$.])(?!com\.(?:tencent|qcloud))(?:[a-z_$][\w$]{0,40}\.){2,8}[\w$]{0,60}(?:exception|error): ?$/

/** "The function does not start, ContainerInitError": what people write is about what they name. */
function isTalkOfFunction(phrase: Phrase, context: Context): boolean {
  return isRare(phrase) && context.isTalk && context.namesFunction && !context.foreign
}

function isRare({ codes }: Phrase): boolean {
  return codes.every((code) => entryOf(code)?.number === 'rare')
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
