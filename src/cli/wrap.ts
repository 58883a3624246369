import stringWidth from 'string-width'

/** A run of text with one look. */
export type Run = { readonly text: string; readonly style?: Style }
export type Style = 'strong' | 'code' | 'link' | 'dim'

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const letters = new Intl.Segmenter('zh', { granularity: 'grapheme' })
/** Punctuation that may not begin a line, in either language. */
const clingsToTheLeft = /^[\p{Pe}\p{Pf}\p{Po}…]/u
/** Brackets may not end a line, nor may a straight quotation mark with nothing but brackets before it: it opens. */
const opens = /[\p{Ps}\p{Pi}"'`]$/u

/**
 * Breaks runs into lines of at most `width` columns, a Chinese character counting two. Breaks between
 * words, and inside a word only when it is wider than a whole line; never inside an address, which may be wider.
 */
export function wrap(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  let used = 0
  for (const pieces of unbreakableGroups(runs, width)) {
    const columns = columnsOf(pieces)
    if (used + columns > width && used > 0) {
      lines.push([])
      used = 0
    }
    if (used === 0 && pieces.every(isBlank)) continue
    lines.at(-1)?.push(...pieces)
    used += columns
  }
  return lines
}

/** Words with the punctuation that stays with them, whatever its look; a word too wide for a line comes in parts. */
function unbreakableGroups(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const groups: Run[][] = []
  for (const piece of piecesOf(runs, width)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const sticks =
      group &&
      last &&
      !isBlank(last) &&
      !isBlank(piece) &&
      (clingsToTheLeft.test(piece.text) ||
        group.every(({ text }) => opens.test(text)) ||
        isNarrowBetween(last.text, piece.text))
    if (sticks && columnsOf([...group, piece]) <= width) group.push(piece)
    else groups.push([piece])
  }
  return groups
}

/** Between letters that are not Chinese only a blank ends a word: a path, a command or a name stays whole. */
function isNarrowBetween(before: string, behind: string): boolean {
  const [last = '', next = ''] = [Array.from(before).at(-1), Array.from(behind)[0]]
  return stringWidth(last) < 2 && stringWidth(next) < 2
}

function piecesOf(runs: readonly Run[], width: number): readonly Run[] {
  return runs.flatMap((run) =>
    Array.from(segmentsOf(run)).flatMap((segment) => {
      // An address stays whole, so that it can be clicked and copied; the terminal breaks it where it must.
      const parts = run.style === 'link' ? [segment] : partsThatFit(segment, width)
      return parts.map((text) => ({ ...run, text }))
    }),
  )
}

function isBlank({ text }: Run): boolean {
  return text.trim() === ''
}

function columnsOf(pieces: readonly Run[]): number {
  return pieces.reduce((sum, { text }) => sum + stringWidth(text), 0)
}

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
