import type { Language } from '../../language.ts'
import type { ApiFinding } from '../../lookup/api/recognise.ts'
import type { FoundCause } from '../../lookup/causes.ts'
import type { Answer } from '../../lookup/lookup.ts'
import { sentences } from '../../words.ts'
import type { Card, CardBlock } from '../card.ts'
import { apiDetails, apiList } from './advice.ts'
import { apiBrief, apiHeadline, apiNotice } from './refusal.ts'
import { apiSentences, apiWords } from './words.ts'

/** What stands above and below the management API's part of a card. */
type Around = { readonly above: readonly CardBlock[]; readonly below: readonly CardBlock[] }

/** The card of an answer that the management API's error leads. */
export function apiCard({ query, api, causes }: Answer, language: Language, { above, below }: Around): Card {
  const [first, ...others] = api?.findings ?? []
  if (!first) return { headline: '', blocks: [...above, ...below] }
  const cause = causes.find((each) => each.code === first.code && saysMore(each, first))
  const brief = apiBrief(first, { isQuoted: query === 'paste', cause, language })
  return {
    headline: apiHeadline(first, language),
    notice: apiNotice(first, language),
    blocks: [...(brief ? [brief] : []), ...alsoLines(others, language), ...above, ...below],
  }
}

/** A cause that only the code proves says less than the code's own entry: one cause serves many codes. */
function saysMore({ evidence }: FoundCause, { code }: ApiFinding): boolean {
  return evidence.some(({ text }) => text !== code)
}

/** The other codes in a line; their headlines are among the details. */
function alsoLines(others: readonly ApiFinding[], language: Language): readonly CardBlock[] {
  if (others.length === 0) return []
  return [{ kind: 'text', line: [sentences.more({ names: others.map(({ code }) => code) })[language]] }]
}

/** What the card has no room for. */
export function apiAnswerDetails({ query, api }: Answer, language: Language): readonly CardBlock[] {
  const [first, ...others] = api?.findings ?? []
  if (!first) return []
  return [
    ...(query === 'paste' ? apiDetails(first, language) : []),
    ...apiList(
      apiWords.also[language],
      others.map(({ code }) => code),
      language,
    ),
  ]
}

/** The API's errors beside a status code that leads. */
export function alsoFromApi({ api }: Answer, language: Language): readonly CardBlock[] {
  const title = api?.isTyped ? apiWords.namesake : apiWords.also
  return apiList(title[language], api?.findings.map(({ code }) => code) ?? [], language)
}

export function nearInApi({ api }: Answer, language: Language): readonly CardBlock[] {
  return apiList(apiWords.near[language], api?.suggestions ?? [], language)
}

/** Codes of the API that are near; of a misspelt one, all that is known. */
export function apiMissBlocks({ api }: Answer, language: Language): readonly CardBlock[] {
  const [nearest, ...others] = api?.suggestions ?? []
  if (!api || nearest === undefined) return []
  if (!api.isTypo) return apiList(apiWords.near[language], api.suggestions, language)
  const meant = { code: nearest, confidence: 'likely', evidence: [], details: {} } as const
  const brief = apiBrief(meant, { isQuoted: false, cause: undefined, language })
  return [...(brief ? [brief] : []), ...apiList(apiWords.near[language], others, language)]
}

/** `undefined` where no code of the API is near. */
export function apiMissHeadline({ api }: Answer, language: Language): string | undefined {
  const [nearest] = api?.suggestions ?? []
  if (!api || nearest === undefined) return undefined
  return (api.isTypo ? apiSentences.didYouMean(nearest) : apiSentences.nearOnly(api.suggestions))[language]
}
