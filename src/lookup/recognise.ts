import { entryOf } from '../catalog/index.ts'
import { bareNumbers } from './bare-numbers.ts'
import { Context } from './context.ts'
import type { Confidence, Hit } from './hit.ts'
import { codeNumbers, labelledNumbers } from './numbers.ts'
import { isOffered } from './offers.ts'
import { phraseHits } from './phrase-hits.ts'
import { type Plain, plainOf } from './plain.ts'
import { sweep } from './sweep.ts'

/** Words of the input that make the bot say so: `input.slice(start, end) === text`, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number; readonly text: string }

export type Recognised = {
  readonly code: number
  readonly confidence: Confidence
  /** In the order of the text; every occurrence has its span. */
  readonly evidence: readonly Span[]
}

/**
 * The status codes that a text reports, the likeliest first; empty where it reports none.
 *
 * Unasked, only what stands alone is told. Somebody who asked also gets weak evidence, as `likely`. Never
 * throws, and takes time in proportion to the length of the text.
 */
export function recognise(input: string, { asked = false }: { asked?: boolean } = {}): readonly Recognised[] {
  const { hits, plain, context } = read(input, asked)
  if (hits.length === 0) return []
  const said = hits.filter((hit) => isCertain(hit) || (asked && isOffered(hit, plain, context)))
  return findingsOf(said, input, plain)
}

/** Codes whose number or name stands in the text, though it hardly speaks of them: "room 433". */
export function mentionedCodes(input: string): readonly number[] {
  return [...new Set(read(input, true).hits.map(({ code }) => code))]
}

type Read = { readonly hits: readonly Hit[]; readonly plain: Plain; readonly context: Context }

function read(input: string, asked: boolean): Read {
  const plain = plainOf(input)
  const { lower } = plain
  const context = new Context({ ...plain, asked })
  const { numberEnds, phraseStarts } = sweep(lower)
  const numbers = codeNumbers(lower, numberEnds)
  const phrases = phraseHits(plain, phraseStarts, context)
  if (numbers.length === 0 && phrases.length === 0) return { hits: [], plain, context }
  const told = settle(labelledNumbers(numbers, lower, context), phrases, context)
  const isWhole = told.some(isCertain) && !(asked && context.isShort)
  const hits = isWhole
    ? told.filter(isWorthSaying)
    : [...told, ...bareNumbers(numbers, { lower, context, asked })]
  return { hits, plain, context }
}

function isCertain({ confidence }: Hit): boolean {
  return confidence === 'certain'
}

/** Beside something certain, an HTTP status somewhere in the log is only noise. */
function isWorthSaying(hit: Hit): boolean {
  return isCertain(hit) || entryOf(hit.code)?.number === 'own'
}

/** Within one result object the number decides: a name or a message there can only agree with it. */
function settle(numbers: readonly Hit[], phrases: readonly Hit[], context: Context): readonly Hit[] {
  const results: { readonly number: Hit; readonly start: number }[] = []
  for (const number of numbers) {
    const start = isCertain(number) ? context.resultStart(number.start) : undefined
    if (start !== undefined) results.push({ number, start })
  }
  if (results.length === 0) return [...numbers, ...phrases]
  results.sort((a, b) => a.start - b.start)
  let next = 0
  const agreed = phrases.flatMap((phrase) => {
    while ((results[next]?.number.start ?? Number.POSITIVE_INFINITY) < phrase.end) next += 1
    const result = results[next]
    if (!result || result.start > phrase.start) return [phrase]
    return result.number.code === phrase.code ? [{ ...phrase, confidence: result.number.confidence }] : []
  })
  return [...numbers, ...agreed]
}

function findingsOf(hits: readonly Hit[], input: string, plain: Plain): readonly Recognised[] {
  return [...Map.groupBy(hits, ({ code }) => code)]
    .map(([code, group]) => ({ code, group: distinct(group) }))
    .sort(
      (a, b) =>
        rank(b.group) - rank(a.group) || b.group.length - a.group.length || first(a.group) - first(b.group),
    )
    .map(({ code, group }) => ({
      code,
      confidence: rank(group) > 0 ? 'certain' : 'likely',
      evidence: group.map((hit) => spanOf(hit, input, plain)),
    }))
}

/** Hits in the order of the text, each place once. */
function distinct(hits: readonly Hit[]): readonly Hit[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return sorted.filter((hit, index) => index === 0 || hit.start >= (sorted[index - 1]?.end ?? 0))
}

function rank(hits: readonly Hit[]): number {
  return hits.some(isCertain) ? 1 : 0
}

function first(hits: readonly Hit[]): number {
  return hits[0]?.start ?? 0
}

function spanOf({ start, end }: Hit, input: string, plain: Plain): Span {
  const from = plain.inputOffset(start)
  const to = plain.inputOffset(end)
  return { start: from, end: to, text: input.slice(from, to) }
}
