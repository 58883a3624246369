import { Facts, type NumberFacts, type PhraseFacts, type Verdict } from './facts.ts'
import type { Candidates, PhrasePlace } from './reading/candidates.ts'
import { isListed, spokenNumbers } from './reading/listed.ts'
import { type NumberCandidate, numberFacts } from './reading/number-facts.ts'
import type { NumberPlace } from './reading/numbers.ts'
import { type PhraseCandidate, phraseFacts } from './reading/phrase-facts.ts'
import { type NumberOfResult, numberOfResult } from './reading/results.ts'
import type { Text } from './reading/text.ts'
import type { RuleTables } from './rules/index.ts'
import { couldBeCertain, firstFit, type Rule } from './rules/rule.ts'

/** What has been decided about one candidate, and by which row. Offsets are those of the plain text. */
export type Judged = {
  readonly codes: readonly number[]
  readonly start: number
  readonly end: number
  readonly verdict: Verdict
  readonly rule: string
  readonly facts: Asked
}

/** The facts that the rules asked for before one fitted. */
export type Asked = { readonly seen: readonly (readonly [string, unknown])[] }

/** What the other candidates of a text say for or against one. */
type Company = { readonly hasKin: boolean; readonly hasCompany: boolean }

/** Rows, and whether what is not certain is wanted, too. */
type Table<F> = { readonly rules: readonly Rule<F>[]; readonly asked: boolean }

/** A candidate that can be judged again, once more is known of the others. */
type Draft = {
  readonly judged: Judged
  readonly again: (company: Company) => Judged
  /** It only passes on a message, which decides if it is there. */
  readonly isWrapper: boolean
}

const alone: Company = { hasKin: false, hasCompany: false }

/**
 * Decides about the candidates of a text: numbers with a label first, then names and
 * messages, which may lean on them, then numbers without a label. Unless `asked`, what is not certain counts as silent,
 * whichever row says so.
 */
export function judge(
  { numbers, phrases }: Candidates,
  text: Text,
  tables: RuleTables,
  { asked }: { readonly asked: boolean },
): readonly Judged[] {
  const table = <F>(rules: readonly Rule<F>[]): Table<F> => ({ rules, asked })
  const { labelled, bare } = spokenNumbers(numbers, text.lower)
  const said = draftNumbers(labelled, text, table(tables.numbers))
  const named = withKin(
    draftPhrases(phrases, numbersOfResults(labelled, said, text), text, table(tables.phrases)),
    text.lower,
  )
  const drafts = [...said, ...named, ...draftNumbers(bare, text, table(tables.bare))]
  // What is not certain is judged again beside what is: a status of HTTP is then only noise.
  const hasCompany = drafts.some(({ judged, isWrapper }) => isCertain(judged) && !isWrapper)
  return drafts.map(({ judged, again, isWrapper }) =>
    hasCompany && (judged.verdict === 'likely' || isWrapper) ? again({ ...alone, hasCompany }) : judged,
  )
}

function isCertain({ verdict }: Judged): boolean {
  return verdict === 'certain'
}

function draftNumbers(places: readonly NumberPlace[], text: Text, table: Table<NumberFacts>): Draft[] {
  const drafts: Draft[] = []
  for (const place of places) {
    const last = drafts.at(-1)?.judged
    const listedWith = last && isListed(text.lower, last.end, place.start) ? last.verdict : 'none'
    drafts.push(
      drafted((company) => {
        const candidate: NumberCandidate = { ...place, text, listedWith, ...company }
        return decided(
          table,
          new Facts<NumberFacts>((key) => numberFacts[key](candidate)),
          numberSpan(candidate),
          listedWith,
        )
      }),
    )
  }
  return drafts
}

/** The certain number in the result object of a place, behind it; a header or a log field is in none. */
function numbersOfResults(
  places: readonly NumberPlace[],
  drafts: readonly Draft[],
  text: Text,
): NumberOfResult {
  return numberOfResult(
    places.flatMap(({ entry, start, label }, index) => {
      const draft = drafts[index]
      const from =
        draft && isCertain(draft.judged) && label?.kind !== 'platform'
          ? text.results.startOf(start)
          : undefined
      return from === undefined ? [] : [{ code: entry.code, from, start: label?.start ?? start }]
    }),
  )
}

function drafted(again: Draft['again'], isWrapper = false): Draft {
  return { judged: again(alone), again, isWrapper }
}

/** A listed number stands for itself; its label is that of the first. */
function numberSpan({ entry, start, end, label, listedWith }: NumberCandidate): Span {
  const span = label && listedWith === 'none' ? label : { start, end }
  return { codes: [entry.code], start: span.start, end: span.end }
}

function draftPhrases(
  places: readonly PhrasePlace[],
  numberOf: NumberOfResult,
  text: Text,
  table: Table<PhraseFacts>,
): readonly Draft[] {
  return places.map(({ phrase, start, end, paired }) => {
    const decisive = numberOf(start, end)
    const agrees = decisive !== undefined && phrase.codes.includes(decisive)
    const numberOfResult = decisive === undefined ? 'none' : agrees ? 'same' : 'other'
    const codes = paired ? [paired.code] : agrees ? [decisive] : phrase.codes
    const span = { codes, start: paired?.start ?? start, end: paired?.end ?? end }
    return drafted((company) => {
      const candidate: PhraseCandidate = {
        text,
        phrase,
        start,
        end,
        paired: paired?.code,
        numberOfResult,
        ...company,
      }
      return decided(table, new Facts<PhraseFacts>((key) => phraseFacts[key](candidate)), span)
    }, phrase.proves === 'wrapper')
  })
}

type Span = Pick<Judged, 'codes' | 'start' | 'end'>

function decided<F extends object>(
  { rules, asked }: Table<F>,
  facts: Facts<F>,
  span: Span,
  listedWith: Verdict | 'none' = 'none',
): Judged {
  const rule = asked || couldBeCertain(rules, facts) ? firstFit(rules, facts) : undefined
  const gives = rule?.gives ?? 'silent'
  const verdict = gives !== 'as listed' ? gives : listedWith === 'none' ? 'silent' : listedWith
  const { codes, start, end } = span
  return { codes, start, end, verdict, rule: rule?.id ?? 'none', facts }
}

/** How near names of one family stand: "上海 PullImageTimeOut，北京 PullImageFailed". */
const reachOfKin = 40

/** Judges those again that stand beside a certain one on their line. */
function withKin(drafts: readonly Draft[], lower: string): readonly Draft[] {
  if (!drafts.some(({ judged }) => isCertain(judged))) return drafts
  return drafts.map((draft, index) => {
    const { judged, again } = draft
    if (isCertain(judged)) return draft
    const isKin = [drafts[index - 1], drafts[index + 1]].some(
      (other) => other && isCertain(other.judged) && isBeside(judged, other.judged, lower),
    )
    return isKin ? { ...draft, judged: again({ ...alone, hasKin: true }) } : draft
  })
}

function isBeside(one: Judged, other: Judged, lower: string): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  return second.start - first.end <= reachOfKin && !lower.slice(first.end, second.start).includes('\n')
}
