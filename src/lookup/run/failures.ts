import type { TraceLanguage } from '../../causes/cause.ts'
import { matchAt } from '../reading/matches.ts'
import type { Failure } from './failure.ts'
import { type Frame, goFrames, javaFrames, nodeFrames, phpFrames, pythonFrames } from './frames.ts'
import { pythonFailures } from './python-trace.ts'

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

/** The names of exceptions end so, and that is what is looked for: a name may begin with any letter. */
const head =
  /(Error|Exception|Throwable|Fault)(?: \[([A-Z][A-Z0-9_]{2,60})\])?(?![\w$(])|(?<![\w.$/-])panic: /g
const saidBehind = /(?:: ?)([^\n]{0,2000})/y
const panicked = /[^\n]{1,500}/y
const wholeName =
  /^(?:[A-Za-z_$][\w$]{0,60}\.){0,10}(?:[A-Z][\w$]{0,60})?(?:Error|Exception|Throwable|Fault)$/
const longestName = 700

/**
 * What a program says when it handles, defines or throws an exception instead of printing one; and HTTP's “Internal
 * Server Error”.
 */
const inCode =
  /(?:\bat|\bnew|\braise|\bexcept|\bcatch \(?|\bthrows?|\binstanceof|\bimport|\bclass|\bextends|\bServer|\(|,) ?$/

/** An exception's words as they stand in the text; a panic has no type. */
type Thrown = {
  readonly type?: string
  readonly code?: string | undefined
  readonly start: number
  /** What was said, up to the end of the line, and where it begins. */
  readonly said: string
  readonly saidAt: number
}

function thrownIn(text: string): readonly Thrown[] {
  const found: Thrown[] = []
  head.lastIndex = 0
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const [whole, ending, code] = match
    const behind = match.index + whole.length
    if (ending === undefined) {
      const said = matchAt(panicked, text, behind)?.[0]
      if (said !== undefined) found.push({ start: match.index, said, saidAt: behind })
      head.lastIndex = behind + (said ?? '').length
      continue
    }
    const end = match.index + ending.length
    const type = nameBefore(text, end)
    // What only ends like a name says nothing, and what stands behind it may.
    if (type === undefined) continue
    const [colon = '', said = ''] = matchAt(saidBehind, text, behind) ?? []
    const saidAt = behind + colon.length - said.length
    found.push({ type, code, start: end - type.length, said, saidAt })
    head.lastIndex = behind + colon.length
  }
  return found
}

function nameBefore(text: string, end: number): string | undefined {
  let start = end
  while (start > 0 && end - start < longestName && isOfName(text.charCodeAt(start - 1))) start -= 1
  const isPath = text[start - 1] === '/' || text[start - 1] === '-'
  return isPath ? undefined : wholeName.exec(text.slice(start, end))?.[0]
}

/** A letter, a digit, `$`, `_` or a dot. */
function isOfName(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x24 ||
    unit === 0x5f ||
    unit === 0x2e
  )
}

function otherFailures(text: string): readonly Failure[] {
  const named = thrownIn(text).filter(({ start }) => !inCode.test(text.slice(Math.max(0, start - 14), start)))
  return named.flatMap((each, index) => {
    const turned = turnedAround(text, each)
    if (turned) return [turned]
    const { type, code, start, said, saidAt } = each
    const message = messageOf(said)
    const end = message === '' ? start + (type ?? '').length : saidAt + message.length
    const after = text.slice(end, end + longestTrace)
    // The frames behind the next exception are that one's.
    const own = after.slice(0, Math.max(0, (named[index + 1]?.start ?? text.length) - end))
    const behind = framesBehind(own, type, type === undefined)
    const { place, code: line } = placeBefore(text, start)
    const frames = [...place, ...behind.frames]
    const language = behind.language ?? (place.length > 0 || line !== undefined ? 'Node.js' : undefined)
    if (message === '' && (frames.length === 0 ? !/^\s*(?:["}\n]|$)/.test(after) : isPartOfTitle.test(after)))
      return []
    const failure: Failure = {
      language,
      ...(type !== undefined && { type: code === undefined ? type : `${type} [${code}]` }),
      message,
      ...(line !== undefined && { code: line }),
      start,
      end,
      from: start,
      to: end + endOfTrace(after),
      frames,
    }
    return [failure]
  })
}

/** “Validation Error Count: 1”: a name goes on with other words, and not with a place. */
const isPartOfTitle = /^ (?!(?:at|in|on|File)\b)[A-Za-z]/

/** Some runtimes print the message in front of the type: `division by zero: ZeroDivisionError`. */
function turnedAround(text: string, { type, start: index, said, saidAt: end }: Thrown): Failure | undefined {
  // A colon behind the type says that its message is empty.
  if (type === undefined || said !== '' || /[: ]/.test(text[end - 1] ?? '')) return undefined
  const after = text.slice(end, end + 40)
  if (!/^\s{0,4}(?:["\n]|$)/.test(after)) return undefined
  // Java's exceptions have no message as often as not, and frames behind them.
  if (/^\s{0,8}at /.test(after)) return undefined
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
    / in \/[^\s:]{1,300}\.php(?::| on line )\d|\s+at (?:async )?[\w$.<>[\] ]{1,80}[ (]|\s{3,}|"\s{0,3}(?:,\s{0,3}["_]\w|[}\]]|$)|\\?"\s{0,2},\s{0,2}\\?"/,
  )
  return (end < 0 ? line : line.slice(0, end)).trim()
}

/** Node.js prints the place of what nobody caught, its line of code and a caret before the exception. */
function placeBefore(
  text: string,
  index: number,
): { readonly place: readonly Frame[]; readonly code?: string } {
  const before = text.slice(Math.max(0, index - 800), index)
  if (!/\^\s{0,8}(?:Uncaught )?$/.test(before)) return { place: [] }
  const code = before.trimEnd().split('\n').at(-2)?.trim()
  return { place: nodeFrames(before).slice(-1), ...(code && { code }) }
}

/** The frames up to the next exception, read as the language that the trace is written in. */
function framesBehind(
  after: string,
  type: string | undefined,
  isPanic: boolean,
): { language: TraceLanguage | undefined; frames: readonly Frame[] } {
  const trace = after.slice(0, endOfTrace(after))
  // Python's newer runtimes in SCF print the exception twice: above its traceback, and below it.
  if (/^\s{0,4}(?:Traceback \(most recent call last\)|File ")/.test(after))
    return { language: 'Python', frames: pythonFrames(after).toReversed() }
  if (isPanic) return { language: 'Go', frames: goFrames(trace) }
  const java = javaFrames(trace)
  if (java.length > 0 || /^(?:java|javax|kotlin|com|org)\./.test(type ?? ''))
    return { language: 'Java', frames: java }
  const php = phpFrames(trace)
  if (php.length > 0) return { language: 'PHP', frames: php }
  const node = nodeFrames(trace)
  return node.length > 0 ? { language: 'Node.js', frames: node } : { language: undefined, frames: [] }
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
  return failures.filter((failure, index) => {
    const next = failures[index + 1]
    return next === undefined || !/^\s{0,8}Caused by: $/.test(text.slice(failure.to, next.start))
  })
}
