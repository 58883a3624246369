/** Words to look for: with any blanks for a blank, and any quotation mark for a quotation mark. */
export type Words = {
  /** The first piece that has to stand there letter by letter; absent where there are only blanks and quotation marks. */
  readonly anchor?: string
  readonly before: readonly Unit[]
  /** What follows the anchor. */
  readonly after: readonly Unit[]
}

type Unit = 'blank' | 'quote' | { readonly letters: string }

const mostBlanks = 40

/** Words as evidence has them. */
export function wordsOf(piece: string): Words {
  const units = piece
    .toLowerCase()
    .split(/(\s+|['"])/)
    .filter((part) => part !== '')
    .map(unitOf)
  const at = units.findIndex((unit) => typeof unit === 'object')
  const unit = units[at]
  if (typeof unit !== 'object') return { before: [], after: units }
  return { anchor: unit.letters, before: units.slice(0, at), after: units.slice(at + 1) }
}

function unitOf(part: string): Unit {
  if (isQuote(part)) return 'quote'
  return part.trim() === '' ? 'blank' : { letters: part }
}

type Place = { readonly start: number; readonly end: number }

/** Where the words stand that begin at an offset. `lower` is the text in lower case. */
export function wordsAt(
  { anchor = '', before, after }: Words,
  lower: string,
  start: number,
): Place | undefined {
  const at = walk(before, lower, start)
  if (at === undefined || !lower.startsWith(anchor, at)) return undefined
  const end = walk(after, lower, at + anchor.length)
  return end === undefined ? undefined : { start, end }
}

/** Where the words stand whose anchor has been found at an offset. */
export function wordsAround(
  { anchor = '', before, after }: Words,
  lower: string,
  at: number,
): Place | undefined {
  const start = walkBack(before, lower, at)
  const end = walk(after, lower, at + anchor.length)
  return start === undefined || end === undefined ? undefined : { start, end }
}

function walk(units: readonly Unit[], lower: string, from: number): number | undefined {
  let at = from
  for (const unit of units) {
    if (unit === 'quote') {
      if (!isQuote(lower[at])) return undefined
      at += 1
    } else if (unit === 'blank') {
      const start = at
      while (isBlank(lower[at]) && at - start < mostBlanks) at += 1
      if (at === start) return undefined
    } else {
      if (!lower.startsWith(unit.letters, at)) return undefined
      at += unit.letters.length
    }
  }
  return at
}

/** In front of an anchor stand only blanks and quotation marks. */
function walkBack(units: readonly Unit[], lower: string, from: number): number | undefined {
  let at = from
  for (const unit of units.toReversed()) {
    const fits = unit === 'quote' ? isQuote : isBlank
    const most = unit === 'quote' ? 1 : mostBlanks
    const end = at
    while (at > 0 && end - at < most && fits(lower[at - 1])) at -= 1
    if (at === end) return undefined
  }
  return at
}

/** Any of the marks that programs and people quote with. */
export function isQuote(character: string | undefined): boolean {
  return character !== undefined && character !== '' && '\'"`‘’“”'.includes(character)
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && character.trim() === ''
}
