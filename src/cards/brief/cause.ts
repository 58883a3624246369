import type { Run, Step, Told, Values } from '../../causes/cause.ts'
import { causeOf } from '../../causes/index.ts'
import { languageOfRuntime } from '../../causes/runtime-tools.ts'
import { choose, fill as fillText, namesIn } from '../../causes/told.ts'
import type { Language } from '../../language.ts'
import type { FoundCause } from '../../lookup/causes.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Details, Finding } from '../../lookup/run/details.ts'
import type { Line } from '../card.ts'
import { fill } from '../fill.ts'

/** A cause in words: why, what helps, and what it is not. Values of the text stand in code. */
export type ToldCause = {
  readonly headline: Line
  readonly steps: readonly Line[]
  readonly notThis: readonly Line[]
  readonly sources: readonly string[]
}

/** The cause that explains a finding. */
export function causeFor({ causes }: Pick<Answer, 'causes'>, { code }: Finding): FoundCause | undefined {
  return causes.find((cause) => cause.code === code) ?? causes.find((cause) => cause.code === null)
}

const mostSteps = 3
const longestValue = 120

/** `undefined` for a cause that only another version of the bot knows. */
export function tellCause(found: FoundCause, details: Details, language: Language): ToldCause | undefined {
  const cause = causeOf(found.id)
  if (!cause) return undefined
  const run = runOf(details, found)
  const words = found.evidence.map(({ text }) => text).join('\n')
  const values = { ...found.values, ...cause.derived?.({ values: found.values, run, words }) }
  const fitting = cause.steps.filter(({ when }) => when === undefined || when({ values, run }))
  return {
    headline: lineOf(cause.headline, values, language) ?? [found.id],
    steps: fitting.flatMap((step) => stepLine(step, values, language) ?? []).slice(0, mostSteps),
    notThis: cause.notThis.map((not) => [not[language]]),
    sources: cause.sources,
  }
}

function stepLine({ say, snippet }: Step, values: Values, language: Language): readonly [Line] | undefined {
  const line = lineOf(say, values, language)
  if (!line || snippet === undefined) return line && [line]
  const code = fillText(snippet, values)
  // Without its values it cannot be run.
  if (namesIn(code).length > 0) return [line]
  return [[...line, ' ', { code, isSnippet: true }]]
}

function lineOf(told: Told, values: Values, language: Language): Line | undefined {
  const sentence = choose(told, values)
  if (!sentence) return undefined
  const pieces = Object.entries(values).map(([name, value]) => [
    name,
    { code: shown(name, value, language).slice(0, longestValue) },
  ])
  return fill(sentence, Object.fromEntries(pieces), language)
}

const amount = /^(?:seconds|most|.{1,40}(?:Mb|Ms|Bytes))$/

/** Amounts stand as in the rest of the card: English groups the digits by comma, Chinese does not. */
function shown(name: string, value: string, language: Language): string {
  const isGrouped = language === 'en' && amount.test(name) && /^\d{4,12}$/.test(value)
  return isGrouped ? Number(value).toLocaleString('en') : value
}

/** What the details tell of the run, for steps that fit some runs only. */
function runOf({ runtime, frame, ...details }: Details, { code, language }: FoundCause): Run {
  return {
    code: typeof code === 'number' ? code : null,
    language: language ?? languageOfRuntime(runtime) ?? languageOfFrame(frame),
    runtime,
    timeoutSeconds: details.timeoutSeconds,
    durationMs: details.durationMs,
    memoryMb: details.memoryMb,
    memoryUsedMb: details.memoryUsedMb,
    exitStatus: details.exitStatus,
  }
}

const endings = { py: 'Python', js: 'Node.js', mjs: 'Node.js', cjs: 'Node.js', ts: 'Node.js' } as const
const otherEndings = { java: 'Java', php: 'PHP', go: 'Go' } as const

/** `/var/user/index.py:4 main_handler` is Python. */
export function languageOfFrame(frame: string | undefined): Run['language'] {
  const ending = /\.([a-z]{2,4}):\d/.exec(frame ?? '')?.[1] ?? ''
  return new Map<string, Run['language']>(Object.entries({ ...endings, ...otherEndings })).get(ending)
}
