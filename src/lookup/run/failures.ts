import type { TraceLanguage } from '../../causes/cause.ts'
import { matches } from '../reading/matches.ts'
import type { Failure } from './failure.ts'
import { type Frame, type Frames, framesIn } from './frames.ts'
import { pythonFailures, withoutTalk } from './python-trace.ts'

/** How far behind its message the frames of an exception reach. */
const longestTrace = 20_000

/**
 * The exceptions in a text without escapes, in its order. Of a chain only the root: the first block in Python, the last
 * `Caused by` in Java. One whose handling failed in turn is that chain's root, too.
 */
export function failuresIn(text: string): readonly Failure[] {
  const python = pythonFailures(text)
  const inPython = ({ start }: Failure) => python.some(({ from, to }) => start >= from && start < to)
  return [...python, ...rootsOf(otherFailures(text), text).filter((failure) => !inPython(failure))].sort(
    (one, other) => one.from - other.from,
  )
}

/**
 * The name of an exception, its code, and what it says, up to the end of the line; or what a program panics with. Names
 * end so, and that is what is looked for: they may begin with any letter.
 */
const head =
  /(?<ending>Error|Exception|Throwable|Fault)(?![\w$(])(?<=(?<![\w.$/-])(?<type>(?:[A-Za-z_$][\w$]{0,60}\.){0,10}(?:[A-Z][\w$]{0,60})?(?:Error|Exception|Throwable|Fault)))(?<code> \[[A-Z][A-Z0-9_]{2,60}\](?![\w$(]))?(?:: ?(?<said>[^\n]{0,2000}))?|(?<![\w.$/-])panic: (?<panic>[^\n]{1,500})/g

/**
 * What a program says when it handles, defines or throws an exception instead of printing one; and HTTP's “Internal
 * Server Error”.
 */
const inCode =
  /(?:\bat|\bnew|\braise|\bexcept|\bcatch \(?|\bthrows?|\binstanceof|\bimport|\bclass|\bextends|\bServer|\(|,) ?$/

/** An exception's words as they stand in the text; a panic has no type. */
type Thrown = {
  readonly type: string | undefined
  readonly start: number
  /** What was said, up to the end of the line. */
  readonly said: string | undefined
  /** Where that ends. */
  readonly end: number
}

function thrownIn(text: string): readonly Thrown[] {
  return matches(head, text).map(({ index, 0: whole, groups = {} }) => {
    const { ending = '', type, code = '', said, panic } = groups
    const end = index + whole.length
    if (type === undefined) return { type, start: index, said: panic, end }
    return { type: type + code, start: index + ending.length - type.length, said, end }
  })
}

function otherFailures(text: string): readonly Failure[] {
  const named = thrownIn(text).filter(({ start }) => !inCode.test(text.slice(Math.max(0, start - 14), start)))
  return named.flatMap(
    (each, index) => turnedAround(text, each) ?? failureAt(text, each, named[index + 1]?.start) ?? [],
  )
}

/** `next`: where the next exception begins; the frames behind it are that one's. */
function failureAt(
  text: string,
  { type, start, said = '', end: saidEnd }: Thrown,
  next = text.length,
): Failure | undefined {
  const message = messageOf(said)
  const end = message === '' ? start + (type ?? '').length : saidEnd - said.length + message.length
  const after = text.slice(end, end + longestTrace)
  const behind = framesBehind(after.slice(0, Math.max(0, next - end)), type)
  const { place, code } = placeBefore(text, start)
  const frames = [...place, ...behind.frames]
  const isNamedOnly = frames.length === 0 ? !/^\s*(?:["}\n]|$)/.test(after) : isPartOfTitle.test(after)
  if (message === '' && isNamedOnly) return undefined
  return {
    language: behind.language ?? (place.length > 0 || code !== undefined ? 'Node.js' : undefined),
    ...{ type, message, code, frames, start, end },
    from: start,
    to: end + endOfTrace(after),
  }
}

/** “Validation Error Count: 1”: a name goes on with other words, and not with a place. */
const isPartOfTitle = /^ (?!(?:at|in|on|File)\b)[A-Za-z]/

/** Some runtimes print the message in front of the type: `division by zero: ZeroDivisionError`. */
function turnedAround(text: string, { type, start: index, said, end }: Thrown): Failure | undefined {
  // A colon behind the type says that its message is empty.
  if (type === undefined || said !== undefined) return undefined
  // Java's exceptions have no message as often as not, and frames behind them.
  if (!/^(?!\s{0,8}at )\s{0,4}(?:["\n]|$)/.test(text.slice(end, end + 40))) return undefined
  const line = text.slice(Math.max(0, index - 400), index)
  if (!line.endsWith(': ')) return undefined
  const from = Math.max(line.lastIndexOf('\n'), line.lastIndexOf('"')) + 1
  const result = line.indexOf('Result: ', from)
  const message = line.slice(result < 0 ? from : result + 8, -2).trimStart()
  // The name is the value of a field.
  if (message.length < 2 || /\b[Tt]ype$/.test(message)) return undefined
  const start = index - 2 - message.length
  return { language: undefined, type, message, start, end, from: start, to: end, frames: [] }
}

/** A message ends with its line, with the place or the first frame behind it, or with the object that it stands in. */
function messageOf(line: string): string {
  const end = line.search(
    / in \/[^\s:]{1,300}\.php(?::| on line )\d|\s+at (?!(?:position|line) \d)(?:async )?[\w$.<>[\] ]{1,80}[ (]|\s{3,}|"\s{0,3}(?:,\s{0,3}["_]\w|[}\]]|$)|\\?"\s{0,2},\s{0,2}\\?"/,
  )
  // A quote at the very end may close one of the message's own.
  const said = end < 0 ? line : line.slice(0, end + (isOwnQuote(line, end) ? 1 : 0))
  return withoutTalk(said).trim()
}

function isOwnQuote(line: string, end: number): boolean {
  return line.slice(end).trimEnd() === '"' && line.slice(0, end).split('"').length % 2 === 0
}

/** Node.js prints the place of what nobody caught, its line of code and a caret before the exception. */
function placeBefore(text: string, index: number): { place: readonly Frame[]; code?: string | undefined } {
  const before = text.slice(Math.max(0, index - 800), index)
  if (!/\^\s{0,8}(?:Uncaught )?$/.test(before)) return { place: [] }
  const code = before.trimEnd().split('\n').at(-2)?.trim()
  return { place: framesIn(before, 'Node.js').frames.slice(-1), code: code || undefined }
}

/** The frames in front of the next exception, read as the language that the trace is written in. */
function framesBehind(after: string, type: string | undefined): Frames {
  // Python's newer runtimes in SCF print the exception twice: above its traceback, and below it.
  if (/^\s{0,4}(?:Traceback \(most recent call last\)|File ")/.test(after)) return framesIn(after, 'Python')
  return framesIn(after.slice(0, endOfTrace(after)), ...languagesOf(type))
}

function languagesOf(type: string | undefined): readonly TraceLanguage[] {
  if (type === undefined) return ['Go']
  return /^(?:java|javax|kotlin|com|org)\./.test(type) ? ['Java'] : ['Java', 'PHP', 'Node.js']
}

/** A trace ends where the next one begins; a cause belongs to its own. */
function endOfTrace(after: string): number {
  const end = after.search(
    /Caused by: |Traceback \(most recent|\n\s{0,4}(?:[A-Za-z_$][\w$]*\.){0,10}[A-Z]\w*(?:Error|Exception): |(?:START|END|ERROR|Report) RequestId/,
  )
  return end < 0 ? after.length : end
}

/** In Java each exception is followed by what caused it; the last of them is the root. */
function rootsOf(failures: readonly Failure[], text: string): readonly Failure[] {
  const roots: Failure[] = []
  let outer: Failure | undefined
  for (const [index, failure] of failures.entries()) {
    const own: Failure = outer ? causeOf(failure, outer, text) : failure
    const next = failures[index + 1]
    const isCaused = next !== undefined && /^\s{0,8}Caused by: $/.test(text.slice(failure.to, next.start))
    outer = isCaused ? own : undefined
    if (!isCaused) roots.push(own)
  }
  return roots
}

/** The frames that both have are printed of the outer one alone. */
function causeOf(failure: Failure, outer: Failure, text: string): Failure {
  const hasOwn = failure.frames.some(({ isOwn }) => isOwn)
  const said = { said: text.slice(outer.start, outer.end), start: outer.start }
  return {
    ...failure,
    language: failure.language ?? outer.language,
    frames: hasOwn ? failure.frames : [...failure.frames, ...outer.frames],
    causing: [...(outer.causing ?? []), said],
  }
}
