import type { Bilingual, Language } from '../language.ts'
import type { Line, Piece } from './card.ts'

/** A sentence with pieces, or several in a row, in the place of `{their names}`. */
export function fill(
  sentence: Bilingual,
  pieces: Readonly<Record<string, Piece | Line>>,
  language: Language,
): Line {
  return sentence[language]
    .split(/\{(\w{1,20})\}/)
    .flatMap((part, index) => (index % 2 === 1 ? (pieces[part] ?? part) : part))
    .filter((piece) => piece !== '')
}
