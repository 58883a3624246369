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
import { consoleLink } from '../console-link.ts'
import { titleOf } from '../entry-title.ts'
import { fill } from '../fill.ts'
import { shortened } from '../shortened.ts'
import { tellCause } from './cause.ts'
import { checksFor } from './checks.ts'
import { retries } from './retries.ts'
import { fittingSteps } from './room.ts'

type Told = {
  readonly finding: Finding
  readonly entry: Entry
  readonly answer: Answer
  readonly language: Language
}

/** What a finding's reader needs first: whose it is, why it failed, what to do, and where. */
export function briefOf(told: Told): CardBlock {
  const { finding, entry, answer, language } = told
  const { cause, ...why } = whyOf(told)
  const state = answer.alarm && stateLine(answer.alarm, language)
  const above = [sideLine(told), ...why.lines, ...(state ? [state] : []), ...handlerLines(told, cause)]
  const below = [factsLine(finding, language)].filter((line) => line.length > 0)
  const steps = stepsOf(told, cause)
  const others = [[titleLine(entry, language)], ...above, ...below, ...reserved(told)]
  return { kind: 'brief', above, steps: fittingSteps(steps.slice(0, 3), others), below }
}

/** The cause of a card without a finding, as a brief. */
export function briefOfCause(cause: FoundCause, language: Language): CardBlock {
  const told = tellCause(cause, {}, language)
  const quotes = cause.evidence.map(({ text }): Line => [{ code: shortened(text) }])
  const above: readonly Line[] = quotes.slice(0, 1)
  return { kind: 'brief', above, steps: fittingSteps(told?.steps ?? [], above), below: [] }
}

/** The cause that explains a finding. */
export function causeFor({ causes }: Pick<Answer, 'causes'>, { code }: Finding): FoundCause | undefined {
  return causes.find((cause) => cause.code === code) ?? causes.find((cause) => cause.code === null)
}

function whyOf({ finding, answer, entry, language }: Told): {
  readonly lines: readonly Line[]
  readonly cause?: FoundCause
} {
  const cause = causeFor(answer, finding)
  const told = cause && tellCause(cause, finding.details, language)
  if (cause && told)
    return {
      cause,
      lines: [
        [{ strong: words.cause[language] }, gapBetween(language), ...told.headline],
        ...lastLines(finding, cause, language),
        ...(saysNumbers.has(cause.id) ? [] : numbersLines(finding, language)),
      ],
    }
  if (answer.query !== 'paste') return { lines: [[entry.meaning[language]]] }
  // What an alarm says of itself is told with it.
  const isOnlyAlarm = answer.alarm !== undefined && finding.details.exception === undefined
  if (isOnlyAlarm) return { lines: numbersLines(finding, language) }
  const last = lastLines(finding, undefined, language)
  if (last.length > 0) return { lines: [...last, ...numbersLines(finding, language)] }
  return { lines: evidenceLines(finding, entry, language) }
}

/** Without a cause, what tells most: the exception with its place, else the words of the text, and the numbers. */
function evidenceLines(
  { details, evidence }: Finding,
  { names, code }: Entry,
  language: Language,
): readonly Line[] {
  const { exception, frame } = details
  const isInHeadline = (text: string) =>
    names.some(({ name }) => name === text) || (text.length <= 30 && text.includes(String(code)))
  const said = exception ?? evidence.find(({ text }) => !isInHeadline(text))?.text
  const parts = [said, exception && frame].filter((part) => part !== undefined)
  return [
    ...(parts.length > 0 ? [separated(parts.map((part) => ({ code: shortened(part, 120) })))] : []),
    ...numbersLines({ details }, language),
  ]
}

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

/** The steps of the cause, else of the entry; with the last line of the log, what to do with that. */
function stepsOf({ finding, entry, language }: Told, cause: FoundCause | undefined): readonly Line[] {
  const behind =
    lastLines(finding, cause, language).length > 0 ? [[sentences.behindLastLine()[language]]] : []
  const [first, ...others] = cause
    ? (tellCause(cause, finding.details, language)?.steps ?? [])
    : checksFor(entry, finding).map((check) => [check[language]])
  if (!first) return behind
  return cause ? [first, ...behind, ...others] : [...behind, first, ...others]
}

/** Causes whose sentence holds the numbers. */
const saysNumbers: ReadonlySet<string> = new Set(['memory-limit-exceeded'])

function numbersLines({ details }: Pick<Finding, 'details'>, language: Language): readonly Line[] {
  const numbers = arithmetic(details, language)
  return numbers === undefined ? [] : [[numbers]]
}

function sideLine({ entry, answer, language }: Told): Line {
  // A success is nobody's to mend.
  const side = entry.number === 'never' ? '' : sidesSentence(entry.sides, language)
  const retry = `${words.retry[language]}${gapBetween(language)}${retryOf(entry, answer, language)}`
  return [side === '' ? retry : `${side}${gapBetween(language)}${retry}`]
}

/** The whole sentence where it is short. */
function retryOf(entry: Entry, { way }: Answer, language: Language): string {
  const whole = retrySentence(entry, way)[language]
  return whole.length <= longestRetry[language] ? whole : retries[entry.retry.helps][language]
}

const longestRetry = { en: 40, zh: 20 } as const

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
function factsLine({ details, count }: Finding, language: Language): Line {
  const { functionName, namespace, region } = details
  const facts = [functionName, namespace, region].flatMap((code) => (code === undefined ? [] : [{ code }]))
  const address = consoleLink(details)
  return separated([
    ...facts,
    ...(count === undefined ? [] : [sentences.runs({ count })[language]]),
    ...(address === undefined ? [] : [{ link: words.openConsole[language], url: address }]),
  ])
}

function titleLine(entry: Entry, language: Language): string {
  return `${titleOf(entry)}: ${entry.headline[language]} (3 s).`
}

/** Room for what others add: what the team knows of an incident, and what else the text holds. */
function reserved({ answer, finding }: Told): readonly Line[] {
  const history = answer.query !== 'paste' ? 0 : finding.details.functionName === undefined ? 5 : 3
  const also = answer.findings.length > 1 ? 2 : 0
  return Array.from({ length: history + also }, () => [''])
}
