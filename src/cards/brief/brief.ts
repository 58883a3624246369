import type { Entry } from '../../catalog/entry.ts'
import { retrySentence } from '../../catalog/retries.ts'
import { checkHandler } from '../../handler/check.ts'
import type { Language } from '../../language.ts'
import type { FoundCause } from '../../lookup/causes.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Finding } from '../../lookup/run/details.ts'
import { sentences, sidesSentence, words } from '../../words.ts'
import { stateLine } from '../alarm/card.ts'
import { arithmetic } from '../arithmetic.ts'
import { type CardBlock, gapBetween, type Line, separated } from '../card.ts'
import { fill } from '../fill.ts'
import { placePieces } from '../place.ts'
import { shortened } from '../shortened.ts'
import { besideLines, ownCount } from './beside.ts'
import { causeFor, tellCause } from './cause.ts'
import { checksFor } from './checks.ts'
import { retries } from './retries.ts'
import { height } from './room.ts'

type Told = {
  readonly finding: Finding
  readonly entry: Entry
  readonly answer: Answer
  readonly language: Language
}

/** What a finding's reader needs first: whose it is, why it failed, what to do, and where. */
export function briefOf(told: Told): CardBlock {
  const { finding, answer, language } = told
  const { cause, ...why } = whyOf(told)
  const state = answer.alarm && stateLine(answer.alarm, language)
  const above = [sideLine(told), ...why.lines, ...(state ? [state] : []), ...handlerLines(told, cause)]
  const below = [factsLine(finding, language), ...besideLines(answer, language)].filter(
    (line) => line.length > 0,
  )
  return {
    kind: 'brief',
    above,
    ifRoom: answer.query === 'paste' ? [...numbersLines(finding, cause, language), ...why.words] : [],
    steps: stepsOf(told, cause).slice(0, mostSteps),
    leastSteps: 1,
    below,
  }
}

/** The cause of a card without a finding, as a brief. */
export function briefOfCause(cause: FoundCause, language: Language): CardBlock {
  const told = tellCause(cause, {}, language)
  const quotes = cause.evidence.map(({ text }): Line => [{ code: shortened(text) }])
  return {
    kind: 'brief',
    above: quotes.slice(0, 1),
    ifRoom: [],
    steps: told?.steps ?? [],
    leastSteps: 1,
    below: [],
  }
}

const mostSteps = 3

type Why = {
  readonly lines: readonly Line[]
  /** Words of the text that tell no more than the headline does. */
  readonly words: readonly Line[]
  readonly cause?: FoundCause
}

function whyOf({ finding, answer, entry, language }: Told): Why {
  const cause = causeFor(answer, finding)
  const told = cause && tellCause(cause, finding.details, language)
  if (cause && told)
    return {
      cause,
      lines: [
        [{ strong: words.cause[language] }, gapBetween(language), ...told.headline],
        ...lastLines(finding, cause, language),
      ],
      words: [],
    }
  if (answer.query !== 'paste') return { lines: [[entry.meaning[language]]], words: [] }
  // What an alarm says of itself is told with it.
  const isOnlyAlarm = answer.alarm !== undefined && finding.details.exception === undefined
  if (isOnlyAlarm) return { lines: [], words: [] }
  // Without a cause, what tells most: the last line, or the exception with its place.
  const last = lastLines(finding, undefined, language)
  if (last.length > 0) return { lines: last, words: [] }
  const { exception, frame } = finding.details
  if (exception === undefined) return { lines: [], words: evidenceLines(finding, entry) }
  const parts = [exception, frame].filter((part) => part !== undefined)
  return { lines: [separated(parts.map(quoted))], words: [] }
}

function evidenceLines({ evidence }: Finding, { names, code }: Entry): readonly Line[] {
  const isInHeadline = (text: string) =>
    names.some(({ name }) => name === text) || (text.length <= 30 && text.includes(String(code)))
  const said = evidence.find(({ text }) => !isInHeadline(text))?.text
  return said === undefined ? [] : [[quoted(said)]]
}

function quoted(text: string): { readonly code: string } {
  const isLong = text.length > longestQuote
  return { code: shortened(isLong ? text.replace(packagesOfType, '') : text, longestQuote) }
}

/** Where a class stands takes the room of what was said. */
const packagesOfType = /^(?:[A-Za-z_]\w{0,60}\.){1,10}(?=[A-Z]\w{0,80}: )/

const longestQuote = 120

/** Causes that tell of the limit, and not of what took so long. */
const aboutLimits: ReadonlySet<string> = new Set([
  'default-timeout',
  'timeout-set-too-short',
  'timeout-at-maximum',
])

/** What a run logged last before it was stopped, unless the cause already tells what it waited for. */
function lastLines(
  { lastLine }: Finding,
  cause: FoundCause | undefined,
  language: Language,
): readonly Line[] {
  if (lastLine === undefined || (cause && !aboutLimits.has(cause.id))) return []
  return [fill(sentences.lastLine(), { line: { code: shortened(lastLine, longestLine) } }, language)]
}

const longestLine = 80

/** Causes whose steps say themselves what to do with the last line. */
const saysLastLine: ReadonlySet<string> = new Set(['timeout-set-too-short'])

/** The steps of the cause, else of the entry; with the last line of the log, what to do with that. */
function stepsOf({ finding, entry, language }: Told, cause: FoundCause | undefined): readonly Line[] {
  const isSaid = cause !== undefined && saysLastLine.has(cause.id)
  const behind =
    !isSaid && lastLines(finding, cause, language).length > 0 ? [[sentences.behindLastLine()[language]]] : []
  const [first, ...others] = cause
    ? (tellCause(cause, finding.details, language)?.steps ?? [])
    : checksFor(entry, finding).map((check) => [check[language]])
  if (!first) return behind
  return cause ? [first, ...behind, ...others] : [...behind, first, ...others]
}

/** Whether the sentence of the cause holds the numbers already. */
function saysNumbers({ id, values }: FoundCause): boolean {
  return id === 'memory-limit-exceeded' && values.usedMb !== undefined
}

function numbersLines(
  { details }: Finding,
  cause: FoundCause | undefined,
  language: Language,
): readonly Line[] {
  const numbers = cause && saysNumbers(cause) ? undefined : arithmetic(details, language)
  return numbers === undefined ? [] : [[numbers]]
}

/** Whose it is and whether a retry helps; the whole sentence about that where it takes no line more. */
function sideLine({ entry, answer, language }: Told): Line {
  // A success is nobody's to mend.
  const sides = entry.number === 'never' ? [] : [sidesSentence(entry.sides, language)]
  // A note tells it at length.
  if (answer.notes?.some(({ topic }) => topic === 'retries')) return [sides.join('')]
  const before = [...sides, words.retry[language], ''].join(gapBetween(language))
  const short: Line = [before + retries[entry.retry.helps][language]]
  const whole: Line = [before + retrySentence(entry, answer.way)[language]]
  return height([whole]) <= height([short]) ? whole : short
}

/** The handler as it should be, where the text names one that cannot work. */
function handlerLines({ finding, answer, language }: Told, cause: FoundCause | undefined): readonly Line[] {
  const { handler } = answer
  if (!handler || (finding.code !== 437 && !cause?.id.startsWith('handler-'))) return []
  const verdict = checkHandler({ handler: handler.handler, runtime: handler.runtime })
  if (!('suggestion' in verdict) || !verdict.suggestion || verdict.suggestion === handler.handler) return []
  const right = { code: verdict.suggestion }
  return [
    [{ strong: words.handler[language] }, gapBetween(language), { code: handler.handler }, ' → ', right],
  ]
}

/** "order-sync · prod · ap-guangzhou", with the way to the function in the console. */
function factsLine(finding: Finding, language: Language): Line {
  const count = ownCount(finding)
  return separated([
    ...placePieces(finding.details),
    ...(count === undefined ? [] : [sentences.runs({ count })[language]]),
  ])
}
