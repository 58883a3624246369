import type { Cause, Run, Trace, Values } from '../causes/cause.ts'
import { findWords } from '../causes/evidence.ts'
import { causes } from '../causes/index.ts'
import { languageOfRuntime } from '../causes/runtime-tools.ts'
import type { Span } from './recognise.ts'
import { type Details, type Finding, runtimeIn } from './run/details.ts'
import type { Passage, RunReader, RunText } from './run/run-text.ts'

/** Why a run failed: the cause, the values that the text gives, and the words that say so. */
export type FoundCause = {
  readonly id: string
  /** The code of the finding that it explains, of the management API its name; `null` where the text has none. */
  readonly code: number | string | null
  readonly values: Values
  readonly evidence: readonly Span[]
}

/** More would be a list to choose from, and no answer. */
const most = 2

/**
 * Why the runs of a text failed, the likelier cause first: of each finding its own; without any, what the text as a
 * whole says, if somebody has asked.
 */
export function causesOf(
  input: string,
  { findings, asked, readRun }: Looked & { readonly asked: boolean },
): readonly FoundCause[] {
  const whole = [{ start: 0, end: input.length }]
  const own = findings.flatMap(({ code, details, run = whole, evidence }) => {
    const text = readRun(run, evidence.at(-1)?.start ?? 0)
    return findCause(input, { code, details, text }) ?? []
  })
  if (own.length > 0 || !asked) return distinct(own).slice(0, most)
  const details = findings[0]?.details ?? {}
  const any = findCause(input, { code: null, details, text: readRun(whole, input.length) })
  return any ? [any] : []
}

type Looked = { readonly findings: readonly Finding[]; readonly readRun: RunReader }

/** Two findings of one run have one cause. */
function distinct(found: readonly FoundCause[]): readonly FoundCause[] {
  const keyOf = ({ id, values }: FoundCause) => JSON.stringify([id, Object.values(values)[0]])
  return [...new Map(found.toReversed().map((cause) => [keyOf(cause), cause])).values()].reverse()
}

type Failed = {
  /** The finding's code; `null` for a text without any. */
  readonly code: number | null
  readonly details: Details
  readonly text: RunText
}

/**
 * The cause of one failed run, the most specific that fits; `undefined` where the text does not tell. What is looked at
 * is the exception of the result or, without one, the last that was logged. An exception that was logged before an
 * unrelated end of the run explains nothing: a cause counts only for the codes that it can end in.
 */
function findCause(input: string, { code, details, text }: Failed): FoundCause | undefined {
  const run = runOf(text, details)
  for (const cause of causes) {
    if (code !== null && !cause.codes.includes(code)) continue
    const found = foundByWords(cause, text, run) ?? foundByFigures(cause, run, code)
    if (found)
      return { id: cause.id, code, values: known(cause, found.values), evidence: spansOf(input, found) }
  }
  return undefined
}

type Found = {
  readonly values: Values
  readonly passage?: Passage
  readonly start: number
  readonly end: number
}

function foundByWords(cause: Cause, text: RunText, run: Run): Found | undefined {
  for (const { says, by, when } of cause.evidence) {
    for (const passage of by === 'platform' ? text.all : text.failing) {
      const places = findWords(says, passage)
      for (const place of places.toReversed()) {
        const more = when ? when({ values: place.values, trace: passage.trace, run }) : true
        if (more === false) continue
        return { ...place, passage, values: more === true ? place.values : { ...place.values, ...more } }
      }
    }
  }
  return undefined
}

function foundByFigures(cause: Cause, run: Run, code: number | null): Found | undefined {
  const values = code === null ? undefined : cause.figures?.(run, code)
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

function runOf({ failing }: RunText, details: Details): Run {
  const trace: Trace | undefined = failing.find((passage) => passage.trace)?.trace
  return {
    language: trace?.language ?? languageOfRuntime(details.runtime),
    runtime: details.runtime ?? runtimeIn(failing.map(({ text }) => text).join('\n')),
    timeoutSeconds: details.timeoutSeconds,
    durationMs: details.durationMs,
    memoryMb: details.memoryMb,
    memoryUsedMb: details.memoryUsedMb,
    exitStatus: details.exitStatus,
  }
}
