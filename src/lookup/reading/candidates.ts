import { isAt } from './matches.ts'
import { type NumberPlace, numberPlaces } from './numbers.ts'
import { pairedCode } from './pairs.ts'
import { type Phrase, phraseOf, phrasePattern } from './phrases.ts'
import type { Places } from './sweep.ts'
import { CodeLists, type CodePlace } from './tales/code-lists.ts'
import type { Text } from './text.ts'

/** A name or a message at its place; with its number beside it, the span is that of both. */
export type PhrasePlace = {
  readonly text: Text
  readonly phrase: Phrase
  readonly start: number
  readonly end: number
  /** The lists of codes of its text. */
  readonly lists: CodeLists
  readonly paired: { readonly code: number; readonly start: number; readonly end: number } | undefined
  /** The certain number in the same result object, once the numbers are decided: of the same code, or of another. */
  numberOfResult: 'same' | 'other' | 'none'
  /** Its line names another code that failing programs end in, once the numbers are decided. */
  isOfOtherCode: boolean
  /** SCF's result of the run in which a function has printed it is certain, once that is decided. */
  isOfFailedRun: boolean
  /** What is certain in the text besides words that only pass a message on, once that is decided. */
  surer: readonly { readonly start: number }[]
}

export type Candidates = {
  readonly numbers: readonly NumberPlace[]
  readonly phrases: readonly PhrasePlace[]
}

/** Everything in a text that could speak of a status code, at the places that the sweep has found. */
export function candidatesIn(text: Text, { numberEnds, phraseStarts }: Places): Candidates {
  const lists: CodeLists = new CodeLists(text, () => [...codesOfNumbers(numbers), ...codesOfNames(phrases)])
  const numbers = numberPlaces(text, numberEnds, lists)
  const phrases = phrasePlaces(text, phraseStarts, lists)
  return { numbers, phrases }
}

function codesOfNumbers(places: readonly NumberPlace[]): readonly CodePlace[] {
  return places
    .filter(({ entry }) => entry.number !== 'http')
    .map(({ start, end, entry: { code } }) => ({ start, end, code }))
}

function codesOfNames(places: readonly PhrasePlace[]): readonly CodePlace[] {
  return places.flatMap(({ start, end, paired, phrase: { isName, codes } }) => {
    const code = paired?.code ?? codes[0]
    return isName && code !== undefined ? [{ start, end, code }] : []
  })
}

function phrasePlaces(text: Text, starts: readonly number[], lists: CodeLists): readonly PhrasePlace[] {
  const { lower } = text
  const places: PhrasePlace[] = []
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
    if (!phrase) continue
    const paired = pairedCode({ lower, start, end }, phrase)
    places.push({
      text,
      phrase,
      start,
      end,
      lists,
      paired,
      numberOfResult: 'none',
      isOfOtherCode: false,
      isOfFailedRun: false,
      surer: [],
    })
  }
  return places
}

/** The full-width "ａ": a phrase that begins from there on is written in full-width letters. */
const wideA = 0xff41

/** The text in ordinary letters, unit for unit; hardly any text needs it. */
function narrow(lower: string): string {
  return lower.replace(/[ａ-ｚ]/g, (letter) => letter.normalize('NFKC'))
}
