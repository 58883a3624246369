import type { Bilingual, Language } from '../language.ts'
import type { Line, Piece } from './card.ts'

/** A sentence with pieces in the place of `{their names}`. */
export function fill(sentence: Bilingual, pieces: Readonly<Record<string, Piece>>, language: Language): Line {
  return sentence[language]
    .split(/\{(\w{1,20})\}/)
    .map((part, index) => (index % 2 === 1 ? (pieces[part] ?? part) : part))
    .filter((piece) => piece !== '')
}
