import { loadApiEntries } from '../catalog/api/load.ts'
import type { Entry } from '../catalog/entry.ts'
import { entries, entriesNamed, entryOf } from '../catalog/index.ts'
import type { Way } from '../catalog/retries.ts'
import { redact, type SecretKind } from '../redact.ts'
import type { Alarm } from './alarm/alarm.ts'
import { answerOfAlarm } from './alarm/answer.ts'
import { type ApiAnswer, answerWithApi } from './api/answer.ts'
import { causesBeside } from './api/causes.ts'
import { causesOf, type FoundCause } from './causes.ts'
import { type Note, notesFor } from './notes.ts'
import { comparedCodes, subjectOf } from './questions.ts'
import { type Reading, read } from './recognise.ts'
import { type Finding, withDetails } from './run/details.ts'
import { findHandler, type HandlerHint } from './run/handler-hint.ts'
import { runReader } from './run/run-text.ts'
import { findUnexplained } from './run/unexplained.ts'
import { wayOfCalling } from './run/way-of-calling.ts'
import { search, suggested } from './search.ts'

export type Answer = {
  /** What the query was taken for. */
  readonly query: 'code' | 'name' | 'search' | 'paste'
  /** What the query says, the likeliest first. */
  readonly findings: readonly Finding[]
  /** Why the runs failed, the likelier first; at most two. */
  readonly causes: readonly FoundCause[]
  /** Codes that are only near. */
  readonly suggestions: readonly number[]
  /** The number that was asked for, if no status code has it. */
  readonly unknownCode?: number
  /** Failures in a paste that no finding explains, masked. */
  readonly unexplained: readonly string[]
  /** The query is a misspelt name, and the first suggestion is what was meant. */
  readonly isTypo?: boolean
  /** The row of the tables that decided the first finding of a paste. */
  readonly rule?: string
  /** A handler that the paste names. */
  readonly handler?: HandlerHint
  /** The alarm that the paste is. */
  readonly alarm?: Alarm
  /** What the management API said, if it did; no number belongs to it. */
  readonly api?: ApiAnswer
  /** How the function was called, as far as the paste shows it: who retries depends on it. */
  readonly way?: Way
  /** Answers to what is asked about besides status codes: 502, errorCode -1, exit status 137. */
  readonly notes?: readonly Note[]
  /** Kinds of secrets that were in the query; the answer holds none of them. */
  readonly secrets: readonly SecretKind[]
}

/** Whether somebody has asked, or the channel wants to hear of more than what is certain. */
type Asking = { readonly asked?: boolean; readonly eager?: boolean }

/**
 * The answer to whatever somebody typed or pasted: a code, a name, a keyword in either language, a typo, or a
 * whole log. Offsets are those of the query; texts in the answer are masked.
 */
export function lookup(query: string, { asked = true, eager = false }: Asking = {}): Answer {
  // Masking keeps the length, so offsets in the masked text are offsets in the query.
  const { text, secrets } = redact(query)
  const kinds = [...new Set(secrets.map(({ kind }) => kind))]
  const answer = (asked && answerTo(text)) || byEvidence(text, { asked, eager })
  // An alarm without a code is no question about the API's.
  const isBare = answer.alarm !== undefined && answer.findings.length === 0
  const whole = isBare ? answer : answerWithApi(answer, text, { asked, handlerOf: findHandler })
  return { unexplained: [], ...whole, causes: causesBeside(whole, text), secrets: kinds }
}

/**
 * The answer, once the sentences of the management API are at hand if its card needs them. Whoever draws a card of an
 * answer that was packed awaits this before.
 */
export async function readyToDraw(answer: Answer): Promise<Answer> {
  if (answer.api) await loadApiEntries()
  return answer
}

/** The answer to a question in a few words. */
function answerTo(text: string): Found | undefined {
  if (text.length > longestSearch) return undefined
  const notes = notesFor(text)
  const found = byComparison(text) ?? byCode(text) ?? byName(text)
  if (!found)
    return notes.length > 0 ? { ...byEvidence(text, { asked: true }), suggestions: [], notes } : undefined
  if (notes.length === 0) return found
  // What answers instead is told; codes that only look like the number are not.
  const { unknownCode: _, ...known } = found
  return { ...known, suggestions: [], notes }
}

type Found = Omit<Answer, 'secrets' | 'unexplained' | 'causes'> &
  Partial<Pick<Answer, 'unexplained' | 'causes'>>

const decoration = '[\\s"\'`“”‘’「」『』《》()（）\\[\\]*_~]{0,8}'
const codeQuery = new RegExp(
  `^${decoration}(?:(?:scf|http)\\s{1,3})?(?:(?:(?:status|error|return) ?)?(?:code|status|error)|(?:状态|错误|返回)码|报错|错误)?\\s{0,3}[:：#=]?${decoration}(\\d{1,6})${decoration}[?？。.!！]{0,3}\\s{0,3}$`,
  'i',
)

function byCode(text: string): Found | undefined {
  // Full-width digits become ASCII digits of the same length; nothing that NFKC lengthens gets through the pattern.
  const plain = text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
  const digits = (codeQuery.exec(plain) ?? codeQuery.exec(subjectOf(plain)))?.[1]
  if (digits === undefined) return undefined
  const code = Number(digits)
  const entry = entryOf(code)
  if (!entry) return { query: 'code', findings: [], suggestions: nearestCodes(code), unknownCode: code }
  const start = plain.indexOf(digits)
  return { query: 'code', findings: [certain(entry, text, start, start + digits.length)], suggestions: [] }
}

/** Two codes that are to be told apart are both what is asked about. */
function byComparison(text: string): Found | undefined {
  const compared = comparedCodes(text)
  if (!compared) return undefined
  const findings = compared.flatMap((code) => {
    const start = text.indexOf(String(code))
    const entry = entryOf(code)
    return entry ? [certain(entry, text, start, start + 3)] : []
  })
  return findings.length === 2 ? { query: 'code', findings, suggestions: [] } : undefined
}

/** The three codes with the smallest difference, nearest first. */
function nearestCodes(code: number): readonly number[] {
  return entries
    .map((entry) => ({ code: entry.code, difference: Math.abs(entry.code - code) }))
    .sort((a, b) => a.difference - b.difference)
    .slice(0, 3)
    .map((near) => near.code)
}

function byName(text: string): Found | undefined {
  const whole = text.trim()
  if (whole.length > 80) return undefined
  const name = entriesNamed(whole).length > 0 ? whole : subjectOf(whole)
  const [first, ...others] = entriesNamed(name)
  if (!first) return undefined
  const start = text.indexOf(name)
  const finding = certain(first, text, start, start + name.length)
  if (others.length === 0) return { query: 'name', findings: [finding], suggestions: [] }
  // The name alone does not say which of its codes it was.
  const findings = [first, ...others].map((entry) => ({
    ...finding,
    code: entry.code,
    confidence: 'likely' as const,
  }))
  return { query: 'name', findings, suggestions: [] }
}

function certain(entry: Entry, text: string, start: number, end: number): Finding {
  return {
    code: entry.code,
    confidence: 'certain',
    evidence: [{ start, end, text: text.slice(start, end) }],
    details: {},
  }
}

/** Longer texts are pastes: a keyword somewhere in them says nothing. */
const longestSearch = 120

function byEvidence(text: string, { asked = false, eager = false }: Asking): Found {
  const reading = read(text, { asked, eager })
  const readRun = runReader(text)
  const findings = withDetails(reading.findings, text, readRun)
  const alarm = answerOfAlarm(text, findings, { asked })
  if (alarm) return { ...alarm, causes: causesOf(text, { findings: alarm.findings, asked, readRun }) }
  // Chatter nobody asked about is most of what is read: nothing more is done for it.
  if (findings.length === 0 && !asked) return { query: 'paste', findings, suggestions: [] }
  const causes = causesOf(text, { findings, asked, readRun })
  if (findings.length === 0 && text.length <= longestSearch && !text.trim().includes('\n'))
    return { ...bySearch(text, reading), causes }
  const handler = findHandler(text)
  const way = findings.length > 0 ? wayOfCalling(text) : undefined
  const isOfScf = reading.topic === 'scf' || reading.topic === 'generic'
  return {
    query: 'paste',
    findings,
    causes,
    suggestions: asked && findings.length === 0 ? suggested(search(text).near, []) : [],
    unexplained: isOfScf && findings.length > 0 ? findUnexplained(text, [...findings, ...causes]) : [],
    ...(reading.rule !== undefined && { rule: reading.rule }),
    ...(handler && { handler }),
    ...(way && { way }),
  }
}

function bySearch(text: string, { judged }: Reading): Found {
  const whole = search(text)
  const { exact, near, isTypo } = whole.exact.length > 0 ? whole : search(subjectOf(text))
  const start = text.length - text.trimStart().length
  const findings = exact.map((entry) => ({
    ...certain(entry, text, start, text.trimEnd().length),
    confidence: 'likely' as const,
  }))
  const mentioned = judged.flatMap(({ codes }) => codes)
  return { query: 'search', findings, suggestions: suggested(near, mentioned), isTypo }
}
