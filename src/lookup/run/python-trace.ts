import { matches } from '../reading/matches.ts'
import type { Failure } from './failure.ts'
import { type Frame, framesIn } from './frames.ts'

const beginning = /Traceback \(most recent call last\)/g
const connector = /During handling of the above exception|The above exception was the direct cause/

/**
 * The exception behind the last frame: on a line of its own; where SCF has put a trace on one line, behind blanks; or
 * behind the code of the frame, where nothing but its name sets it off. Some of Python's oldest have no capital.
 */
const exception =
  /(?:(?<=^|\n|\s\s)(?!File ")|(?<=\s)(?=[\w.]{1,700}(?:Error|Exception|Exit|Interrupt|Timeout|Warning)(?!\w)))((?:[A-Za-z_]\w{0,60}\.){0,10}[A-Z_]\w{0,80}|(?:socket|select|struct|zlib|re)\.(?:timeout|error|gaierror|herror))(?:(: ?)([^\n]{0,2000})|(?=\s{0,20}(?:$|\n|"|During handling|The above)))/

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
  const { frames } = framesIn(text.slice(from, to), 'Python')
  const behind = from + (frames[0]?.end ?? 0)
  const match = exception.exec(text.slice(behind, to))
  const thrown = match ? exceptionAt(match, behind) : raisedAt(text, from, frames[0])
  return thrown && { language: 'Python', frames: outsideOf(thrown.type, frames), from, ...thrown }
}

/** What people call packages of their own. */
const ownPackage =
  /^(?:apis?|apps?|clients?|commons?|config|core|db|errors?|exceptions?|functions?|handlers?|index|libs?|main|models?|modules?|services?|src|tasks?|utils?)$/

/**
 * Whoever installs packages beside the code (`pip install -t .`) has them in `/var/user/`, too: frames in the folder of
 * the package whose exception it is are the package's, where others have led there.
 */
function outsideOf(type: string | undefined, frames: readonly Frame[]): readonly Frame[] {
  const [, name] = /^(\w{1,60})\./.exec(type ?? '') ?? []
  if (name === undefined || ownPackage.test(name)) return frames
  const isOf = ({ file }: Frame) => file.startsWith(`/var/user/${name}/`)
  if (!frames.some((frame) => frame.isOwn && !isOf(frame))) return frames
  return frames.map((frame) => (isOf(frame) ? { ...frame, isOwn: false } : frame))
}

type Thrown = Pick<Failure, 'type' | 'message' | 'start' | 'end' | 'to'>

function exceptionAt(
  { index, 1: type = '', 2: colon = '', 3: said = '' }: RegExpExecArray,
  behind: number,
): Thrown {
  const message = messageOf(said)
  const start = behind + index
  const end = start + type.length + (message === '' ? 0 : colon.length + message.length)
  return { type, message, start, end, to: end }
}

/** A trace that was cut off behind the line that raises: that line names the exception. */
function raisedAt(text: string, from: number, last: Frame | undefined): Thrown | undefined {
  const type = /^raise ([A-Z]\w{0,80})\b/.exec(last?.code ?? '')?.[1]
  // Some runtimes print the exception above its trace instead.
  const isAbove = !text.startsWith('Traceback', from) || exceptionAbove.test(lineAbove(text, from))
  if (last === undefined || type === undefined || isAbove) return undefined
  const start = text.lastIndexOf(type, from + last.end)
  return { type, message: '', start, end: start + type.length, to: from + last.end }
}

/** On a line of several, the message ends before the next member of the object around it. */
function messageOf(rest: string): string {
  const end = rest.search(/"\s{0,3}(?:,\s{0,3}"\w|[}\]])|\s{3,}|(?:START|END|Report) RequestId/)
  return withoutTalk(end < 0 ? rest : rest.slice(0, end)).trim()
}

/** SCF's own words or its code behind a message, and a Chinese sentence that goes on where the message has none. */
const talk =
  /\s(?:[Ss]tatus_?[Cc]ode[\s:=]|\d{3} user code exception|(?<=['"`)\]] |position \d{1,9} |given )(?:4[0-5]\d|500)(?=\s{0,4}$|[，。；,;]))|[，。；？！](?=[\u3400-\u9fff]|\s{0,4}$)(?<=^[^\u3400-\u9fff]{1,400}['"`)\w].)/

/** What was thrown, where somebody has written on behind it on its line. */
export function withoutTalk(said: string): string {
  const end = said.search(talk)
  return end < 0 ? said : said.slice(0, end)
}
