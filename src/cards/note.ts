import type { Line, Piece } from './card.ts'

/**
 * An https address in a note: visible ASCII, after a space or an opening mark. A host ends where no letter follows, of
 * whatever script, and nobody is named before an `@`: neither can make one host look like another.
 */
const address =
  /(?<=^|[\s(（【「『"'“‘：:，,、。；;])https:\/\/\w[\w.-]{0,252}(?::\d{1,5})?(?:[/?#][\w\-./?#[\]@!$&*+,;=%~:()]{0,400}|(?![.:-]*[@\p{L}\p{N}_]))/gu

/** What ends a sentence, not an address. */
const trailing = /(?<![.,;:!?)\]])[.,;:!?)\]]+$/

/** What somebody wrote that helped: as it is, with its https addresses to be clicked, shown as what they are. */
export function notePieces(note: string): Line {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: matched, index } of note.matchAll(address)) {
    const url = withoutTrailing(matched)
    pieces.push(...wordPieces(note.slice(end, index)), { link: url, url })
    end = index + url.length
  }
  return [...pieces, ...wordPieces(note.slice(end))]
}

/** What was written between two addresses; the blanks beside these are not part of its look. */
function wordPieces(written: string): Line {
  const words = written.trim()
  if (words === '') return written === '' ? [] : [written]
  const start = written.indexOf(words)
  return [written.slice(0, start), { code: words }, written.slice(start + words.length)].filter(
    (piece) => piece !== '',
  )
}

/** A closing bracket stays where the address opens it. */
function withoutTrailing(url: string): string {
  const [ending = ''] = trailing.exec(url) ?? []
  const isClosing = ending.startsWith(')') && url.slice(0, -ending.length).includes('(')
  return url.slice(0, url.length - ending.length + (isClosing ? 1 : 0))
}
