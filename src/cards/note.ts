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
    if (index > end) pieces.push({ code: note.slice(end, index) })
    pieces.push({ link: url, url })
    end = index + url.length
  }
  if (end < note.length) pieces.push({ code: note.slice(end) })
  return pieces
}

/** A closing bracket stays where the address opens it. */
function withoutTrailing(url: string): string {
  const [ending = ''] = trailing.exec(url) ?? []
  const isClosing = ending.startsWith(')') && url.slice(0, -ending.length).includes('(')
  return url.slice(0, url.length - ending.length + (isClosing ? 1 : 0))
}
