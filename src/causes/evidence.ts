import type { Values } from './cause.ts'
import { type Shape, shapeOf } from './shapes.ts'
import { isQuote, type Words, wordsAround, wordsAt, wordsOf } from './words.ts'

/** Words that were looked for, with their place in the text and the values in them. */
export type Found = { readonly start: number; readonly end: number; readonly values: Values }

/** A text, and the same in lower case, unit for unit. */
type Searched = { readonly text: string; readonly lower: string }

/**
 * Every place where the words of a piece of evidence stand in a text, without regard to case. There are hundreds of
 * pieces and they are walked instead of compiled: each value ends at the first place, or the last that its shape
 * reaches, where the words go on, and nothing is tried twice, so that no text takes more time than its length.
 */
export function findWords(template: Template, searched: Searched): readonly Found[] {
  const found: Found[] = []
  let from = 0
  for (;;) {
    const at = searched.lower.indexOf(template.first.anchor, from)
    if (at < 0) return found
    const here = foundAt(template, searched, at, found.at(-1)?.end ?? 0)
    if (here) found.push(here)
    from = Math.max(at + 1, here?.end ?? 0)
  }
}

type Slot = { readonly name: string; readonly shape: Shape }

/** Words of evidence, taken apart. */
export type Template = {
  /** The longest word: a text without it has none of the evidence. */
  readonly longest: string
  /** It is a name alone, and no part of a longer one. */
  readonly isName: boolean
  /** The value in front of the first words, and whether a quotation mark opens it. */
  readonly leading: (Slot & { readonly isQuoted: boolean }) | undefined
  readonly first: Words & { readonly anchor: string }
  /** Each a value, and the words behind it; none at the end. */
  readonly rest: readonly { readonly slot: Slot; readonly words: Words | undefined }[]
}

/** Takes the words of evidence apart. */
export function readTemplate(says: string): Template {
  // Words stand at the even places, names of values between them.
  const pieces = says.split(/\{([A-Za-z]+)\}/)
  const words = pieces.map((piece, index) => (index % 2 === 0 && piece !== '' ? wordsOf(piece) : undefined))
  const slot = (index: number): Slot => {
    const name = pieces[index] ?? ''
    const isQuoted = isQuote(pieces[index - 1]?.at(-1))
    return { name, shape: shapeOf(name, { isFollowed: words[index + 1] !== undefined, isQuoted }) }
  }
  const leads = words[0]?.anchor === undefined
  const first = words[leads ? 2 : 0]
  if (first?.anchor === undefined) throw new Error(`no words in the evidence “${says}”`)
  return {
    longest: longestOf(words),
    isName: /^[A-Za-z_]{4,}$/.test(says),
    leading: leads ? { ...slot(1), isQuoted: words[0] !== undefined } : undefined,
    first: { ...first, anchor: first.anchor },
    rest: pieces.flatMap((_, index) =>
      index % 2 === 1 && index >= (leads ? 3 : 1) ? [{ slot: slot(index), words: words[index + 1] }] : [],
    ),
  }
}

function longestOf(words: readonly (Words | undefined)[]): string {
  const letters = words.flatMap((each) => [
    each?.anchor ?? '',
    ...(each?.after ?? []).map((unit) => (typeof unit === 'object' ? unit.letters : '')),
  ])
  return letters.reduce((longest, each) => (each.length > longest.length ? each : longest))
}

/** The evidence whose first words have their anchor at an offset. */
function foundAt(template: Template, searched: Searched, at: number, least: number): Found | undefined {
  const place = wordsAround(template.first, searched.lower, at)
  if (!place || place.start < least) return undefined
  if (template.isName && isPartOfName(searched.lower, place)) return undefined
  const values = new Map<string, string>()
  const leading = template.leading && leadingValue(template.leading, searched.text, place.start, least)
  if (template.leading && !leading) return undefined
  if (template.leading && leading) keep(values, template.leading.name, leading.value)
  const start = leading?.start ?? place.start
  let end = place.end
  for (const { slot, words } of template.rest) {
    const next = quotedEnd(slot.shape, words, searched, end) ?? valueEnd(slot.shape, words, searched, end)
    if (!next) return undefined
    keep(values, slot.name, next.value)
    end = next.end
  }
  return { start, end: wordEnd(searched.lower, end), values: Object.fromEntries(values) }
}

/** What is shown does not stop inside a word: `3 second` stands for `3 seconds`, too. */
function wordEnd(lower: string, end: number): number {
  let at = end
  while (at - end < 20 && isLetter(lower[at]) && isLetter(lower[at - 1])) at += 1
  return at
}

function isPartOfName(
  lower: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return isLetter(lower[start - 1]) || isLetter(lower[end])
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && character >= 'a' && character <= 'z'
}

/** What ends a sentence is no part of the value at its end. */
function withoutFullStop(text: string, start: number, end: number): number {
  return end - start > 1 && '.:。：'.includes(text[end - 1] ?? '-') ? end - 1 : end
}

/** `{any}`, `{gap}` and `{n}` are part of the words and no value of the cause. */
function keep(values: Map<string, string>, name: string, value: string): void {
  const trimmed = value.trim()
  if (trimmed !== '' && !unnamed.has(name) && !values.has(name)) values.set(name, trimmed)
}

const unnamed: ReadonlySet<string> = new Set(['any', 'gap', 'far', 'n'])

/** In quotation marks, if the evidence has them, and also where only the text has them. */
function leadingValue(
  { shape: { allows, most }, isQuoted }: Slot & { readonly isQuoted: boolean },
  text: string,
  behind: number,
  least: number,
): { readonly value: string; readonly start: number } | undefined {
  const closes = !isQuoted && isQuote(text[behind - 1])
  const needsQuote = isQuoted || closes
  const end = closes ? behind - 1 : behind
  let start = end
  const isPart = (at: number) => allows(text.charCodeAt(at)) && !(needsQuote && isQuote(text[at]))
  while (start > least && end - start < most && isPart(start - 1)) start -= 1
  if (start === end) return undefined
  const value = text.slice(start, end)
  if (!needsQuote) return { value, start }
  return start > least && isQuote(text[start - 1]) ? { value, start: start - 1 } : undefined
}

type Ended = { readonly value: string; readonly end: number }

/** Programs put a value in quotation marks, or in further ones, where others do not; they are no part of it. */
function quotedEnd(
  shape: Shape,
  words: Words | undefined,
  { text, lower }: Searched,
  start: number,
): Ended | undefined {
  if (!isQuote(text[start]) || text[start] === text[start - 1] || shape.allows(text.charCodeAt(start)))
    return undefined
  const allows = (unit: number) => shape.allows(unit) || (shape.isOpenInQuotes === true && unit === blank)
  let reach = start + 1
  while (reach < text.length && reach - start <= shape.most && allows(text.charCodeAt(reach))) reach += 1
  const value = text.slice(start + 1, reach)
  if (value === '' || !isQuote(text[reach]) || shape.fits?.(value) === false) return undefined
  const next = words ? wordsAt(words, lower, reach + 1) : { end: reach + 1 }
  return next && { value, end: next.end }
}

const blank = 32

function valueEnd(
  shape: Shape,
  words: Words | undefined,
  { text, lower }: Searched,
  start: number,
): Ended | undefined {
  let reach = start
  while (reach < text.length && reach - start < shape.most && shape.allows(text.charCodeAt(reach))) reach += 1
  const isRight = (end: number) => shape.fits === undefined || shape.fits(text.slice(start, end))
  if (words === undefined) {
    const last = withoutFullStop(text, start, reach)
    return last - start >= shape.least && isRight(last)
      ? { value: text.slice(start, last), end: last }
      : undefined
  }
  const lengths = shape.isGreedy ? [reach, start + shape.least, -1] : [start + shape.least, reach, 1]
  const [from = 0, to = 0, step = 1] = lengths
  for (let at = from; step > 0 ? at <= to : at >= to; at += step) {
    const next = wordsAt(words, lower, at)
    if (next && isRight(at)) return { value: text.slice(start, at), end: next.end }
  }
  return undefined
}
