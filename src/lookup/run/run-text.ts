import { type Plain, plainOf } from '../reading/plain.ts'
import type { Failure } from './failure.ts'
import { isHandled, withoutHandled, withoutHarmless } from './harmless.ts'
import { Passage } from './passage.ts'
import type { Range } from './runs.ts'
import { openingOf, stringFields } from './string-field.ts'
import { type ThrownObject, thrownObject } from './thrown-object.ts'

/** What a run printed. */
export type RunText = {
  /** All of it, in pieces that follow one another. */
  readonly all: readonly Passage[]
  /**
   * What says why it failed: the exception of the result, else the last one that was logged, else all. Behind an
   * exception that only wraps another stands the other.
   */
  readonly failing: readonly Passage[]
}

/**
 * An exception that only says that something else failed: a program that was started, a method that was invoked. What
 * failed has printed its own words before.
 */
const wrapping =
  /exit(?:ed)?(?: with)? (?:code|status)|InvocationTargetException|\bUnhandled exception\b|^(?:Error: )?(?:Failed to (?:launch|start|load|initialize)|Command failed)|^(?:User(?:Code|ProcExit|FunctionExec)Error|FunctionStatusError|InternalError|ContainerInitError|Runtime\.ExitError)$|Unable to import module '[\w./-]{1,200}'$/i

/** SCF's word for a run that came to its end, with what it returned. */
const endedWell = /\bRetMsg\s{0,2}:(?!\s{0,2}\\{0,3}"?\s{0,2}\{\s{0,2}\\{0,7}"error)/
/** Nobody waited for what failed: the run came to an end, and with nothing. */
const endedEmpty = /\bRetMsg\s{0,2}:\s{0,2}(?:null|undefined|"")?\s{0,4}(?:$|\n|END |Report )/

/** The text that has the run. */
type Whole = { readonly text: string; readonly plain: Plain; readonly words: Uint8Array }

/** Reads a run by its pieces. Offsets lead back to the text that it is of. */
export function readRun(input: Whole, ranges: readonly Range[]): RunText {
  const all = ranges.map((range) => passageOf(input, range))
  const results = ranges
    .flatMap((range) => resultFields(input.text, range))
    .map((range) => passageOf(input, range))
  if (results.length === 0 && all.some(isWell)) return { all, failing: [] }
  const thrown =
    lastFailure(results, { isResult: true }) ??
    lastObject(all) ??
    (results.every(isGeneral) ? lastFailure(all) : undefined)
  if (thrown && !wrapping.test(saidBy(thrown)))
    return { all, failing: [thrown, ...addressed(thrown), ...failedBefore(input, thrown)] }
  const logged = all.map(withoutNoise)
  if (!thrown) return { all, failing: [...results, ...logged] }
  const inner = lastFailure(logged, { isWanted: (said) => !wrapping.test(said) })
  return { all, failing: [thrown, ...(inner ? [inner] : []), ...logged] }
}

/** The exception without what was printed behind it, where that is no message of its own. */
function saidBy({ text, failure }: Passage): string {
  return failure?.message === '' && failure.frames.length === 0
    ? text.slice(0, failure.end - failure.from)
    : text
}

const address = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}:\d/

/** Where the root says only what happened, what it has caused may say where; the two are read as one. */
function addressed(thrown: Passage): readonly Passage[] {
  const { causing = [], from = 0 } = thrown.failure ?? {}
  if (address.test(thrown.text)) return []
  return causing
    .filter(({ said }) => address.test(said))
    .map(({ said, start }) => {
      const head = `${said}\n`
      const inputOffset = (offset: number) =>
        thrown.inputOffset(offset < head.length ? start - from + offset : offset - head.length)
      return new Passage(head + saidBy(thrown), inputOffset)
    })
}

/** Over what is not there a program stumbles that has gone on after a failure. */
const stumbled = /nil pointer dereference|NullPointerException|of (?:undefined|null)\b|'NoneType' object/
/** The failure is the program's last words before it, on lines of their own. */
const lastWords = /(?:^|\n)(?:[^\n]{1,400}\n){1,3}$/
/** Where the first of several panics stands: one that came up while another was handled is printed below it. */
const panic = /\npanic: /

/** What the program printed right before it stumbled. */
function failedBefore(input: Whole, thrown: Passage): readonly Passage[] {
  if (!stumbled.test(thrown.text)) return []
  const end = input.text.lastIndexOf('\n', thrown.inputOffset(0)) + 1
  const from = Math.max(0, end - 1_200)
  const before = input.text.slice(from, end)
  const whole = before.slice(0, (panic.exec(before)?.index ?? before.length) + 1)
  const words = lastWords.exec(whole)?.[0] ?? ''
  const start = from + whole.length - words.length
  return words === '' ? [] : [passageOf(input, { start, end: start + words.length })]
}

function isWell({ text }: Passage): boolean {
  const isUnhandled = text.includes('UnhandledPromiseRejection') && endedEmpty.test(text)
  return endedWell.test(text) && !isUnhandled
}

/** Says that the user's code failed, and not why. */
function isGeneral({ text }: Passage): boolean {
  return /^[^{}\n]{0,300}$/.test(text.trim())
}

const message = openingOf('errorMessage')
const trace = openingOf('stackTrace')

/** The stack trace says more than the message, so it comes last. */
function resultFields(input: string, { start, end }: Range): readonly Range[] {
  const text = input.slice(start, end)
  const fields = [...stringFields(text, message), ...stringFields(text, trace)]
  return fields.map((field) => ({ start: start + field.start, end: start + field.end }))
}

type Looked = {
  /** In a result nothing follows the exception, so a message of several lines is all its own. */
  readonly isResult?: boolean
  readonly isWanted?: (said: string) => boolean
}

/** The last exception of the passages that nobody has handled. */
function lastFailure(
  passages: readonly Passage[],
  { isResult = false, isWanted = () => true }: Looked = {},
): Passage | undefined {
  for (const passage of passages.toReversed()) {
    const { text } = passage
    const failure = passage.failures.findLast(
      (each) =>
        !each.type?.endsWith('Warning') &&
        !isHandled(text, each) &&
        isWanted(text.slice(each.start, each.end)),
    )
    if (failure && isTurnedAround(passage, failure)) return objectPassage(passage, failure)
    if (failure) return failedPassage(passage, isResult ? { ...failure, to: text.length } : failure)
  }
  return undefined
}

/** The message stands in front of the type. */
function isTurnedAround({ text }: Passage, failure: Failure): failure is Failure & { readonly type: string } {
  return (
    failure.type !== undefined && failure.message !== '' && text.startsWith(failure.message, failure.start)
  )
}

/** The exception that a runtime printed as an object: type, message and stack are members of their own. */
function lastObject(passages: readonly Passage[]): Passage | undefined {
  for (const passage of passages.toReversed()) {
    const thrown = thrownObject(passage.text)
    if (thrown) return objectPassage(passage, thrown)
  }
  return undefined
}

/** Reads like the line that other runtimes print; offsets in the type lead to the message. */
function objectPassage(passage: Passage, { type, message, start, language, frames }: ThrownObject): Passage {
  const text = `${type}: ${message}`
  const head = text.length - message.length
  const failure = { language, frames, type, message, start: 0, end: text.length, from: 0, to: text.length }
  const inputOffset = (offset: number) => passage.inputOffset(start + Math.max(0, offset - head))
  return new Passage(text, inputOffset, undefined, failure)
}

function failedPassage(passage: Passage, failure: Failure): Passage {
  const { from, to } = failure
  const inputOffset = (offset: number) => passage.inputOffset(from + offset)
  return new Passage(passage.text.slice(from, to), inputOffset, passage, failure)
}

function passageOf(input: Whole, { start, end }: Range): Passage {
  const isWhole = start === 0 && end === input.text.length
  const { text, inputOffset } = isWhole ? input.plain : plainOf(input.text.slice(start, end))
  return new Passage(text, (offset) => start + inputOffset(offset), input)
}

/** Warnings, with their traces, and retries tell of no failure. */
function withoutNoise(passage: Passage): Passage {
  const text = withoutHarmless(withoutHandled(passage.text, passage.failures))
  return new Passage(text, passage.inputOffset, passage)
}
