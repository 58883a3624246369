import type { Entry } from '../../catalog/entry.ts'
import { entryOf } from '../../catalog/index.ts'
import type { Verdict } from '../facts.ts'
import type { Label, Patterns } from '../vocabulary/patterns.ts'
import { partOfSomething } from '../vocabulary/shapes.ts'
import { isAt } from './matches.ts'
import type { CodeLists } from './tales/code-lists.ts'
import type { Text } from './text.ts'

/** A number of the text that is a status code's, with the label that says so, if it has one. */
export type NumberPlace = {
  readonly text: Text
  readonly entry: Entry
  /** Where its digits stand. */
  readonly start: number
  readonly end: number
  readonly label: Labelled | undefined
  /** The lists of codes of its text. */
  readonly lists: CodeLists
  /** The verdict on the number that it is listed with, once that is decided: "433 and 446". */
  listedWith: Verdict | 'none'
  /** Something with a label, a name or a message is certain in the text, once that is decided. */
  hasCompany: boolean
  /** Its name stands beside it, and the two are only spoken of, once that is decided. */
  isOfToldPair: boolean
}

/** The label of a number, with the place of both. */
export type Labelled = {
  readonly kind: Label
  readonly words: string
  readonly start: number
  readonly end: number
  /** There is one on either side: "报 429 错误". */
  readonly isDouble: boolean
}

/** The status codes among the numbers of three digits that end at `ends`; a success proves nothing, an amount neither. */
export function numberPlaces(text: Text, ends: readonly number[], lists: CodeLists): readonly NumberPlace[] {
  const { lower, patterns } = text
  const places: NumberPlace[] = []
  for (const end of ends) {
    const start = end - 3
    const entry = entryOf(numberAt(lower, start))
    if (!entry || entry.number === 'never') continue
    const label = labelOf({ start, end }, lower, patterns) ?? labelOfGateway({ start, end }, lower, patterns)
    // A known label beats a guess from a suffix: "a 433 status" is no plural.
    const isSaid = label !== undefined && (label.isDouble || label.end > end)
    if (isSaid || !isAt(patterns.amount, lower, end))
      places.push({
        ...{ text, entry, start, end, label, lists },
        ...{ listedWith: 'none', hasCompany: false, isOfToldPair: false },
      })
  }
  return places
}

/** What a gateway answers, listed with what follows. */
const gatewayBefore = /(?<![\d.])50[234] ?(?:[/、,，和或]|and|or) ?$/

/** "返回 502 / 446": the label stands before what a gateway has answered. */
function labelOfGateway(place: Place, lower: string, patterns: Patterns): Labelled | undefined {
  const before = gatewayBefore.exec(lower.slice(Math.max(0, place.start - 10), place.start))
  if (!before) return undefined
  const start = place.start - before[0].length
  const label = labelOf({ start, end: start + 3 }, lower, patterns)
  return label && label.start < start ? { ...label, end: place.end, isDouble: false } : undefined
}

/** The number of three ASCII or full-width digits. */
export function numberAt(text: string, start: number): number {
  return 100 * digitAt(text, start) + 10 * digitAt(text, start + 1) + digitAt(text, start + 2)
}

function digitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit - (unit < 0xff10 ? 0x30 : 0xff10)
}

type Place = { readonly start: number; readonly end: number }

function labelOf(
  { start, end }: Place,
  lower: string,
  { anyLabel, labels, labelBehind }: Patterns,
): Labelled | undefined {
  const isWhole = !isAt(partOfSomething, lower, start)
  const behind = isWhole && isAt(labelBehind, lower, end) ? labelBehind.lastIndex : undefined
  if (isAt(anyLabel, lower, start)) {
    for (const { label, pattern } of labels) {
      pattern.lastIndex = start
      const words = pattern.exec(lower)?.[1]
      if (words === undefined) continue
      const at = start - words.length
      return { kind: label, words, start: at, end, isDouble: behind !== undefined }
    }
  }
  if (behind === undefined) return undefined
  const words = lower.slice(end, behind)
  const kind = /(?:status|error|return) code|状态码/.test(words) ? 'code' : 'loose'
  return { kind, words, start, end: behind, isDouble: false }
}
