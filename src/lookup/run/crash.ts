import { matches } from '../reading/matches.ts'

/** How a process died that threw no exception, and where, if the text says so. */
export type Crash = { readonly said: string; readonly frame?: string }

/** Each in one pattern: the words of the system, of C and C++, of Python's interpreter, and of Go's and Rust's runtimes. */
const crashes: readonly RegExp[] = [
  /(?:^|\n)fatal error: (?<said>[^\n]{3,300})(?=\n{1,3}(?:\[signal|goroutine|runtime))/g,
  // Rust names the place behind its message, or from 1.73 on in front of it. https://github.com/rust-lang/rust/pull/112849
  /thread '[^'\n]{1,80}' (?:\(\d{1,10}\) )?panicked at ['"](?<quoted>[^\n]{1,600})/g,
  /thread '[^'\n]{1,80}' (?:\(\d{1,10}\) )?panicked at (?<frame>[^\s:]{1,200}:\d{1,7}):\d{1,7}:\n(?<said>[^\n]{1,300})/g,
  /terminate called after throwing an instance of '(?<type>[^'\n]{1,120})'(?:\n\s{0,8}what\(\): {1,4}(?<said>[^\n]{1,300}))?/g,
  /(?<whole>(?:Fatal Python error: )?(?<!violation: )\b(?:Segmentation fault|Bus error|Illegal instruction|Aborted)(?: \(core dumped\))?)(?=\s|$|[."',;:，。])/g,
  /(?<whole>SIGSEGV: segmentation violation|\*{3} stack smashing detected \*{3}|double free or corruption|free\(\): invalid (?:pointer|size)|malloc\(\): [a-z ]{4,60})/g,
]

/** The last crash that a text tells of. */
export function crashIn(text: string): Crash | undefined {
  const found = crashes.flatMap((pattern) => matches(pattern, text))
  const last = found.toSorted((one, other) => one.index - other.index).at(-1)
  if (!last) return undefined
  const { whole, type, quoted, said, frame } = last.groups ?? {}
  if (quoted !== undefined) return panicIn(quoted)
  return { said: whole ?? saidOf(last[0], type, said), ...(frame !== undefined && { frame }) }
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
