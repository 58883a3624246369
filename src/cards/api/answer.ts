import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Card, CardBlock } from '../card.ts'
import { apiBlocks, apiHeadline, apiList } from './refusal.ts'
import { apiSentences, apiWords } from './words.ts'

/** What stands above and below the management API's part of a card. */
type Around = { readonly above: readonly CardBlock[]; readonly below: readonly CardBlock[] }

/** The card of an answer that the management API's error leads. */
export function apiCard({ query, api }: Answer, language: Language, { above, below }: Around): Card {
  const [first, ...others] = api?.findings ?? []
  if (!first) return { headline: '', blocks: [...above, ...below] }
  const codes = others.map(({ code }) => code)
  return {
    headline: apiHeadline(first, language),
    blocks: [
      ...above,
      ...apiBlocks(first, { isQuoted: query === 'paste', language }),
      ...apiList(apiWords.also[language], codes, language),
      ...below,
    ],
  }
}

/** The API's errors beside a status code that leads. */
export function alsoFromApi({ api }: Answer, language: Language): readonly CardBlock[] {
  return apiList(apiWords.also[language], api?.findings.map(({ code }) => code) ?? [], language)
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
  return [
    ...apiBlocks(meant, { isQuoted: false, language }),
    ...apiList(apiWords.near[language], others, language),
  ]
}

/** `undefined` where no code of the API is near. */
export function apiMissHeadline({ api }: Answer, language: Language): string | undefined {
  const [nearest] = api?.suggestions ?? []
  if (!api || nearest === undefined) return undefined
  return (api.isTypo ? apiSentences.didYouMean(nearest) : apiSentences.nearOnly(api.suggestions))[language]
}
