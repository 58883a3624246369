import { loadApiEntries } from '../catalog/api/load.ts'
import type { Entry } from '../catalog/entry.ts'
import { entries, entriesNamed, entryOf } from '../catalog/index.ts'
import { redact, type SecretKind } from '../redact.ts'
import { type ApiAnswer, answerWithApi } from './api/answer.ts'
import { type Finding, withDetails } from './details.ts'
import { findHandler, type HandlerHint } from './handler-hint.ts'
import { mentionedCodes, recognise } from './recognise.ts'
import { search } from './search.ts'
import { findUnexplained } from './unexplained.ts'

export type Answer = {
  /** What the query was taken for. */
  readonly query: 'code' | 'name' | 'search' | 'paste'
  /** What the query says, the likeliest first. */
  readonly findings: readonly Finding[]
  /** Codes that are only near. */
  readonly suggestions: readonly number[]
  /** The number that was asked for, if no status code has it. */
  readonly unknownCode?: number
  /** Failures in a paste that no finding explains, masked. */
  readonly unexplained: readonly string[]
  /** The query is a misspelt name, and the first suggestion is what was meant. */
  readonly isTypo?: boolean
  /** A handler that the paste names. */
  readonly handler?: HandlerHint
  /** What the management API said, if it did; no number belongs to it. */
  readonly api?: ApiAnswer
  /** Kinds of secrets that were in the query; the answer holds none of them. */
  readonly secrets: readonly SecretKind[]
}

/**
 * The answer to whatever somebody typed or pasted: a code, a name, a keyword in either language, a typo, or a
 * whole log. Offsets are those of the query; texts in the answer are masked.
 */
export function lookup(query: string, { asked = true }: { asked?: boolean } = {}): Answer {
  // Masking keeps the length, so offsets in the masked text are offsets in the query.
  const { text, secrets } = redact(query)
  const kinds = [...new Set(secrets.map(({ kind }) => kind))]
  const answer = (asked && (byCode(text) ?? byName(text))) || byEvidence(text, asked)
  return {
    unexplained: [],
    ...answerWithApi(answer, text, { asked, handlerOf: findHandler }),
    secrets: kinds,
  }
}

/** The same as `lookup`, ready to be drawn. */
export async function answerTo(query: string, options: { asked?: boolean } = {}): Promise<Answer> {
  return readyToDraw(lookup(query, options))
}

/**
 * The answer, once the sentences of the management API are at hand if its card needs them. Whoever draws a card of an
 * answer that was packed awaits this before.
 */
export async function readyToDraw(answer: Answer): Promise<Answer> {
  if (answer.api) await loadApiEntries()
  return answer
}

type Found = Omit<Answer, 'secrets' | 'unexplained'> & { unexplained?: readonly string[] }

const decoration = '[\\s"\'`“”‘’「」『』《》()（）\\[\\]*_~]{0,8}'
const codeQuery = new RegExp(
  `^${decoration}(?:(?:scf|http)\\s{1,3})?(?:(?:(?:status|error|return) ?)?(?:code|status|error)|(?:状态|错误|返回)码|报错|错误)?\\s{0,3}[:：#=]?${decoration}(\\d{1,6})${decoration}[?？。.!！]{0,3}\\s{0,3}$`,
  'i',
)

function byCode(text: string): Found | undefined {
  // Full-width digits become ASCII digits of the same length; nothing that NFKC lengthens gets through the pattern.
  const digits = codeQuery.exec(text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC')))?.[1]
  if (digits === undefined) return undefined
  const code = Number(digits)
  const entry = entryOf(code)
  if (!entry) return { query: 'code', findings: [], suggestions: nearestCodes(code), unknownCode: code }
  const start = text.search(/[0-9０-９]/)
  return { query: 'code', findings: [certain(entry, text, start, start + digits.length)], suggestions: [] }
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
  const name = text.trim()
  if (name.length > 80) return undefined
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
const mostSuggested = 4

function byEvidence(text: string, asked: boolean): Found {
  const findings = withDetails(recognise(text, { asked }), text)
  if (findings.length === 0 && asked && text.length <= longestSearch && !text.trim().includes('\n'))
    return bySearch(text)
  // Chatter nobody asked about is most of what is read: nothing more is done for it.
  if (findings.length === 0 && !asked) return { query: 'paste', findings, suggestions: [] }
  const handler = findHandler(text)
  return {
    query: 'paste',
    findings,
    suggestions: asked && findings.length === 0 ? suggested(text, search(text).near) : [],
    unexplained: findUnexplained(text, findings),
    ...(handler && { handler }),
  }
}

function bySearch(text: string): Found {
  const { exact, near, isTypo } = search(text)
  const start = text.length - text.trimStart().length
  const findings = exact.map((entry) => ({
    ...certain(entry, text, start, text.trimEnd().length),
    confidence: 'likely' as const,
  }))
  return { query: 'search', findings, suggestions: suggested(text, near), isTypo }
}

/** What a search found near, then what the text only mentions. */
function suggested(text: string, near: readonly Entry[]): readonly number[] {
  const mentioned = text.length <= longestSearch ? mentionedCodes(text) : []
  return [...new Set([...near.map(({ code }) => code), ...mentioned])].slice(0, mostSuggested)
}
