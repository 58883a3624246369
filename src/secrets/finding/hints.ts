import type { Rule } from '../kinds.ts'

/** A hint, and the places of its rules in the table. */
type Entry = { readonly hint: string; readonly places: readonly number[] }

const buckets = 1 << 15
const caseBit = 0x20

/**
 * Which of the rules a text can match at all, in one pass over the text however many rules there are: the first
 * three characters of all hints are looked for together, or the first one where it is no ASCII.
 */
export function hintFinder(rules: readonly Rule[]): (text: string) => readonly Rule[] {
  const entries = entriesOf(rules)
  const isUsed = new Uint8Array(buckets)
  for (const bucket of entries.keys()) isUsed[bucket] = 1
  return (text) => {
    const present = new Uint8Array(rules.length)
    const note = (bucket: number, start: number) => {
      for (const { hint, places } of entries.get(bucket) ?? []) {
        if (places.every((place) => present[place] === 1) || !beginsWith(text, start, hint)) continue
        for (const place of places) present[place] = 1
      }
    }
    let first = 0
    let second = 0
    for (let at = 0; at < text.length; at++) {
      const unit = foldedAt(text, at)
      const bucket = unit < 128 ? bucketOf(first, second, unit) : unit % buckets
      if (isUsed[bucket] === 1) note(bucket, unit < 128 ? at - 2 : at)
      first = second
      second = unit
    }
    return rules.filter((_, place) => present[place] === 1)
  }
}

function entriesOf(rules: readonly Rule[]): ReadonlyMap<number, readonly Entry[]> {
  const places = Map.groupBy(
    rules.flatMap(({ hints }, place) => hints.map((hint) => ({ hint, place }))),
    ({ hint }) => hint,
  )
  return Map.groupBy(
    [...places].map(([hint, rows]) => ({ hint, places: rows.map(({ place }) => place) })),
    ({ hint }) => {
      const unit = foldedAt(hint, 0)
      return unit < 128 ? bucketOf(unit, foldedAt(hint, 1), foldedAt(hint, 2)) : unit % buckets
    },
  )
}

function bucketOf(first: number, second: number, third: number): number {
  return (first * 1021 + second * 67 + third) % buckets
}

/** Capitals as small letters; some signs fall together as well, which costs a look and no mistake. */
function foldedAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0x41 && unit <= 0x5a ? unit | caseBit : unit
}

function beginsWith(text: string, start: number, hint: string): boolean {
  return start >= 0 && text.slice(start, start + hint.length).toLowerCase() === hint
}
