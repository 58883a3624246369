import type { ApiEntry } from '../../catalog/api/entry.ts'
import { apiEntryOf } from '../../catalog/api/load.ts'
import type { Language } from '../../language.ts'
import type { ApiDetails } from '../../lookup/api/details.ts'
import type { ApiFinding } from '../../lookup/api/recognise.ts'
import type { FoundCause } from '../../lookup/causes.ts'
import { sidesSentence, words } from '../../words.ts'
import { asCaused } from '../brief/as-caused.ts'
import { tellCause } from '../brief/cause.ts'
import { retries } from '../brief/retries.ts'
import { type Brief, gapBetween, type Line, separated } from '../card.ts'
import { shortened } from '../shortened.ts'
import { allowedLines, nearLines } from './advice.ts'
import { apiSentences, apiWords } from './words.ts'

/** Longer words of the API are cut. */
const longestQuote = 76

/** What happened, in one line. */
export function apiHeadline(finding: ApiFinding, language: Language): string {
  const entry = apiEntryOf(finding.code)
  if (!entry) return finding.code
  const title =
    finding.confidence === 'certain' ? finding.code : apiSentences.possibly(finding.code)[language]
  return language === 'zh' ? `${title}：${entry.headline.zh}。` : `${title}: ${entry.headline.en}.`
}

/** What tells the rest where only a line is read: whose side it is, and that no run is meant. */
export function apiNotice(finding: ApiFinding, language: Language): Line {
  const entry = apiEntryOf(finding.code)
  if (!entry) return []
  const gap = gapBetween(language)
  const { code, details } = finding
  const refused = apiSentences.refused({ code, action: details.action })
  return [sidesSentence(entry.sides, language), gap, refused[language]]
}

type Told = {
  /** The query was a text with words of the API. */
  readonly isQuoted: boolean
  readonly cause: FoundCause | undefined
  readonly language: Language
}

/** What the reader of an error needs first, short enough for a phone. */
export function apiBrief(finding: ApiFinding, { isQuoted, cause, language }: Told): Brief | undefined {
  const entry = apiEntryOf(finding.code)
  if (!entry) return undefined
  const told = cause && tellCause(cause, {}, language)
  const above = [
    firstLine(asCaused(entry, cause), language),
    ...whyLines(
      finding,
      told && [{ strong: words.cause[language] }, gapBetween(language), ...told.headline],
      {
        isQuoted,
        language,
      },
    ),
  ]
  const steps = told?.steps ?? entry.checks.map((check) => [check[language]])
  const facts = factsLine(finding.details)
  const refused = apiSentences.refusedBriefly({ code: finding.code, action: finding.details.action })
  return {
    kind: 'brief',
    above,
    ifRoom: [[refused[language]], ...allowedLines(entry, language), ...nearLines(entry, language)],
    steps: steps.slice(0, 3),
    leastSteps: 1,
    below: facts.length > 0 ? [facts] : [],
  }
}

/** Whose side it is, and whether a retry helps. */
function firstLine(entry: ApiEntry, language: Language): Line {
  const gap = gapBetween(language)
  const retry = `${words.retry[language]}${gap}${retries[entry.retry.helps][language]}`
  return [`${sidesSentence(entry.sides, language)}${gap}${retry}`]
}

/** The permission that is missing, read as a sentence; else the cause, or what the message says besides its code. */
function whyLines(
  { code, details }: ApiFinding,
  cause: Line | undefined,
  { isQuoted, language }: Pick<Told, 'isQuoted' | 'language'>,
): readonly Line[] {
  const why = deniedLine(details, language) ?? cause
  if (why) return [why]
  const { message } = details
  if (!isQuoted || message === undefined || message === code) return []
  return [[{ code: shortened(message, longestQuote) }]]
}

/** "order-sync · prod · ap-guangzhou" */
function factsLine({ functionName, namespace, role, region }: ApiDetails): Line {
  const parts = [functionName, namespace, role, region].filter((part) => part !== undefined)
  return separated([...new Set(parts)].map((code) => ({ code })))
}

/** `scf:CreateFunction` on `…/function/hello`, read as a sentence. */
function deniedLine({ deniedAction, resource }: ApiDetails, language: Language): Line | undefined {
  if (deniedAction === undefined) return undefined
  const whom = resource === undefined ? [] : [apiWords.onResource[language], { code: resource }]
  return [apiWords.keyMayNot[language], { code: deniedAction }, ...whom, language === 'zh' ? '。' : '.']
}
