import { retryQuestion } from '../asking/retry-question.ts'
import type { Input } from '../input.ts'
import { subjectOf } from '../questions.ts'
import type { Span } from '../recognise.ts'
import type { Finding } from '../run/details.ts'
import { findHandler, type HandlerHint } from '../run/handler-hint.ts'
import { type ApiFinding, readApi } from './recognise.ts'
import { type ApiNamed, namedApi, nearApi } from './search.ts'

/** What a query says of the management API: beside the status codes, never instead of one that is certain. */
export type ApiAnswer = {
  /** What the query really says, the likeliest first. */
  readonly findings: readonly ApiFinding[]
  /** Codes that are only near. */
  readonly suggestions: readonly string[]
  /** The query is a misspelt code, and the first suggestion is what was meant. */
  readonly isTypo: boolean
  /** The query is the code itself, or the half of one. */
  readonly isTyped?: true
}

/** A status code, or a code of the management API. */
export type AnyCode = number | string

/** What is known of the status codes when the management API is asked. */
type StatusAnswer = {
  readonly query: 'code' | 'name' | 'search' | 'paste'
  readonly findings: readonly Finding[]
  readonly suggestions: readonly number[]
  readonly isTypo?: boolean
  readonly rule?: string
  readonly handler?: HandlerHint
  readonly notes?: readonly unknown[]
  readonly causes?: readonly unknown[]
}

/**
 * Adds the management API's errors to the answer about status codes. A name that both worlds have is one of the two:
 * where the API says it, the status code is taken back; alone, both stay.
 */
export function answerWithApi<Known extends StatusAnswer>(
  known: Known,
  input: Input,
  { asked }: { readonly asked: boolean },
): Known & { api?: ApiAnswer } {
  if (known.query === 'code') return known
  const { text } = input
  const named = asked && known.query !== 'paste' ? askedFor(text) : undefined
  // A word that a status code is known by is that code's; the API's are near it.
  const typed = named && (named.isCode || known.findings.length === 0) ? named.codes : []
  const isTyped = typed.length > 0
  // Beside a name alone there is nothing to recognise.
  const { findings, rule } =
    isTyped || known.query === 'name'
      ? { findings: namedFindings(typed, placeOf(named?.subject ?? text, text), known) }
      : readApi(input, { asked })
  if (findings.length === 0) return asked && known.query !== 'name' ? withNear(known, text) : known
  // A handler that was refused is worth checking.
  const handler = known.handler ?? (findings.some(isAboutHandler) ? findHandler(input) : undefined)
  const api = { findings, suggestions: [], isTypo: false, ...(isTyped && { isTyped }) }
  // A word alone may mean both.
  const ours = isTyped ? known.findings : withoutTheirs(known.findings, findings)
  return {
    ...known,
    ...(known.query === 'search' &&
      known.findings.length === 0 && { query: isTyped ? ('name' as const) : ('paste' as const) }),
    findings: ours,
    ...(!isTyped && { suggestions: [] }),
    isTypo: false,
    ...(rule !== undefined && isApiFirst({ findings: ours, api }) && { rule }),
    ...(handler && { handler }),
    api,
  }
}

/** The management API's error leads where no status code is as sure. */
export function isApiFirst({
  findings,
  api,
}: Pick<StatusAnswer, 'findings'> & { readonly api?: ApiAnswer }): boolean {
  const [theirs] = api?.findings ?? []
  const [ours] = findings
  if (!theirs) return false
  return !ours || (theirs.confidence === 'certain' && ours.confidence === 'likely')
}

/** All codes of an answer, those of the world that leads first. */
export function codesIn(
  answer: Pick<StatusAnswer, 'findings'> & { readonly api?: ApiAnswer },
): readonly AnyCode[] {
  const ours = answer.findings.map(({ code }) => code)
  const theirs = answer.api?.findings.map(({ code }) => code) ?? []
  return isApiFirst(answer) ? [...theirs, ...ours] : [...ours, ...theirs]
}

/** The code that a query is; of a question, the code that it is about: "what is MissingParameter?" */
function askedFor(text: string): ApiNamed & { readonly subject: string } {
  const whole = text.trim()
  const subjects = [subjectOf(text), retryQuestion(text)?.about ?? whole]
  // A half of a code is also a word of a question about something else.
  const subject = namedApi(whole).codes.length > 0 ? whole : subjects.find((each) => namedApi(each).isCode)
  return { ...namedApi(subject ?? whole), subject: subject ?? whole }
}

/** Where what is asked about stands in the query. */
function placeOf(subject: string, text: string): Span {
  const found = text.indexOf(subject)
  const start = found < 0 ? text.length - text.trimStart().length : found
  const end = found < 0 ? text.trimEnd().length : found + subject.length
  return { start, end, text: text.slice(start, end) }
}

/** A code that was typed. Where it is a status code's name, too, nothing tells which is meant. */
function namedFindings(codes: readonly string[], place: Span, known: StatusAnswer): readonly ApiFinding[] {
  const confidence = codes.length === 1 && known.findings.length === 0 ? 'certain' : 'likely'
  return codes.map((code) => ({ code, confidence, evidence: [place], details: {} }))
}

function withNear<Known extends StatusAnswer>(known: Known, text: string): Known & { api?: ApiAnswer } {
  if (known.query === 'paste' && known.findings.length > 0) return known
  // What answers instead is told; codes that only sound like it are not.
  const { notes = [], causes = [] }: StatusAnswer = known
  if (notes.length + (known.findings.length === 0 ? causes.length : 0) > 0) return known
  const { codes: named } = namedApi(text)
  const { codes: suggestions, isTypo } = named.length > 0 ? { codes: named, isTypo: false } : nearApi(text)
  if (suggestions.length === 0) return known
  // Two guesses at a typo cannot both be meant: only the API's codes have a dot, else the status codes come first.
  const isTheirs = isTypo && known.findings.length === 0 && (known.isTypo !== true || /\w\.\w/.test(text))
  const api = { findings: [], suggestions, isTypo: isTheirs }
  return { ...known, ...(isTheirs && { isTypo: false, suggestions: [] }), api }
}

/** Status codes without the evidence that the API's own words are. */
function withoutTheirs(findings: readonly Finding[], theirs: readonly ApiFinding[]): readonly Finding[] {
  const spans = theirs.flatMap(({ evidence }) => evidence)
  return findings.flatMap((finding) => {
    const evidence = finding.evidence.filter(
      ({ start, end }) => !spans.some((span) => span.start <= start && end <= span.end),
    )
    return evidence.length === 0 ? [] : [{ ...finding, evidence }]
  })
}

function isAboutHandler({ code }: ApiFinding): boolean {
  return code === 'InvalidParameterValue.Handler'
}
