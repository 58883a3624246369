import type { Verdict } from './facts.ts'
import type { Candidates, PhrasePlace } from './reading/candidates.ts'
import { isListed, spokenNumbers } from './reading/listed.ts'
import { numberFacts } from './reading/number-facts.ts'
import type { NumberPlace } from './reading/numbers.ts'
import { phraseFacts } from './reading/phrase-facts.ts'
import { type NumberOfResult, numberOfResult } from './reading/results.ts'
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
  /** It is likely, and told unasked where a channel's members want to hear of more. */
  readonly isToldEagerly?: boolean
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

/** A candidate that can be judged again, once something certain is known of the text. */
type Draft<P> = { readonly place: P; readonly judged: Judged; readonly again: () => Judged }

/**
 * Decides about numbers with a label first, then about names and messages, which may lean on them, then about numbers
 * without a label. Unless `asked`, only what could be certain is given.
 */
export function judgeBy(rules: RuleTables): Judge {
  const numbers = tableOf(rules.numbers, numberFacts, 'number')
  const phrases = tableOf(rules.phrases, phraseFacts, 'proves')
  const bare = tableOf(rules.bare, numberFacts, 'number')
  const eager = tableOf(rules.eager, numberFacts, 'number')
  return (candidates, text, options) => {
    const spoken = spokenNumbers(candidates.numbers, text.lower)
    const said = draftNumbers(spoken.labelled, numbers, options)
    const named = draftPhrases(candidates.phrases, numbersOfResults(said, text), phrases, options)
    const counted = draftNumbers(spoken.bare, bare, options)
    // What is not certain is judged again beside what is: a status of HTTP is then only noise.
    text.hasCompany =
      said.some(isCertain) ||
      counted.some(isCertain) ||
      named.some((draft) => isCertain(draft) && !isWrapper(draft))
    const final = ({ judged, again }: Draft<unknown>) => (judged.verdict === 'likely' ? again() : judged)
    if (!text.hasCompany) {
      const numbersSaid = [...said, ...counted]
      const judged = numbersSaid.map((draft) => (options.eager ? toldEagerly(draft, eager) : draft.judged))
      return [...judged, ...named.map((draft) => draft.judged)]
    }
    const certain = [...said, ...named.filter((draft) => !isWrapper(draft)), ...counted].filter(isCertain)
    return [
      ...said.map(final),
      ...named.map((draft) => {
        if (!isWrapper(draft)) return final(draft)
        return certain.some((other) => isInside(other, draft, text)) ? draft.again() : draft.judged
      }),
      ...counted.map(final),
    ]
  }
}

function toldEagerly({ place, judged }: Draft<NumberPlace>, eager: Table<NumberPlace>): Judged {
  if (judged.verdict !== 'likely') return judged
  const row = firstFit(eager.rows, new Facts(eager, place))
  return row?.gives === 'certain' ? { ...judged, isToldEagerly: true } : judged
}

function isCertain({ judged }: Draft<unknown>): boolean {
  return judged.verdict === 'certain'
}

/** It only passes on a message, which decides if it is there. */
function isWrapper({ place }: Draft<PhrasePlace>): boolean {
  return place.phrase.proves === 'wrapper'
}

/** As far as a message that is passed on stands behind the words that pass it on. */
const longestWay = 300

/** Whether what is certain stands in the message that the wrapper passes on, and not in a paragraph of its own. */
function isInside({ judged: inner }: Draft<unknown>, { judged: outer }: Draft<unknown>, text: Text): boolean {
  const isNear = inner.start >= outer.start && inner.start - outer.end <= longestWay
  return isNear && !text.lower.slice(outer.end, inner.start).includes('\n\n')
}

function draftNumbers(
  places: readonly NumberPlace[],
  table: Table<NumberPlace>,
  options: Options,
): readonly Draft<NumberPlace>[] {
  const drafts: Draft<NumberPlace>[] = []
  let last: Judged | undefined
  for (const place of places) {
    if (last && isListed(place.text.lower, last.end, place.start)) place.listedWith = last.verdict
    const draft = draftOf(table, place, numberSpan(place), options)
    last = draft?.judged
    if (draft) drafts.push(draft)
  }
  return drafts
}

/** A listed number stands for itself; its label is that of the first. */
function numberSpan({ entry, start, end, label, listedWith }: NumberPlace): Span {
  const span = label && listedWith === 'none' ? label : { start, end }
  return { codes: [entry.code], start: span.start, end: span.end }
}

/** The certain number in the result object of a place, behind it; a header or a log field is in none. */
function numbersOfResults(said: readonly Draft<NumberPlace>[], text: Text): NumberOfResult {
  return numberOfResult(
    said.filter(isCertain).flatMap(({ place: { entry, start, label } }) => {
      const from = label?.kind === 'platform' ? undefined : text.results.startOf(start)
      return from === undefined ? [] : [{ code: entry.code, from, start: label?.start ?? start }]
    }),
  )
}

function draftPhrases(
  places: readonly PhrasePlace[],
  numberOf: NumberOfResult,
  table: Table<PhrasePlace>,
  options: Options,
): readonly Draft<PhrasePlace>[] {
  return places.flatMap((place) => {
    const { phrase, start, end, paired } = place
    const decisive = numberOf(start, end)
    const agrees = decisive !== undefined && phrase.codes.includes(decisive)
    if (decisive !== undefined) place.numberOfResult = agrees ? 'same' : 'other'
    const codes = paired ? [paired.code] : agrees ? [decisive] : phrase.codes
    const span = { codes, start: paired?.start ?? start, end: paired?.end ?? end }
    return draftOf(table, place, span, options) ?? []
  })
}

type Span = Pick<Judged, 'codes' | 'start' | 'end'>
type Place = NumberPlace | PhrasePlace

/** Nothing where nobody wants to hear of it and no row could be certain. */
function draftOf<P extends Place>(
  table: Table<P>,
  place: P,
  span: Span,
  { asked, eager }: Options,
): Draft<P> | undefined {
  const facts = new Facts(table, place)
  if (!asked && !eager && !firstFit(table.telling(place), facts)) return undefined
  const again = () => decided(table, new Facts(table, place), place, span)
  return { place, judged: decided(table, facts, place, span), again }
}

function decided<P extends Place>(
  table: Table<P>,
  facts: Facts<P>,
  place: P,
  { codes, start, end }: Span,
): Judged {
  const row = firstFit(table.rows, facts)
  const listed = 'listedWith' in place && place.listedWith !== 'none' ? place.listedWith : 'silent'
  const verdict = row?.gives === 'as listed' ? listed : (row?.gives ?? 'silent')
  return { codes, start, end, verdict, rule: row?.id ?? 'none', facts }
}
