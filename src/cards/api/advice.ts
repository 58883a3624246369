import type { ApiEntry } from '../../catalog/api/entry.ts'
import { apiEntryOf } from '../../catalog/api/load.ts'
import type { Language } from '../../language.ts'
import type { ApiFinding } from '../../lookup/api/recognise.ts'
import { words } from '../../words.ts'
import { type CardBlock, gapBetween, type Line, separated } from '../card.ts'
import { titleOfCode } from '../entry-title.ts'
import { shortened } from '../shortened.ts'
import { apiWords } from './words.ts'

/** Longer words of the API are cut. */
const longestQuote = 300

/** What there is no room for: the whole words of the API, the request, and the actions that give the error. */
export function apiDetails(finding: ApiFinding, language: Language): readonly CardBlock[] {
  const entry = apiEntryOf(finding.code)
  if (!entry) return []
  return [...quoteBlocks(finding, language), ...requestBlocks(finding, entry, language)]
}

/** Whether a retry helps, what is allowed, what to do, and what is easily mistaken for it. */
export function apiAdvice(entry: ApiEntry, language: Language): readonly CardBlock[] {
  return [
    { kind: 'text', title: words.retry[language], line: [entry.retry.note[language]] },
    ...allowedLines(entry, language).map((line) => ({ kind: 'text', line }) as const),
    {
      kind: 'list',
      title: words.checkNext[language],
      ordered: true,
      items: entry.checks.map((check) => [check[language]]),
    },
    ...nearLines(entry, language).map((line) => ({ kind: 'text', line }) as const),
  ]
}

/** One line for each code: the code and its headline. */
export function apiList(title: string, codes: readonly string[], language: Language): readonly CardBlock[] {
  const items = codes
    .flatMap((code) => apiEntryOf(code) ?? [])
    .slice(0, 5)
    .map(
      (entry): Line => [
        { strong: entry.code },
        language === 'zh' ? `：${entry.headline.zh}` : `: ${entry.headline.en}`,
      ],
    )
  return items.length === 0 ? [] : [{ kind: 'list', title, ordered: false, items }]
}

/** What the error allows, where that is known. */
export function allowedLines({ allowed }: ApiEntry, language: Language): readonly Line[] {
  return allowed ? [[{ strong: apiWords.allowed[language] }, gapBetween(language), allowed[language]]] : []
}

/** The status code that it is mistaken for. */
export function nearLines({ near }: ApiEntry, language: Language): readonly Line[] {
  if (!near) return []
  const why = language === 'zh' ? `：${near.why.zh}` : `: ${near.why.en}`
  return [[{ strong: apiWords.notThis[language] }, gapBetween(language), titleOfCode(near.code), why]]
}

function quoteBlocks({ evidence, details }: ApiFinding, language: Language): readonly CardBlock[] {
  const said = [...new Set(evidence.map(({ text }) => text))].slice(0, 2)
  const message = details.message
  const lines = message === undefined || said.some((text) => message.includes(text)) ? [] : [message]
  const whole = message !== undefined && lines.length === 0 ? [message] : [...said, ...lines]
  return [
    {
      kind: 'quote',
      title: words.textSays[language],
      text: whole.map((text) => shortened(text, longestQuote)).join('\n'),
    },
  ]
}

function requestBlocks(
  { details }: ApiFinding,
  { actions }: ApiEntry,
  language: Language,
): readonly CardBlock[] {
  const { action, functionName, namespace, region, role, requestId } = details
  const known = [action, functionName, namespace, role, region, requestId].filter(
    (part) => part !== undefined,
  )
  const request = separated([...new Set(known)].map((code) => ({ code })))
  // Which action was refused is only known of a text that says so; the vendor's list may have left some out.
  const givers = actions.slice(0, 4).map((code) => ({ code }))
  return [
    ...(request.length > 0
      ? [{ kind: 'text', title: apiWords.request[language], line: request } as const]
      : []),
    ...(action === undefined && givers.length > 0
      ? [{ kind: 'text', title: apiWords.givenBy[language], line: separated(givers) } as const]
      : []),
  ]
}

/** The vendor's list of the API's errors. */
export function apiSource(language: Language): CardBlock {
  const url =
    language === 'zh'
      ? 'https://cloud.tencent.com/document/product/583/17240'
      : 'https://www.tencentcloud.com/document/product/583/17240'
  return {
    kind: 'note',
    line: [words.source[language], gapBetween(language), { link: apiWords.errorCodes[language], url }],
  }
}
