import stringWidth from 'string-width'

/** A run of text with one look. */
export type Run = { readonly text: string; readonly style?: Style }
export type Style = 'strong' | 'code' | 'link' | 'dim'

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const letters = new Intl.Segmenter('zh', { granularity: 'grapheme' })
/** Punctuation that may not begin a line, in either language. */
const clingsToTheLeft = /^[\p{Pe}\p{Pf}\p{Po}…]/u

/**
 * Breaks runs into lines of at most `width` columns, a Chinese character counting two. Breaks between
 * words, and inside a word only when it is wider than a whole line.
 */
export function wrap(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  let used = 0
  for (const piece of unbreakablePieces(runs, width)) {
    const columns = stringWidth(piece.text)
    const isBlank = piece.text.trim() === ''
    if (used + columns > width && used > 0) {
      lines.push([])
      used = 0
    }
    if (isBlank && used === 0) continue
    lines.at(-1)?.push(piece)
    used += columns
  }
  return lines
}

/** Words with the punctuation that follows them; a word too wide for a line comes in parts. */
function unbreakablePieces(runs: readonly Run[], width: number): readonly Run[] {
  const pieces: Run[] = []
  for (const run of runs) {
    for (const segment of segmentsOf(run)) {
      const last = pieces.at(-1)
      const sticks = last !== undefined && last.text.trim() !== '' && clingsToTheLeft.test(segment)
      if (sticks && last.style === run.style && stringWidth(last.text + segment) <= width) {
        pieces[pieces.length - 1] = { ...run, text: last.text + segment }
      } else {
        for (const part of partsThatFit(segment, width)) pieces.push({ ...run, text: part })
      }
    }
  }
  return pieces
}

/** An address stays whole, so that it can be clicked and copied. */
function segmentsOf(run: Run): Iterable<string> {
  return run.style === 'link' ? [run.text] : Array.from(words.segment(run.text), ({ segment }) => segment)
}

function partsThatFit(word: string, width: number): readonly string[] {
  if (stringWidth(word) <= width) return [word]
  const parts = ['']
  for (const { segment } of letters.segment(word)) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && stringWidth(last + segment) > width) parts.push(segment)
    else parts[parts.length - 1] = last + segment
  }
  return parts
}
