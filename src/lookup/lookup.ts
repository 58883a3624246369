import { loadApiEntries } from '../catalog/api/load.ts'
import type { Entry } from '../catalog/entry.ts'
import type { Way } from '../catalog/retries.ts'
import { redact, type SecretKind } from '../redact.ts'
import type { Alarm } from './alarm/alarm.ts'
import { answerOfAlarm } from './alarm/answer.ts'
import { type ApiAnswer, answerWithApi } from './api/answer.ts'
import { causesBeside } from './api/causes.ts'
import { namedApi } from './api/search.ts'
import { comparison } from './asking/comparison.ts'
import { limitNotes } from './asking/limit-answer.ts'
import { retryAnswer } from './asking/retry-answer.ts'
import { causesOf, type FoundCause, nearCodes } from './causes.ts'
import { Input } from './input.ts'
import { lookAlikesIn } from './look-alikes.ts'
import { type Note, notesFor, notesWithin } from './notes.ts'
import { subjectOf } from './questions.ts'
import { type Reading, read } from './recognise.ts'
import { type Finding, withDetails } from './run/details.ts'
import { findHandler, type HandlerHint } from './run/handler-hint.ts'
import { findUnexplained } from './run/unexplained.ts'
import { wayOfCalling } from './run/way-of-calling.ts'
import { search, suggested } from './search.ts'
import { hasSucceeded, isOwnAnswer, ownAnswerNote, successNote } from './succeeded.ts'
import { certain, typedCodes } from './typed.ts'
import { wordedCauses } from './worded-causes.ts'

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
  const input = new Input(text)
  const answer = (asked && answerTo(input)) || byEvidence(input, { asked, eager })
  // An alarm without a code is no question about the API's.
  const isBare = answer.alarm !== undefined && answer.findings.length === 0
  const whole = isBare ? answer : answerWithApi(answer, input, { asked })
  return { unexplained: [], ...whole, causes: causesBeside(whole, input), secrets: kinds }
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
function answerTo(input: Input): Found | undefined {
  const { text } = input
  if (text.length > longestSearch) return undefined
  const asked = retryAnswer(text) ?? comparison(text)
  if (asked) return asked
  const notes = [...notesFor(text), ...limitNotes(text)]
  const typed = typedCodes(text)
  if (notes.length === 0) return typed
  // What answers instead is told; codes that only look like the number are not.
  const { unknownCode: _, ...found } = typed ?? byEvidence(input, { asked: true })
  return { ...found, suggestions: [], notes }
}

type Found = Omit<Answer, 'secrets' | 'unexplained' | 'causes'> &
  Partial<Pick<Answer, 'unexplained' | 'causes'>>

/** Longer texts are pastes, and no question. */
const longestSearch = 120

/** In a longer paste a keyword somewhere says nothing. */
const longestPasteSearched = 2_000

function byEvidence(input: Input, { asked = false, eager = false }: Asking): Found {
  const { text } = input
  const reading = read(text, { asked, eager, plain: input.plain })
  const isSuccess = asked && hasSucceeded(text)
  // In the log of a run that has answered, a guess at a code is wrong.
  const told = reading.findings.filter(({ confidence }) => !isSuccess || confidence === 'certain')
  const findings = withDetails(told, input)
  const alarm = answerOfAlarm(input, findings, { asked })
  if (alarm) return { ...alarm, causes: causesOf(input, { findings: alarm.findings, asked }) }
  // Chatter nobody asked about is most of what is read: nothing more is done for it.
  if (findings.length === 0 && !asked) return { query: 'paste', findings, suggestions: [] }
  const causes = causesOf(input, { findings, asked })
  if (findings.length === 0 && text.length <= longestSearch && !text.trim().includes('\n')) {
    return byWords(text, reading, { causes, isSuccess })
  }
  const handler = findHandler(input)
  const way = findings.length > 0 ? wayOfCalling(input) : undefined
  const notes = asked && findings.length === 0 ? notesOfLog(text, isSuccess) : []
  const isOfScf = reading.topic === 'scf' || reading.topic === 'generic'
  return {
    query: 'paste',
    findings,
    causes,
    suggestions:
      asked && text.length <= longestPasteSearched && findings.length + notes.length === 0
        ? nearCodes(suggested(search(text).near, []), causes, text)
        : [],
    ...(notes.length > 0 && { notes }),
    unexplained: isOfScf && findings.length > 0 ? findUnexplained(text, [...findings, ...causes]) : [],
    ...(reading.rule !== undefined && { rule: reading.rule }),
    ...(handler && { handler }),
    ...(way && { way }),
  }
}

/** What is said of what no error was found in: that all went well, or that another cloud has printed it. */
function notesOfLog(text: string, isSuccess: boolean): readonly Note[] {
  const answered = isOwnAnswer(text) ? [ownAnswerNote] : []
  return [...(isSuccess ? [successNote] : []), ...answered, ...lookAlikesIn(text)]
}

/** The answer to a few words in which no error was found. */
function byWords(
  text: string,
  reading: Reading,
  { causes: printed, isSuccess }: { readonly causes: readonly FoundCause[]; readonly isSuccess: boolean },
): Found {
  const searched = bySearch(text, reading)
  const worded = printed.length > 0 ? [] : wordedCauses(text, searched.findings)
  const causes = [...printed, ...worded]
  const said = searched.findings.length + causes.length === 0 ? notesWithin(text) : []
  const notes = [...notesOfLog(text, isSuccess), ...said]
  // What answers instead is told; codes that only sound like it are not.
  const isAnswered = notes.length + worded.length > 0 && searched.findings.length === 0
  return {
    ...searched,
    causes,
    suggestions: isAnswered ? [] : nearCodes(searched.suggestions, causes, text),
    ...(notes.length > 0 && { notes }),
  }
}

/** What the words of an identifier are near, if it is none that is known: SubnetNotFound. */
function nearWordsOf(text: string): readonly Entry[] {
  const word = text.trim()
  const words = word.replace(/(?:Error|Exception)$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
  if (words === word || /[\s.]/.test(word) || namedApi(word).codes.length > 0) return []
  const { exact, near } = search(words)
  return [...exact, ...near]
}

function bySearch(text: string, { judged }: Reading): Found {
  const whole = search(text)
  const subject = subjectOf(text)
  const isAll = whole.exact.length > 0 || subject === text.trim()
  const searched = isAll ? whole : search(subject)
  const { exact, isTypo } = searched
  const near = exact.length + searched.near.length > 0 ? searched.near : nearWordsOf(text)
  const start = text.length - text.trimStart().length
  const findings = exact.map((entry) => ({
    ...certain(entry, text, start, text.trimEnd().length),
    confidence: 'likely' as const,
  }))
  const mentioned = judged.flatMap(({ codes }) => codes)
  return { query: 'search', findings, suggestions: suggested(near, mentioned), isTypo }
}
