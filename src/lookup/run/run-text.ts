import type { Trace } from '../../causes/cause.ts'
import { plainOf } from '../reading/plain.ts'
import type { Failure } from './failure.ts'
import { failuresIn } from './failures.ts'
import { type Range, rangesNear } from './runs.ts'
import { stringFields } from './string-field.ts'
import { type ThrownObject, thrownObject } from './thrown-object.ts'

/** A piece of a run's text without escapes. */
export type Passage = {
  readonly text: string
  readonly lower: string
  readonly inputOffset: (offset: number) => number
  /** Where the passage is an exception's. */
  readonly trace: Trace | undefined
}

/** What a run printed. */
export type RunText = {
  /** All of it, in pieces that follow one another. */
  readonly all: readonly Passage[]
  /** What says why it failed: the exception of the result, else the last one that was logged, else all. */
  readonly failing: readonly Passage[]
  /** The exception in it; of one that only wraps another, the other. */
  readonly failure: Failure | undefined
}

/**
 * An exception that only says that something else failed: a program that was started, a method that was invoked. What
 * failed has printed its own words before.
 */
const wrapping =
  /exit(?:ed)?(?: with)? (?:code|status)|InvocationTargetException|^(?:Error: )?(?:Failed to (?:launch|start|load|initialize)|Command failed)|^(?:UserCodeError|Runtime\.ExitError)$/i

/** SCF's word for a run that came to its end, with what it returned. */
const endedWell = /\bRetMsg\s{0,2}:(?!\s{0,2}\\{0,3}"?\s{0,2}\{\s{0,2}\\{0,7}"error)/

/** Reads a run by its pieces; `offset` is where the text speaks of its end. */
export type RunReader = (ranges: readonly Range[], offset: number) => RunText

/** So much of a run is read for its exception and its cause: what lies far from its end explains it no more. */
const longestRun = 100_000

/** Reads the runs of a text, each once however often it is asked for; of a long one what is near the offset. */
export function runReader(input: string): RunReader {
  const known = new Map<string, RunText>()
  return (ranges, offset) => {
    const near = rangesNear({ ranges }, offset, longestRun)
    const key = near.map(({ start, end }) => `${start}-${end}`).join()
    const text = known.get(key) ?? readRun(input, near)
    known.set(key, text)
    return text
  }
}

/** The texts of the run in which its cause can stand. Offsets lead back to `input`. */
function readRun(input: string, ranges: readonly Range[]): RunText {
  const all = ranges.map((range) => passageOf(input, range))
  const results = ranges
    .flatMap((range) => resultFields(input, range))
    .map((range) => passageOf(input, range))
  if (results.length === 0 && all.some(({ text }) => endedWell.test(text)))
    return { all, failing: [], failure: undefined }
  // In a result nothing follows the exception, so a message of several lines is all its own.
  const thrown =
    lastFailure(results, undefined, toItsEnd) ??
    lastObject(all) ??
    (results.every(isGeneral) ? lastFailure(all) : undefined)
  const logged = all.map(withoutNoise)
  if (!thrown) return { all, failing: [...results, ...logged], failure: undefined }
  if (!wrapping.test(thrown.text)) return { all, failing: [thrown], failure: thrown.failure }
  const inner = lastFailure(logged, (text) => !wrapping.test(text))
  const failing = [thrown, ...(inner ? [inner] : []), ...logged]
  return { all, failing, failure: (inner ?? thrown).failure }
}

/** Says that the user's code failed, and not why. */
function isGeneral({ text }: Passage): boolean {
  return /^(?:user code exception caught|null|UserCodeError|UserFunctionExecError|UserProcExitError|[^{}\n]{0,300})\.?$/i.test(
    text.trim(),
  )
}

/** The stack trace says more than the message, so it comes last. */
function resultFields(input: string, { start, end }: Range): readonly Range[] {
  const text = input.slice(start, end)
  const fields = ['errorMessage', 'stackTrace'].flatMap((key) => stringFields(text, [key]))
  return fields.map((field) => ({ start: start + field.start, end: start + field.end }))
}

function lastFailure(
  passages: readonly Passage[],
  isWanted: (text: string) => boolean = () => true,
  whole: (failure: Failure, text: string) => Failure = (failure) => failure,
): FailedPassage | undefined {
  for (const passage of passages.toReversed()) {
    const failure = failuresIn(passage.text).findLast(
      ({ type = '', from, start, end }) =>
        !type.endsWith('Warning') &&
        !isHandled(passage.text, from, start) &&
        isWanted(passage.text.slice(start, end)),
    )
    if (failure) return traceOf(passage, whole(failure, passage.text))
  }
  return undefined
}

function toItsEnd(failure: Failure, text: string): Failure {
  return { ...failure, to: text.length }
}

/** What the line says that an exception is printed in, or the line above its trace: that it ended nothing. */
function isHandled(text: string, from: number, start: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 400), start)
  const above = text.slice(Math.max(0, from - 400), from).trimEnd()
  const header = above.slice(above.lastIndexOf('\n') + 1)
  return harmless.test(line) || (from < start && warned.test(header) && !noise.test(header))
}

/** The exception that a runtime printed as an object: type, message and stack are members of their own. */
function lastObject(passages: readonly Passage[]): FailedPassage | undefined {
  for (const passage of passages.toReversed()) {
    const thrown = thrownObject(passage.text)
    if (thrown) return objectPassage(passage, thrown)
  }
  return undefined
}

/** Reads like the line that other runtimes print; offsets in the type lead to the message. */
function objectPassage(passage: Passage, { type, message, start, ...rest }: ThrownObject): FailedPassage {
  const text = `${type}: ${message}`
  const head = text.length - message.length
  const failure = { ...rest, type, message, start: 0, end: text.length, from: 0, to: text.length }
  const inputOffset = (offset: number) => passage.inputOffset(start + Math.max(0, offset - head))
  return traceOf({ text, lower: text.toLowerCase(), inputOffset, trace: undefined }, failure)
}

type FailedPassage = Passage & { readonly failure: Failure }

function traceOf(passage: Passage, failure: Failure): FailedPassage {
  const [innermost] = failure.frames
  const ownFrames = failure.frames.filter(({ isOwn }) => isOwn)
  return {
    text: passage.text.slice(failure.from, failure.to),
    lower: passage.lower.slice(failure.from, failure.to),
    inputOffset: (offset) => passage.inputOffset(failure.from + offset),
    failure,
    trace: {
      language: failure.language,
      ownFrames,
      isBeforeOwnCode: failure.frames.length > 0 && ownFrames.length === 0,
      innermost,
      ...(failure.code !== undefined && { code: failure.code }),
    },
  }
}

function passageOf(input: string, { start, end }: Range): Passage {
  const { text, lower, inputOffset } = plainOf(input.slice(start, end))
  return { text, lower, inputOffset: (offset) => start + inputOffset(offset), trace: undefined }
}

/** Levels and words of what a program prints and goes on. TensorFlow's levels are letters behind the time. */
const harmless =
  /(?<!PromiseRejection)Warning: |\bWARN(?:ING)?\b|\bDEBUG\b|^[\d-]{10} [\d:.]{8,15}: [WI] |^[WI]\d{4} |\bdlerror\b|\b[Dd]eprecat|\b[Ii]gnor(?:e|ed|ing)\b|忽略/
/** What a program says above the trace of what it has caught. */
const warned = /\bWARN(?:ING)?\b|\bException ignored in\b|\b[Ii]gnor(?:ed|ing)\b/
const noise = /[Rr]etrying|正在重试|次重试/

/** Warnings, with their traces, and retries tell of no failure; blanks in their place keep the offsets. */
function withoutNoise({ text, lower, ...passage }: Passage): Passage {
  const handled = failuresIn(text).filter(({ from, start }) => isHandled(text, from, start))
  const isQuiet = (at: number, line: string) =>
    isNoise(line) || handled.some(({ from, to }) => at >= from && at < to)
  const quiet = (words: string) =>
    words.replace(/[^\n]+/g, (line, at: number) =>
      isQuiet(at, text.slice(at, at + line.length)) ? ' '.repeat(line.length) : line,
    )
  return { ...passage, text: quiet(text), lower: quiet(lower) }
}

function isNoise(line: string): boolean {
  return noise.test(line) || harmless.test(line)
}
