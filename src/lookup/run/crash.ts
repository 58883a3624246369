import { matches } from '../reading/matches.ts'
import { openingOf, stringFields } from './string-field.ts'

/** How a run ended that threw no exception with a name, and where, if the text says so. */
export type Crash = { readonly said: string; readonly frame?: string }

/**
 * Each in one pattern: the words of the system, of C and C++, of Python's interpreter, and of the runtimes of Go, Rust and
 * PHP. What PHP calls uncaught is an exception.
 */
const crashes: readonly RegExp[] = [
  /(?:^|\n)fatal error: (?<said>[^\n]{3,300})(?=\n{1,3}(?:\[signal|goroutine|runtime))/g,
  // Rust names the place behind its message, or from 1.73 on in front of it. https://github.com/rust-lang/rust/pull/112849
  /thread '[^'\n]{1,80}' (?:\(\d{1,10}\) )?panicked at ['"](?<quoted>[^\n]{1,600})/g,
  /thread '[^'\n]{1,80}' (?:\(\d{1,10}\) )?panicked at (?<frame>[^\s:]{1,200}:\d{1,7}):\d{1,7}:\n(?<said>[^\n]{1,300})/g,
  /PHP (?<fatal>(?:Fatal|Parse) error: {1,3}(?!Uncaught)[^\n]{3,600})/g,
  /terminate called after throwing an instance of '(?<type>[^'\n]{1,120})'(?:\n\s{0,8}what\(\): {1,4}(?<said>[^\n]{1,300}))?/g,
  /(?<whole>(?:Fatal Python error: )?(?<!violation: )\b(?:Segmentation fault|Bus error|Illegal instruction|Aborted)(?: \(core dumped\))?)(?=\s|$|[."',;:，。])/g,
  /(?<whole>SIGSEGV: segmentation violation|\*{3} stack smashing detected \*{3}|double free or corruption|free\(\): invalid (?:pointer|size)|malloc\(\): [a-z ]{4,60})/g,
]

/** The last crash that a text tells of. */
export function crashIn(text: string): Crash | undefined {
  const found = crashes.flatMap((pattern) => matches(pattern, text))
  const last = found.toSorted((one, other) => one.index - other.index).at(-1)
  if (!last) return undefined
  const { whole, type, quoted, said, frame, fatal } = last.groups ?? {}
  if (fatal !== undefined) return placed(fatal.replace(/: {1,3}/, ': '))
  if (quoted !== undefined) return panicIn(quoted)
  return { said: whole ?? saidOf(last[0], type, said), ...(frame !== undefined && { frame }) }
}

const stack = openingOf('stackTrace')
/** What is no message: the end of a trace, whose beginning is missing, and other values. */
const isNoMessage = /^(?:Traceback \(|at |File "|goroutine |#\d|[[{]|(?:null|None|undefined)?$)/
const longest = 300

/**
 * What the result of a failed run says where it names no exception: Go's errors and PHP's warnings are a sentence, with
 * PHP's place behind it.
 */
export function sentenceIn(text: string): Crash | undefined {
  const field = stringFields(text, stack).at(-1)
  if (!field) return undefined
  const [first = ''] = text.slice(field.start, field.end).trim().split('\n', 1)
  // Without escapes a quote of the sentence's own looks like that of the value, where the line ends with it.
  const isOwnQuote = first.split('"').length % 2 === 0 && text.startsWith(`${first}"\n`, field.start)
  const line = isOwnQuote ? `${first}"` : first
  if (isNoMessage.test(line)) return undefined
  return placed(line)
}

/** A sentence of PHP's, without the place at its end. */
function placed(line: string): Crash {
  const at = line.lastIndexOf(' in /')
  const place = /^ in (\/[^\s:"']{1,300}\.php)(?: on line |:)(\d{1,7})/.exec(at < 0 ? '' : line.slice(at))
  if (!place) return { said: line.slice(0, longest) }
  return { said: line.slice(0, Math.min(at, longest)), frame: `${place[1]}:${place[2]}` }
}

/** `message', src/main.rs:4:5` */
function panicIn(quoted: string): Crash {
  const end = Math.max(quoted.lastIndexOf("', "), quoted.lastIndexOf('", '))
  const [file, line] = quoted.slice(end + 3).split(':')
  const said = `panicked: ${end < 0 ? quoted : quoted.slice(0, end)}`
  return { said, ...(end >= 0 && line !== undefined && { frame: `${file}:${line}` }) }
}

function saidOf(words: string, type: string | undefined, said = ''): string {
  if (type !== undefined) return said === '' ? type : `${type}: ${said}`
  return words.trimStart().startsWith('fatal error') ? `fatal error: ${said}` : `panicked: ${said}`
}
