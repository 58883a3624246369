import { distance } from 'fastest-levenshtein'
import type { Entry } from '../catalog/entry.ts'
import { entries, entriesNamed, entryOf } from '../catalog/index.ts'
import { passedOn } from './cloud-base-notes.ts'
import type { Note } from './notes.ts'
import { subjectOf } from './questions.ts'
import type { Finding } from './run/details.ts'

/** What somebody typed who knows what to ask for: a code, a name, or codes to tell apart. */
export type Typed = {
  readonly query: 'code' | 'name'
  readonly findings: readonly Finding[]
  readonly suggestions: readonly number[]
  readonly unknownCode?: number
  /** What is said besides what the codes mean: what tells them apart, who tries again. */
  readonly notes?: readonly Note[]
}

/** A query with its full-width digits as plain ones, unit for unit, so that offsets stay where they are. */
export function withPlainDigits(query: string): string {
  return query.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
}

/** The codes that a query of a few words names; `undefined` where it names none. */
export function typedCodes(text: string): Typed | undefined {
  return byCode(text) ?? byListOfCodes(text) ?? byNumberOfCloudBase(text) ?? byName(text)
}

const decoration = '[\\s"\'`“”‘’「」『』《》()（）\\[\\]*_~]{0,8}'
const codeQuery = new RegExp(
  `^${decoration}(?:(?:scf|http)\\s{1,3})?(?:(?:(?:status|error|return) ?)?(?:code|status|error)|(?:状态|错误|返回)码|报错|错误)?\\s{0,3}[:：#=]?${decoration}(\\d{1,6})${decoration}[?？。.!！]{0,3}\\s{0,3}$`,
  'i',
)

function byCode(text: string): Typed | undefined {
  const plain = withPlainDigits(text)
  const digits = (codeQuery.exec(plain) ?? codeQuery.exec(subjectOf(plain)))?.[1]
  if (digits === undefined) return undefined
  const code = Number(digits)
  const entry = entryOf(code)
  if (!entry) return { query: 'code', findings: [], suggestions: nearestCodes(code), unknownCode: code }
  const start = plain.indexOf(digits)
  return { query: 'code', findings: [certain(entry, text, start, start + digits.length)], suggestions: [] }
}

const codeList = /^\d{3}(?:\s{0,2}(?:[,，、;；/&+|\s]|and|or|和|与|及)\s{0,2}\d{3}){1,7}[\s?？。.]{0,3}$/i

/** Codes and nothing else: 430, 439. Where SCF lacks one of them, they need not be its codes. */
function byListOfCodes(text: string): Typed | undefined {
  const plain = withPlainDigits(text)
  if (!codeList.test(plain.trim())) return undefined
  const named = [...plain.matchAll(/\d{3}/g)].map(({ 0: digits, index }) => ({
    entry: entryOf(Number(digits)),
    index,
  }))
  const findings = [...new Map(named.map(({ entry, index }) => [entry, index]))].flatMap(([entry, index]) =>
    entry ? [certain(entry, text, index, index + 3)] : [],
  )
  const isWhole = named.every(({ entry }) => entry !== undefined)
  return isWhole ? { query: 'code', findings, suggestions: [] } : undefined
}

const cloudBaseQuery = new RegExp(
  `^${decoration}(?:报错?了?|err(?:or)? ?code|错误码?)?\\s{0,3}[:：=]?${decoration}[-－−](\\d{6})${decoration}$`,
  'i',
)

/** CloudBase passes some status codes on under a number of its own: -504003. */
function byNumberOfCloudBase(text: string): Typed | undefined {
  const digits = cloudBaseQuery.exec(subjectOf(text))?.[1]
  const entry = entryOf(passedOn.get(Number(digits)) ?? Number.NaN)
  if (digits === undefined || !entry) return undefined
  const end = text.indexOf(digits) + digits.length
  return { query: 'code', findings: [certain(entry, text, end - digits.length - 1, end)], suggestions: [] }
}

/** Beyond a hundred of its own a number is near only to its neighbours: 127 is not near 200. */
const neighbours = 10

/**
 * The three codes with the smallest difference, nearest first; to what is no number of three digits, those that one digit
 * more or less makes of it.
 */
function nearestCodes(code: number): readonly number[] {
  const digits = String(code)
  if (digits.length === 1) return []
  if (digits.length !== 3) {
    const mistyped = entries.filter((entry) => distance(digits, String(entry.code)) === 1)
    return mistyped.map((entry) => entry.code).slice(0, 3)
  }
  return entries
    .map((entry) => ({ code: entry.code, difference: Math.abs(entry.code - code) }))
    .filter((near) => near.difference <= neighbours || Math.floor(near.code / 100) === Math.floor(code / 100))
    .sort((a, b) => a.difference - b.difference)
    .slice(0, 3)
    .map((near) => near.code)
}

function byName(text: string): Typed | undefined {
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

/** The finding of an entry that is named between two offsets. */
export function certain(entry: Entry, text: string, start: number, end: number): Finding {
  return {
    code: entry.code,
    confidence: 'certain',
    evidence: [{ start, end, text: text.slice(start, end) }],
    details: {},
  }
}
