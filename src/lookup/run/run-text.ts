import type { Trace } from '../../causes/cause.ts'
import { plainOf } from '../plain.ts'
import { type Failure, failuresIn } from './failures.ts'
import { stringFields } from './string-field.ts'

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
}

type Span = { readonly start: number; readonly end: number }

/** Messages of the platform around the user's exception; they say that there was one and not which. */
const wrapper =
  /^(?:user code exception caught|user process exit when running|process exited before completing request|handler not found|invoking task timed out after \d+ seconds?|null|)\.?$/i

/** The texts of the run in which its cause can stand. Offsets lead back to `input`. */
export function readRun(input: string, spans: readonly Span[]): RunText {
  const all = spans.map((span) => passageOf(input, span))
  const results = spans.flatMap((span) => resultFields(input, span)).map((span) => passageOf(input, span))
  const thrown = lastFailure(results) ?? lastFailure(all)
  if (thrown) return { all, failing: [thrown] }
  const messages = results.filter(({ text }) => !wrapper.test(text.trim()))
  return { all, failing: messages.length > 0 ? messages : all.map(withoutNoise) }
}

/** The stack trace says more than the message, so it comes last. */
function resultFields(input: string, { start, end }: Span): readonly Span[] {
  const text = input.slice(start, end)
  const fields = ['errorMessage', 'stackTrace'].flatMap((key) => stringFields(text, [key]))
  return fields.map((field) => ({ start: start + field.start, end: start + field.end }))
}

function lastFailure(passages: readonly Passage[]): Passage | undefined {
  for (const passage of passages.toReversed()) {
    const failure = failuresIn(passage.text).findLast(({ type }) => !isWarning(type))
    if (failure) return traceOf(passage, failure)
  }
  return undefined
}

function isWarning(type: string | undefined): boolean {
  return type?.endsWith('Warning') ?? false
}

function traceOf(passage: Passage, failure: Failure): Passage {
  const [innermost] = failure.frames
  const ownFrames = failure.frames.filter(({ isOwn }) => isOwn)
  return {
    text: passage.text.slice(failure.from, failure.to),
    lower: passage.lower.slice(failure.from, failure.to),
    inputOffset: (offset) => passage.inputOffset(failure.from + offset),
    trace: {
      language: failure.language,
      ownFrames,
      isBeforeOwnCode: failure.frames.length > 0 && ownFrames.length === 0,
      innermost,
    },
  }
}

function passageOf(input: string, { start, end }: Span): Passage {
  const { text, lower, inputOffset } = plainOf(input.slice(start, end))
  return { text, lower, inputOffset: (offset) => start + inputOffset(offset), trace: undefined }
}

const noise = /^[^\n]*(?:[Rr]etrying|正在重试|次重试|Warning: |\bWARN(?:ING)?\b|\bDEBUG\b)[^\n]*$/gm

/** Warnings and retries tell of no failure; blanks in their place keep the offsets. */
function withoutNoise(passage: Passage): Passage {
  const text = passage.text.replace(noise, (line) => ' '.repeat(line.length))
  const lower = [...text].length === text.length ? text.toLowerCase() : passage.lower
  return { ...passage, text, lower: lower.length === text.length ? lower : passage.lower }
}
