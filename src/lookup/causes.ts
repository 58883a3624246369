import type { Cause, Run, TraceLanguage, Values } from '../causes/cause.ts'
import { causeOf } from '../causes/index.ts'
import { hasSpare } from '../causes/memory.ts'
import { piecesOfCauses } from '../causes/pieces.ts'
import { languageOfRuntime } from '../causes/runtime-tools.ts'
import { traceLanguages } from '../causes/trace-languages.ts'
import type { Input } from './input.ts'
import { type Found, foundByWords, type Given } from './proof/find.ts'
import { isSpokenOf } from './proof/spoken-of.ts'
import { endsOfPrograms } from './reading/ends-of-programs.ts'
import type { Span } from './recognise.ts'
import { hostNear } from './run/address-near.ts'
import { type Details, type Finding, runtimeIn } from './run/details.ts'
import { figuresIn } from './run/figures.ts'
import type { RunText } from './run/run-text.ts'

/** Why a run failed: the cause, the values that the text gives, and the words that say so. */
export type FoundCause = {
  readonly id: string
  /** The code of the finding that it explains, of the management API its name; `null` where the text has none. */
  readonly code: number | string | null
  readonly values: Values
  readonly evidence: readonly Span[]
  /** Whose words it is told in: the language of the failing code, where the text shows it. */
  readonly language?: TraceLanguage
}

/** What `language` may be, for whoever reads a cause back. */
export const languagesOfCauses: readonly TraceLanguage[] = traceLanguages

/** More would be a list to choose from, and no answer. */
const most = 2

/**
 * Why the runs of a text failed, the likelier cause first: of each finding its own; without any, what the text as a
 * whole says, if somebody has asked.
 */
export function causesOf(
  input: Input,
  { findings, asked }: { readonly findings: readonly Finding[]; readonly asked: boolean },
): readonly FoundCause[] {
  if (isListOfCodes(findings)) return []
  const whole = [{ start: 0, end: input.text.length }]
  const own = findings.flatMap(({ code, details, run = whole, evidence }) => {
    const text = input.readRun(run, evidence.at(-1)?.start ?? 0)
    const isOnlySpokenOf = () => evidence.every((span) => isSpokenOf(input.text, span))
    return findCause(input.text, { code, details: () => details, text, isOnlySpokenOf }) ?? []
  })
  const isEndedByPlatform = findings.some(
    ({ code, confidence }) => confidence === 'certain' && !endsOfPrograms.has(code),
  )
  if (own.length > 0 || !asked || isEndedByPlatform) return distinct(own).slice(0, most)
  const text = input.readRun(whole, input.text.length)
  const details = () => findings[0]?.details ?? figuresIn(input.plain.text)
  return [findCause(input.text, { code: null, details, text })].filter((found) => found !== undefined)
}

/** A page that explains the codes one after the other is about nobody's run. */
function isListOfCodes(findings: readonly Finding[]): boolean {
  const ofNoRun = findings.filter(({ details }) => details.requestId === undefined)
  return new Set(ofNoRun.map(({ code }) => code)).size >= 3
}

/** Two findings of one run have one cause. */
function distinct(found: readonly FoundCause[]): readonly FoundCause[] {
  const keyOf = ({ id, values }: FoundCause) => JSON.stringify([id, Object.values(values)[0]])
  return [...new Map(found.toReversed().map((cause) => [keyOf(cause), cause])).values()].reverse()
}

type Failed = {
  /** The finding's code; `null` for a text without any. */
  readonly code: number | null
  readonly details: () => Details
  readonly text: RunText
  /** Whether the finding is only spoken of: figures beside it are nobody's run. */
  readonly isOnlySpokenOf?: () => boolean
}

/**
 * The cause of one failed run, the most specific that fits; `undefined` where the text does not tell. What is looked at
 * is the exception of the result or, without one, the last that was logged. An exception that was logged before an
 * unrelated end of the run explains nothing: a cause counts only for the codes that it can end in, and what the failing
 * exception itself says for every code that a program brings about by failing.
 */
function findCause(
  input: string,
  { code, details, text, isOnlySpokenOf = () => false }: Failed,
): FoundCause | undefined {
  const given = { text, input, run: once(() => runOf(text, details(), code)), talk: [] }
  const found = ofItsCode(code, given, isOnlySpokenOf) ?? ofOtherCodes(code, given)
  if (!found) return undefined
  const { cause } = found
  const values = known(cause, { ...hostNear(found), ...found.values })
  const language = found.passage?.trace?.language ?? found.of ?? given.run().language
  const evidence = spansOf(input, found)
  return { id: cause.id, code, values, evidence, ...(language !== undefined && { language }) }
}

function ofItsCode(code: number | null, given: Given, isOnlySpokenOf: () => boolean): FoundOf | undefined {
  for (const { cause, pieces } of piecesOfCauses().causes) {
    if (code !== null && !cause.codes.includes(code)) continue
    const found = foundByWords(pieces, given)
    if (found) return { ...found, cause }
    const figures = foundByFigures(cause, given.run, code)
    if (figures && !isOnlySpokenOf()) return { ...figures, cause }
  }
  return undefined
}

/** What the failing exception says, which is about nothing but the end of the run, where the code itself explains nothing. */
function ofOtherCodes(code: number | null, given: Given): FoundOf | undefined {
  if (code === null || !endsOfPrograms.has(code)) return undefined
  const thrown = given.text.failing.filter(({ failure }) => failure !== undefined)
  for (const { cause, pieces } of piecesOfCauses().causes) {
    if (!cause.codes.some((own) => endsOfPrograms.has(own))) continue
    const found = foundByWords(pieces, { ...given, text: { all: [], failing: thrown } })
    if (found) return { ...found, cause }
  }
  return undefined
}

type FoundOf = Found & { readonly cause: Cause }

function foundByFigures(cause: Cause, run: () => Run, code: number | null): Found | undefined {
  const values = code === null ? undefined : cause.figures?.(run(), code)
  return values && { values, start: 0, end: 0 }
}

/** Only the values that the cause has names for. */
function known({ values: names }: Cause, values: Values): Values {
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  )
}

function spansOf(input: string, { passage, start, end }: Found): readonly Span[] {
  if (!passage) return []
  const from = passage.inputOffset(start)
  const to = passage.inputOffset(end)
  return [{ start: from, end: to, text: input.slice(from, to) }]
}

/** What hardly any evidence asks for, read when it does. */
function once<T>(read: () => T): () => T {
  let known: T | undefined
  return () => {
    known ??= read()
    return known
  }
}

function runOf({ failing }: RunText, details: Details, code: number | null): Run {
  const trace = failing.find(({ failure }) => failure)?.trace
  const { timeoutSeconds, durationMs, memoryMb, memoryUsedMb, exitStatus } = details
  return {
    ...{ code, timeoutSeconds, durationMs, memoryMb, memoryUsedMb, exitStatus },
    language: trace?.language ?? languageOfRuntime(details.runtime),
    runtime: details.runtime ?? runtimeIn(failing.map(({ text }) => text).join('\n')),
    isThrown: trace !== undefined,
  }
}

/** The code of a run that has used up its memory. */
const memoryLimit = 434

/** Of codes that are only near, those that a run can end in which failed for these reasons. */
export function nearCodes(
  codes: readonly number[],
  found: readonly FoundCause[],
  text: string,
): readonly number[] {
  const ofCauses = new Set(found.flatMap(({ id }) => causeOf(id)?.codes ?? []))
  // A report names the memory, however little of it was used.
  const likely = hasSpare(figuresIn(text)) ? codes.filter((code) => code !== memoryLimit) : codes
  return found.length === 0 ? likely : likely.filter((code) => ofCauses.has(code))
}
