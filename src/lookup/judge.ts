import { lastAtMost } from '../text/rising.ts'
import type { Verdict } from './facts.ts'
import type { Candidates, PhrasePlace } from './reading/candidates.ts'
import { endsOfPrograms } from './reading/ends-of-programs.ts'
import { isListed, spokenNumbers } from './reading/listed.ts'
import { numberFacts } from './reading/number-facts.ts'
import type { NumberPlace } from './reading/numbers.ts'
import { phraseFacts } from './reading/phrase-facts.ts'
import { type NumberOfResult, numberOfResult } from './reading/results.ts'
import { runOf, runThatPrinted } from './reading/run-outputs.ts'
import type { Text } from './reading/text.ts'
import type { RuleTables } from './rules/index.ts'
import { Facts, firstFit, type Table, tableOf } from './rules/rule.ts'

/** What has been decided about one candidate, and by which row. Offsets are those of the plain text. */
export type Judged = {
  readonly codes: readonly number[]
  readonly start: number
  readonly end: number
  readonly verdict: Verdict
  readonly rule: string
  /** It is likely, and this row decided whether it is told where a channel's members want to hear of more. */
  readonly eager?: { readonly rule: string; readonly isTold: boolean }
  /** The facts that the rules asked for before one fitted. */
  readonly facts: { readonly seen: readonly (readonly [string, unknown])[] }
}

/** Decides about the candidates of a text. */
export type Judge = (candidates: Candidates, text: Text, options: Options) => readonly Judged[]

type Options = {
  readonly asked: boolean
  /** The text was written in a channel whose members want to hear of more. */
  readonly eager: boolean
}

/**
 * Decides about numbers with a label first, then about names and messages, which may lean on them, then about numbers
 * without a label, and last about the words that only pass a message on. Unless `asked`, only what could be certain is
 * given.
 */
export function judgeBy(rules: RuleTables): Judge {
  const numbers = tableOf(rules.numbers, numberFacts)
  const phrases = tableOf(rules.phrases, phraseFacts)
  const bare = tableOf(rules.bare, numberFacts)
  const eager = tableOf(rules.eager, numberFacts)
  return ({ numbers: places, phrases: named }, text, options) => {
    const spoken = spokenNumbers(places, text.lower)
    const said = judgeNumbers(spoken.labelled, numbers, options)
    const numberOf = numbersOfResults(said, text)
    const failedRuns = runsWithResult(said, text)
    const ends = endsByLine(said, text)
    const judgePhrase = (place: PhrasePlace) => {
      place.isOfOtherCode = isOfOtherCode(place, ends)
      place.isOfFailedRun = isOfRun(place, failedRuns)
      return judgeOne(phrases, place, phraseSpan(place, numberOf(place.start, place.end)), options) ?? []
    }
    const withEager = ({ place, judged }: JudgedNumber): Judged =>
      options.eager && !options.asked && judged.verdict === 'likely'
        ? { ...judged, ...judgeEagerly(place, eager) }
        : judged
    const spokenOf = [
      ...said.map(withEager),
      ...named.filter((place) => !isWrapper(place)).flatMap(judgePhrase),
    ]
    const direct = [...spokenOf, ...judgeNumbers(spoken.bare, bare, options, spokenOf).map(withEager)]
    const wrappers = named.filter(isWrapper)
    if (wrappers.length === 0) return direct
    const surer = direct.filter(isCertain)
    for (const place of wrappers) place.surer = surer
    return [...direct, ...wrappers.flatMap(judgePhrase)]
  }
}

function judgeEagerly(place: NumberPlace, table: Table<NumberPlace>): Pick<Judged, 'eager'> {
  const row = firstFit(table.rows, new Facts(table, place))
  return row ? { eager: { rule: row.id, isTold: row.gives === 'certain' } } : {}
}

function isCertain({ verdict }: Judged): boolean {
  return verdict === 'certain'
}

/** It only passes on a message, which decides if it is there. */
function isWrapper({ phrase }: PhrasePlace): boolean {
  return phrase.proves === 'wrapper'
}

type JudgedNumber = { readonly place: NumberPlace; readonly judged: Judged }

function judgeNumbers(
  places: readonly NumberPlace[],
  table: Table<NumberPlace>,
  options: Options,
  decided: readonly Judged[] = [],
): readonly JudgedNumber[] {
  const found: JudgedNumber[] = []
  let last: Judged | undefined
  let hasCompany = decided.some(isCertain)
  const pairs = decided.filter(({ rule }) => rule === 'phrase-told' || rule === 'only-named')
  const starts = pairs.map(({ start }) => start)
  for (const place of places) {
    if (last && isListed(place.text.lower, last.end, place.start)) place.listedWith = last.verdict
    place.hasCompany = hasCompany
    place.isOfToldPair = place.end <= (pairs[lastAtMost(starts, place.start)]?.end ?? 0)
    last = judgeOne(table, place, numberSpan(place), options)
    if (!last) continue
    found.push({ place, judged: last })
    hasCompany ||= isCertain(last)
  }
  return found
}

/** A listed number stands for itself; its label is that of the first. */
function numberSpan({ entry, start, end, label, listedWith }: NumberPlace): Span {
  const span = label && listedWith === 'none' ? label : { start, end }
  return { codes: [entry.code], start: span.start, end: span.end }
}

/** The certain number in the result object of a place, behind it; a header or a log field is in none. */
function numbersOfResults(said: readonly JudgedNumber[], text: Text): NumberOfResult {
  return numberOfResult(
    said.flatMap(({ judged, place: { entry, start, label } }) => {
      if (!isCertain(judged) || label?.kind === 'platform') return []
      const from = text.results.startOf(start)
      return from === undefined ? [] : [{ code: entry.code, from, start: label?.start ?? start }]
    }),
  )
}

/** The codes that failing programs have certainly ended in, by the beginning of the line that names them. */
function endsByLine(said: readonly JudgedNumber[], { lines }: Text): ReadonlyMap<number, readonly number[]> {
  const ends = said.filter(({ judged, place }) => isCertain(judged) && endsOfPrograms.has(place.entry.code))
  const byLine = Map.groupBy(ends, ({ place }) => lines.startOf(place.start))
  return new Map([...byLine].map(([line, group]) => [line, group.map(({ place }) => place.entry.code)]))
}

function isOfOtherCode(
  { text, phrase, start }: PhrasePlace,
  ends: ReadonlyMap<number, readonly number[]>,
): boolean {
  if (ends.size === 0 || phrase.isName || phrase.proves !== 'asked') return false
  const codes = ends.get(text.lines.startOf(start)) ?? []
  const isOfPrograms = phrase.codes.some((code) => endsOfPrograms.has(code))
  return isOfPrograms && codes.length > 0 && !phrase.codes.some((code) => codes.includes(code))
}

/** The runs of which a certain result stands in the text. */
function runsWithResult(said: readonly JudgedNumber[], text: Text): ReadonlySet<number> {
  const results = said.filter(({ judged }) => isCertain(judged) && judged.rule === 'result-object')
  return new Set(results.flatMap(({ place }) => runOf(text, place.start) ?? []))
}

/** Whether a function printed a place in one of these runs. */
function isOfRun({ text, start }: PhrasePlace, runs: ReadonlySet<number>): boolean {
  const run = runs.size > 0 ? runThatPrinted(text, start) : undefined
  return run !== undefined && runs.has(run)
}

/** A pair is of its number; what stands in a result object with a certain number, of that one. */
function phraseSpan(place: PhrasePlace, decisive: number | undefined): Span {
  const { phrase, start, end, paired } = place
  const agrees = decisive !== undefined && phrase.codes.includes(decisive)
  if (decisive !== undefined) place.numberOfResult = agrees ? 'same' : 'other'
  const codes = paired ? [paired.code] : agrees ? [decisive] : phrase.codes
  return { codes, start: paired?.start ?? start, end: paired?.end ?? end }
}

type Span = Pick<Judged, 'codes' | 'start' | 'end'>
type Place = NumberPlace | PhrasePlace

/** Nothing where nobody wants to hear of it and no row could be certain. */
function judgeOne<P extends Place>(
  table: Table<P>,
  place: P,
  { codes, start, end }: Span,
  { asked, eager }: Options,
): Judged | undefined {
  const facts = new Facts(table, place)
  if (!asked && !eager && !firstFit(table.telling, facts)) return undefined
  const row = firstFit(table.rows, facts)
  const listed = 'listedWith' in place && place.listedWith !== 'none' ? place.listedWith : 'silent'
  const verdict = row?.gives === 'as listed' ? listed : (row?.gives ?? 'silent')
  return { codes, start, end, verdict, rule: row?.id ?? 'none', facts }
}
