import type { Entry } from '../catalog/entry.ts'
import { entryOf } from '../catalog/index.ts'
import { retrySentence } from '../catalog/retries.ts'
import type { Bilingual, Language } from '../language.ts'
import { isApiFirst } from '../lookup/api/answer.ts'
import type { Answer } from '../lookup/lookup.ts'
import type { Note } from '../lookup/notes.ts'
import type { Details, Finding } from '../lookup/run/details.ts'
import { sentences, sidesSentence, words } from '../words.ts'
import { alarmBlocks, alarmCard, leadingAlarm } from './alarm/card.ts'
import { alsoFromApi, apiCard, apiMissBlocks, apiMissHeadline, nearInApi } from './api/answer.ts'
import { arithmetic, limitInHeadline } from './arithmetic.ts'
import { type Card, type CardBlock, type Line, separated } from './card.ts'
import { codeList } from './code-list.ts'
import { titleOf } from './entry-title.ts'
import { secretSentence, sourceNote } from './notes.ts'

/** How many checks, quotes and other findings a card shows; the rest is in the whole entry. */
const mostChecks = 3
const mostQuotes = 3
const longestQuote = 240

/** The answer in words. An answer without findings becomes a miss that says what would work. */
export function findingCard(answer: Answer, language: Language): Card {
  if (isApiFirst(answer)) {
    return apiCard(answer, language, {
      above: secretBlocks(answer, language),
      below: [...otherBlocks(answer.findings, language), ...unexplainedBlocks(answer, language)],
    })
  }
  const alarm = leadingAlarm(answer)
  if (alarm) return alarmCard(alarm, answer.findings, { above: secretBlocks(answer, language), language })
  const [first, ...others] = answer.findings
  const entry = first && entryOf(first.code)
  if (!first || !entry) return missCard(answer, language)
  return {
    headline: findingHeadline(first, entry, others, language),
    blocks: [
      ...secretBlocks(answer, language),
      ...(answer.query === 'paste' ? evidenceBlocks(first, language) : [meaningBlock(entry, language)]),
      ...(answer.alarm ? alarmBlocks(answer.alarm, language) : []),
      retryBlock(entry, answer, language),
      checkBlock(entry, language),
      ...otherBlocks(others, language),
      ...alsoFromApi(answer, language),
      ...noteBlocks(answer.notes ?? [], language),
      ...unexplainedBlocks(answer, language),
      ...nearBlocks(answer.suggestions, language),
      ...nearInApi(answer, language),
      sourceNote(entry, language),
    ],
  }
}

function findingHeadline(
  first: Finding,
  entry: Entry,
  others: readonly Finding[],
  language: Language,
): string {
  const title =
    first.confidence === 'certain' ? titleOf(entry) : sentences.possibly({ name: titleOf(entry) })[language]
  const limit = limitInHeadline(entry.code, first.details)
  const what = entry.headline[language] + (limit ? (language === 'zh' ? `（${limit}）` : ` (${limit})`) : '')
  // A success is nobody's to mend.
  const side = entry.number === 'never' ? '' : sidesSentence(entry.sides, language)
  const sentence = language === 'zh' ? `${title}：${what}。${side}` : `${title}: ${what}. ${side}`.trim()
  const names = others.flatMap(({ code }) => entryOf(code) ?? []).map(titleOf)
  if (names.length === 0) return sentence
  return language === 'zh'
    ? `${sentence}${sentences.more({ names }).zh}`
    : `${sentence} ${sentences.more({ names }).en}`
}

function meaningBlock(entry: Entry, language: Language): CardBlock {
  return { kind: 'text', title: words.meaning[language], line: [entry.meaning[language]] }
}

function retryBlock(entry: Entry, { way }: Answer, language: Language): CardBlock {
  return { kind: 'text', title: words.retry[language], line: [retrySentence(entry, way)[language]] }
}

/** The words that made the bot say so, and what they tell about the run. */
function evidenceBlocks({ evidence, details }: Finding, language: Language): readonly CardBlock[] {
  const quotes = [...new Set(evidence.map(({ text }) => shortened(text)))]
  const shown = quotes.slice(0, mostQuotes)
  if (evidence.length > shown.length) {
    shown.push(`… ${sentences.moreEvidence({ count: evidence.length - shown.length })[language]}`)
  }
  const run = runLine(details)
  const numbers = arithmetic(details, language)
  return [
    { kind: 'quote', title: words.textSays[language], text: shown.join('\n') },
    ...exceptionBlocks(details, language),
    ...(run.length > 0 ? [{ kind: 'text', title: words.run[language], line: run } as const] : []),
    ...(numbers ? [{ kind: 'text', title: words.numbers[language], line: [numbers] } as const] : []),
  ]
}

function exceptionBlocks({ exception, frame }: Details, language: Language): readonly CardBlock[] {
  const parts = [exception, frame].filter((part) => part !== undefined).map((part) => shortened(part))
  if (parts.length === 0) return []
  return [
    { kind: 'text', title: words.exception[language], line: separated(parts.map((code) => ({ code }))) },
  ]
}

function runLine(details: Details): Line {
  const { functionName, namespace, region, runtime, version, requestId } = details
  const parts = [functionName, namespace, region, runtime, version, requestId].filter(
    (part) => part !== undefined,
  )
  return separated(parts.map((code) => ({ code })))
}

function checkBlock(entry: Entry, language: Language): CardBlock {
  const checks = entry.checks.slice(0, mostChecks).map((check) => [check[language]])
  return { kind: 'list', title: words.checkNext[language], ordered: true, items: checks }
}

function otherBlocks(others: readonly Finding[], language: Language): readonly CardBlock[] {
  const list = (title: Bilingual, findings: readonly Finding[]) =>
    codeList(
      title,
      findings.map(({ code }) => code),
      language,
    )
  return [
    ...list(
      words.alsoInText,
      others.filter(({ confidence }) => confidence === 'certain'),
    ),
    ...list(
      words.maybe,
      others.filter(({ confidence }) => confidence === 'likely'),
    ),
  ]
}

function nearBlocks(codes: readonly number[], language: Language): readonly CardBlock[] {
  return codeList(words.near, codes, language)
}

function unexplainedBlocks({ unexplained }: Answer, language: Language): readonly CardBlock[] {
  if (unexplained.length === 0) return []
  return [{ kind: 'quote', title: words.notExplained[language], text: unexplained.map(shortened).join('\n') }]
}

function secretBlocks({ secrets }: Answer, language: Language): readonly CardBlock[] {
  return secrets.length === 0 ? [] : [{ kind: 'text', line: [secretSentence(secrets, language)] }]
}

/** Says what was not found, what is near it, and what would work. */
function missCard(answer: Answer, language: Language): Card {
  const [nearest] = answer.suggestions.flatMap((code) => entryOf(code) ?? [])
  return {
    headline: missHeadline(answer, nearest, language),
    blocks: [
      ...secretBlocks(answer, language),
      ...noteBlocks((answer.notes ?? []).slice(1), language),
      ...nearBlocks(answer.suggestions, language),
      ...apiMissBlocks(answer, language),
      ...(answer.isTypo && nearest ? [checkBlock(nearest, language), sourceNote(nearest, language)] : []),
      { kind: 'text', line: [sentences.tryThis()[language]] },
    ],
  }
}

function noteBlocks(notes: readonly Note[], language: Language): readonly CardBlock[] {
  return notes.map(({ text }) => ({ kind: 'text', line: [text[language]] }))
}

function missHeadline(answer: Answer, nearest: Entry | undefined, language: Language): string {
  const [note] = answer.notes ?? []
  if (note) return note.text[language]
  if (answer.unknownCode !== undefined) return sentences.unknownCode({ code: answer.unknownCode })[language]
  if (!nearest) return apiMissHeadline(answer, language) ?? sentences.nothing()[language]
  if (answer.isTypo) return sentences.didYouMean({ name: titleOf(nearest) })[language]
  const names = answer.suggestions.flatMap((code) => entryOf(code) ?? []).map(titleOf)
  return sentences.nearOnly({ names })[language]
}

/** One line, cut at a length that still shows what it is. */
function shortened(text: string): string {
  const line = text.replace(/[^\S\ufeff]+/g, ' ').trim()
  return line.length <= longestQuote
    ? line
    : `${line.slice(0, longestQuote - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
