import type { Patterns } from '../vocabulary/patterns.ts'
import { isAt } from './matches.ts'
import { type NumberPlace, numberPlaces } from './numbers.ts'
import { pairedCode } from './pairs.ts'
import { type Phrase, phraseOf, phrasePattern } from './phrases.ts'
import type { Plain } from './plain.ts'
import { sweep } from './sweep.ts'

/** A name or a message at its place; with its number beside it, the span is that of both. */
export type PhrasePlace = {
  readonly phrase: Phrase
  readonly start: number
  readonly end: number
  readonly paired: { readonly code: number; readonly start: number; readonly end: number } | undefined
}

export type Candidates = {
  readonly numbers: readonly NumberPlace[]
  readonly phrases: readonly PhrasePlace[]
}

/** Everything in a text that could speak of a status code, found in one sweep over it. */
export function candidatesIn({ lower }: Plain, patterns: Patterns): Candidates {
  const { numberEnds, phraseStarts } = sweep(lower)
  return {
    numbers: numberEnds.length === 0 ? [] : numberPlaces(lower, numberEnds, patterns),
    phrases: phraseStarts.length === 0 ? [] : phrasePlaces(lower, phraseStarts),
  }
}

function phrasePlaces(lower: string, starts: readonly number[]): readonly PhrasePlace[] {
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
    if (phrase) places.push({ phrase, start, end, paired: pairedCode({ lower, start, end }, phrase) })
  }
  return places
}

/** The full-width "ａ": a phrase that begins from there on is written in full-width letters. */
const wideA = 0xff41

/** The text in ordinary letters, unit for unit; hardly any text needs it. */
function narrow(lower: string): string {
  return lower.replace(/[ａ-ｚ]/g, (letter) => letter.normalize('NFKC'))
}
