import { matches } from '../reading/matches.ts'
import type { Failure } from './failure.ts'
import { type Frame, pythonFrames } from './frames.ts'

const beginning = /Traceback \(most recent call last\)/g
const connector = /During handling of the above exception|The above exception was the direct cause/

/** The exception behind the last frame: on a line of its own or, where SCF has put a trace on one line, behind blanks. */
const ownLine =
  /(?:^|\n|\s\s)(?!File ")((?:[A-Za-z_]\w{0,60}\.){0,10}[A-Z_]\w{0,80})(?:(: ?)([^\n]{0,2000})|(?=\s{0,20}(?:$|\n|"|During handling|The above)))/
/** Behind the code of the last frame, where nothing but its name sets the exception off. */
const afterCode =
  /\s((?:[A-Za-z_]\w{0,60}\.){0,10}[A-Z_]\w{0,80}?(?:Error|Exception|Exit|Interrupt|Timeout|Warning))(?:(: ?)([^\n]{0,2000})|(?=\s{0,20}(?:$|\n|")))/

/** The roots of the Python tracebacks in a text; of exceptions raised while another was handled, the first. */
export function pythonFailures(text: string): readonly Failure[] {
  const starts = matches(beginning, text).map(({ index }) => index)
  if (starts.length === 0) starts.push(...startWithoutTitle(text))
  else {
    // Of a chain that was cut off at its top, the root has no title.
    const before = text.slice(0, starts[0])
    const chained = before.search(connector)
    if (chained >= 0) starts.unshift(...startWithoutTitle(before.slice(0, chained)))
  }
  const failures: Failure[] = []
  for (const [index, from] of starts.entries()) {
    const to = endOfBlock(text, from, starts[index + 1] ?? text.length)
    const failure = failureAt(text, from, to)
    const root = failures.at(-1)
    const isConsequence = index > 0 && connector.test(text.slice(starts[index - 1], from))
    if (isConsequence && root) failures.splice(-1, 1, { ...root, to: failure?.to ?? to })
    else if (failure) failures.push(failure)
  }
  return failures
}

/** A syntax error is printed without the title, and some runtimes leave it out everywhere. */
function startWithoutTitle(text: string): number[] {
  const at = text.search(/(?:SyntaxError|IndentationError|TabError): /)
  const file = at < 0 ? -1 : text.lastIndexOf('File "', at)
  if (file >= 0 && at - file < 900) return [file]
  const first = text.search(/(?:^|\s)File "[^"\n]{1,300}", line \d/)
  // Below its exception the trace is that one's.
  return first < 0 || exceptionAbove.test(lineAbove(text, first)) ? [] : [first]
}

const exceptionAbove = /(?:Error|Exception): /

function lineAbove(text: string, from: number): string {
  const above = text.slice(Math.max(0, from - 400), from)
  return above.trimEnd().split('\n').at(-1) ?? ''
}

function endOfBlock(text: string, from: number, next: number): number {
  const end = text.slice(from, next).search(connector)
  return end < 0 ? next : from + end
}

function failureAt(text: string, from: number, to: number): Failure | undefined {
  const block = text.slice(from, to)
  const frames = pythonFrames(block)
  const behind = frames.at(-1)?.end ?? 0
  const rest = block.slice(behind)
  const match = exceptionIn(rest)
  if (!match) return raisedAt(text, from, to, frames)
  const [whole, type = '', colon = '', said = ''] = match
  const message = messageOf(rest.slice(match.index + whole.length - said.length, match.index + whole.length))
  const start = from + behind + placeOf(match)
  const end = start + type.length + (message === '' ? 0 : colon.length + message.length)
  return {
    language: 'Python',
    type,
    message,
    start,
    end,
    from,
    to: end,
    frames: frames.map(({ end: _, ...frame }) => frame).reverse(),
  }
}

/** A trace that was cut off behind the line that raises: that line names the exception. */
function raisedAt(
  text: string,
  from: number,
  to: number,
  frames: readonly (Frame & { readonly end: number })[],
): Failure | undefined {
  const last = frames.at(-1)
  const type = /^raise ([A-Z]\w{0,80})\b/.exec(last?.code ?? '')?.[1]
  // Some runtimes print the exception above its trace instead.
  const isAbove = !text.startsWith('Traceback', from) || exceptionAbove.test(lineAbove(text, from))
  if (last === undefined || type === undefined || isAbove) return undefined
  const start = text.indexOf(type, from + last.end)
  const end = start + type.length
  return {
    language: 'Python',
    type,
    message: '',
    start,
    end,
    from,
    to: Math.min(to, end + 100),
    frames: frames.map(({ end: _, ...frame }) => frame).reverse(),
  }
}

/** The first of what looks like an exception, however it is set off. */
function exceptionIn(rest: string): RegExpExecArray | undefined {
  const code = skipCode(rest)
  const found = [ownLine.exec(code), afterCode.exec(code)].filter((match) => match !== null)
  return found.sort((one, other) => placeOf(one) - placeOf(other))[0]
}

function placeOf({ index, 0: whole, 1: type = '' }: RegExpExecArray): number {
  return index + whole.indexOf(type)
}

/** The line of code of the last frame may name an exception itself; blanks keep the offsets. */
function skipCode(behind: string): string {
  return behind.replace(/\b(?:raise|except|isinstance\(\w+,|import) {1,4}[\w.]{1,80}\(?/g, (code) =>
    code.replace(/\S/g, '\u00b7'),
  )
}

/** On a line of several, the message ends before the next member of the object around it. */
function messageOf(rest: string): string {
  const end = rest.search(/"\s{0,3}(?:,\s{0,3}"\w|[}\]])|\s{3,}|(?:START|END|Report) RequestId/)
  return (end < 0 ? rest : rest.slice(0, end)).trim()
}
