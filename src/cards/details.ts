import type { Entry } from '../catalog/entry.ts'
import { retrySentence } from '../catalog/retries.ts'
import type { Bilingual, Language } from '../language.ts'
import { isApiFirst } from '../lookup/api/answer.ts'
import type { Answer } from '../lookup/lookup.ts'
import type { Details, Finding } from '../lookup/run/details.ts'
import { sentences, words } from '../words.ts'
import { leadingAlarm } from './alarm/card.ts'
import { alarmDetails, behindAlarm } from './alarm/details.ts'
import { alsoFromApi, apiAnswerDetails, nearInApi } from './api/answer.ts'
import { arithmetic } from './arithmetic.ts'
import { tellCause } from './brief/cause.ts'
import { entryOfFinding } from './brief/entry-of-finding.ts'
import { type Card, type CardBlock, gapBetween, type Line, separated } from './card.ts'
import { codeList } from './code-list.ts'
import { consoleLink } from './console-link.ts'
import { sourceNote } from './notes.ts'
import { shortened } from './shortened.ts'

export const mostQuotes = 3

/**
 * What there is no room for on the card: the words that made the bot say so, the run, when to try again, what else the
 * text holds, and the sources.
 */
export function detailBlocks(answer: Answer, language: Language): readonly CardBlock[] {
  if (isApiFirst(answer)) return [...apiAnswerDetails(answer, language), ...causeBlocks(answer, {}, language)]
  const alarm = leadingAlarm(answer)
  if (alarm) return alarmDetails(alarm, answer.findings, language)
  const [first, ...others] = answer.findings
  const entry = first && entryOfFinding(first, answer)
  if (!first || !entry) return causeBlocks(answer, {}, language)
  return [
    ...(first.evidence.length > 0 && answer.query === 'paste' ? evidenceBlocks(first, language) : []),
    ...logBlocks(first.details, answer, language),
    ...causeBlocks(answer, first.details, language),
    retryBlock(entry, answer, language),
    ...otherBlocks(others, language),
    ...alsoFromApi(answer, language),
    ...nearBlocks(answer.suggestions, language),
    ...nearInApi(answer, language),
    sourceNote(entry, language),
  ]
}

/** The card with its details, for who gets both at once. What stands on the card already is not said again. */
export function withDetails(card: Card, answer: Answer, language: Language): Card {
  const said = new Set(
    card.blocks
      .flatMap((block) => (block.kind === 'brief' ? [...block.ifRoom, ...block.steps] : []))
      .map((line) => JSON.stringify(line)),
  )
  const isSaid = (line: Line) => said.has(JSON.stringify(line))
  const details = detailBlocks(answer, language).filter(
    (block) =>
      !(block.kind === 'text' ? isSaid(block.line) : block.kind === 'list' && block.items.every(isSaid)),
  )
  return { ...card, blocks: [...card.blocks, ...details] }
}

/** What to search for in the log query, or else what the alarm has counted, and the way there. */
function logBlocks(details: Details, { alarm }: Answer, language: Language): readonly CardBlock[] {
  const { requestId } = details
  if (requestId === undefined) return alarm ? behindAlarm(alarm, language) : []
  const address = consoleLink(details, 'log')
  const line = separated([
    { code: `SCF_RequestId:"${requestId}"` },
    ...(address === undefined ? [] : [{ link: words.openConsole[language], url: address }]),
  ])
  return [{ kind: 'text', title: words.logQuery[language], line }]
}

/** Each cause with the words that say so, what it is not, and where the fix comes from. */
function causeBlocks({ causes }: Answer, details: Details, language: Language): readonly CardBlock[] {
  return causes.flatMap((cause): readonly CardBlock[] => {
    const told = tellCause(cause, details, language)
    if (!told) return []
    const quotes = cause.evidence.map(({ text }) => shortened(text))
    const links = told.sources.slice(0, 2).map((url) => ({ link: new URL(url).host, url }))
    return [
      { kind: 'text', title: words.cause[language], line: told.headline },
      ...(quotes.length > 0
        ? [{ kind: 'quote', title: words.textSays[language], text: quotes.join('\n') } as const]
        : []),
      ...(told.steps.length > 0
        ? [{ kind: 'list', title: words.whatHelps[language], ordered: true, items: told.steps } as const]
        : []),
      ...(told.notThis.length > 0
        ? [{ kind: 'list', title: words.notThis[language], ordered: false, items: told.notThis } as const]
        : []),
      { kind: 'note', line: [words.source[language], gapBetween(language), ...separated(links)] },
    ]
  })
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

/** What else the text says, surely and perhaps. */
export function otherBlocks(others: readonly Finding[], language: Language): readonly CardBlock[] {
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

/** Failures that no finding explains. */
export function unexplainedBlocks({ unexplained }: Answer, language: Language): readonly CardBlock[] {
  if (unexplained.length === 0) return []
  return [
    {
      kind: 'quote',
      title: words.notExplained[language],
      text: unexplained.map((text) => shortened(text)).join('\n'),
    },
  ]
}

function nearBlocks(codes: readonly number[], language: Language): readonly CardBlock[] {
  return codeList(words.near, codes, language)
}
