import type { ApiEntry } from '../../catalog/api/entry.ts'
import { apiEntryOf } from '../../catalog/api/load.ts'
import type { Language } from '../../language.ts'
import type { ApiDetails } from '../../lookup/api/details.ts'
import type { ApiFinding } from '../../lookup/api/recognise.ts'
import { sidesSentence, words } from '../../words.ts'
import { type CardBlock, type Line, separated } from '../card.ts'
import { titleOfCode } from '../entry-title.ts'
import { apiSentences, apiWords } from './words.ts'

/** Quotes longer than this are cut; a card is read on a phone. */
const longestQuote = 300

/** What happened, whose side, and that no run is meant: the whole answer in one line. */
export function apiHeadline(finding: ApiFinding, language: Language): string {
  const entry = apiEntryOf(finding.code)
  if (!entry) return finding.code
  const title =
    finding.confidence === 'certain' ? finding.code : apiSentences.possibly(finding.code)[language]
  const action = actionOf(finding, entry)
  const refused = apiSentences.refused(action)[language]
  const side = sidesSentence(entry.sides, language)
  return language === 'zh'
    ? `${title}：${entry.headline.zh}。${side}${refused}`
    : `${title}: ${entry.headline.en}. ${side} ${refused}`
}

/** The body of the card of one error; `isQuoted` where the query was a text with words of the API. */
export function apiBlocks(
  finding: ApiFinding,
  { isQuoted, language }: { isQuoted: boolean; language: Language },
): readonly CardBlock[] {
  const entry = apiEntryOf(finding.code)
  if (!entry) return []
  return [
    ...(isQuoted ? quoteBlocks(finding, language) : []),
    ...deniedBlocks(finding.details, language),
    ...requestBlocks(finding, entry, language),
    ...apiAdvice(entry, language),
    apiSource(language),
  ]
}

/** Whether a retry helps, what is allowed, what to do, and what is easily mistaken for it. */
export function apiAdvice(entry: ApiEntry, language: Language): readonly CardBlock[] {
  return [
    { kind: 'text', title: words.retry[language], line: [entry.retry.note[language]] },
    ...(entry.allowed
      ? [{ kind: 'text', title: apiWords.allowed[language], line: [entry.allowed[language]] } as const]
      : []),
    {
      kind: 'list',
      title: words.checkNext[language],
      ordered: true,
      items: entry.checks.map((check) => [check[language]]),
    },
    ...nearBlocks(entry, language),
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

/** The action in the text; else the only one that gives the code. */
function actionOf({ details }: ApiFinding, { actions }: ApiEntry): string | undefined {
  return details.action ?? (actions.length === 1 ? actions[0] : undefined)
}

function quoteBlocks({ evidence, details }: ApiFinding, language: Language): readonly CardBlock[] {
  const said = [...new Set(evidence.map(({ text }) => text))].slice(0, 2)
  const message = details.message
  const lines = message === undefined || said.some((text) => message.includes(text)) ? [] : [message]
  const whole = message !== undefined && lines.length === 0 ? [message] : [...said, ...lines]
  return [{ kind: 'quote', title: words.textSays[language], text: whole.map(shortened).join('\n') }]
}

/** `scf:CreateFunction` on `…/function/hello`, read as a sentence. */
function deniedBlocks({ deniedAction, resource }: ApiDetails, language: Language): readonly CardBlock[] {
  if (deniedAction === undefined) return []
  const line: Line = [
    apiWords.keyMayNot[language],
    { code: deniedAction },
    ...(resource === undefined ? [] : [apiWords.onResource[language], { code: resource }]),
    language === 'zh' ? '。' : '.',
  ]
  return [{ kind: 'text', title: apiWords.denied[language], line }]
}

function requestBlocks(finding: ApiFinding, entry: ApiEntry, language: Language): readonly CardBlock[] {
  const { functionName, namespace, region, role, requestId } = finding.details
  const known = [actionOf(finding, entry), functionName, namespace, role, region, requestId].filter(
    (part) => part !== undefined,
  )
  const request = separated([...new Set(known)].map((code) => ({ code })))
  const givers = entry.actions.slice(0, 4).map((code) => ({ code }))
  return [
    ...(request.length > 0
      ? [{ kind: 'text', title: apiWords.request[language], line: request } as const]
      : []),
    ...(finding.details.action === undefined && givers.length > 1
      ? [{ kind: 'text', title: apiWords.givenBy[language], line: separated(givers) } as const]
      : []),
  ]
}

function nearBlocks({ near }: ApiEntry, language: Language): readonly CardBlock[] {
  if (!near) return []
  const item: Line = [
    { strong: titleOfCode(near.code) },
    language === 'zh' ? `：${near.why.zh}` : `: ${near.why.en}`,
  ]
  return [{ kind: 'text', title: apiWords.notThis[language], line: item }]
}

/** The vendor's list of the API's errors. */
export function apiSource(language: Language): CardBlock {
  const url =
    language === 'zh'
      ? 'https://cloud.tencent.com/document/product/583/17240'
      : 'https://www.tencentcloud.com/document/product/583/17240'
  return {
    kind: 'note',
    line: [
      words.source[language],
      language === 'zh' ? '' : ' ',
      { link: apiWords.errorCodes[language], url },
    ],
  }
}

/** One line, cut at a length that still shows what it is. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longestQuote
    ? line
    : `${line.slice(0, longestQuote - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
