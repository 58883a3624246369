import type { Verdict } from '../facts.ts'
import type { Input } from '../input.ts'
import { Text } from '../reading/text.ts'
import type { Confidence, Span } from '../recognise.ts'
import { tableOf } from '../rules/rule.ts'
import { vocabulary } from '../vocabulary/index.ts'
import { patternsOf } from '../vocabulary/patterns.ts'
import { type ApiDetails, apiDetails } from './details.ts'
import { apiCodeFacts, apiWordsFacts } from './facts.ts'
import { type JudgedApi, judgeCodes } from './judge-codes.ts'
import { judgeWords } from './judge-words.ts'
import { type ApiRules, apiRules } from './rules/index.ts'

/** An error of SCF's management API that a text reports. */
export type ApiFinding = {
  readonly code: string
  readonly confidence: Confidence
  /** In the order of the text; every occurrence has its span. */
  readonly evidence: readonly Span[]
  readonly details: ApiDetails
}

/** What has been decided about the management API in a text. */
export type ApiReading = {
  /** The errors that the text reports, the likeliest first. */
  readonly findings: readonly ApiFinding[]
  /** Every code of the API and every sentence of its own, said or not. Offsets are those of the plain text. */
  readonly judged: readonly JudgedApi[]
  /** The row that decided the first finding. */
  readonly rule?: string
}

const nothing: ApiReading = { findings: [], judged: [] }

/** Reads texts by tables of rules. */
export function apiReader(rules: ApiRules): (input: Input, options?: { asked?: boolean }) => ApiReading {
  const codes = tableOf(rules.codes, apiCodeFacts)
  const words = tableOf(rules.words, apiWordsFacts)
  return (input, { asked = false } = {}) => {
    const mayHoldCode = input.holds('apiCode')
    const mayHoldSentence = input.holds('apiSentence')
    if (!mayHoldCode && !mayHoldSentence) return nothing
    const text = new Text(input.plain, patternsOf(vocabulary), [])
    const coded = mayHoldCode ? judgeCodes(text, codes) : []
    const judged = [...coded, ...(mayHoldSentence ? judgeWords(text, coded, words) : [])]
    const groups = groupsOf(
      judged.filter(({ verdict }) => verdict === 'certain' || (asked && verdict === 'likely')),
    )
    const rule = groups[0] && decisive(groups[0])?.rule
    return {
      findings: groups.flatMap((group) => findingOf(group, input)),
      judged,
      ...(rule !== undefined && { rule }),
    }
  }
}

/**
 * The errors of the management API in a text, the likeliest first; none where it reports none. Unasked, only what SCF's
 * API certainly said: a code that no other product has, or a shared one with SCF by host, action, resource or name.
 * Takes time in proportion to the length of the text.
 */
export const readApi = apiReader(apiRules)

/** The places of each code in their order; the likelier code first, of two as likely the more exact one. */
function groupsOf(said: readonly JudgedApi[]): readonly (readonly JudgedApi[])[] {
  return [...Map.groupBy(said, ({ code }) => code)]
    .map(([code, group]) => ({ code, group: group.toSorted((a, b) => a.start - b.start) }))
    .sort(
      (a, b) =>
        rank(b.group) - rank(a.group) ||
        Number(b.code.includes('.')) - Number(a.code.includes('.')) ||
        (a.group[0]?.start ?? 0) - (b.group[0]?.start ?? 0),
    )
    .map(({ group }) => group)
}

function findingOf(group: readonly JudgedApi[], input: Input): readonly ApiFinding[] {
  const [first] = group
  if (!first) return []
  return [
    {
      code: first.code,
      confidence: rank(group) > 0 ? 'certain' : 'likely',
      evidence: group.map(({ start, end }) => spanOf(start, end, input)),
      details: apiDetails(input.plain.text, first),
    },
  ]
}

function decisive(group: readonly JudgedApi[]): JudgedApi | undefined {
  return group.find(isCertain) ?? group[0]
}

function rank(group: readonly JudgedApi[]): number {
  return group.some(isCertain) ? 1 : 0
}

function isCertain({ verdict }: { readonly verdict: Verdict }): boolean {
  return verdict === 'certain'
}

function spanOf(start: number, end: number, { text, plain }: Input): Span {
  const from = plain.inputOffset(start)
  const to = plain.inputOffset(end)
  return { start: from, end: to, text: text.slice(from, to) }
}
