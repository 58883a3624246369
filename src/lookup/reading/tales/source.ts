import type { Text } from '../text.ts'

type Span = { readonly start: number; readonly end: number }

/** What begins a line of a program, in any of the languages that functions are written in. */
const statement =
  /^\s{0,40}(?:case [^:\n]{1,40}:|(?:return|raise|throw|import|export|const|let|var|final|static|public|private|protected|async|await|defp?|func|fn|class|enum|interface|type|struct|package|yield|elif|except|use|new) [\w[{"'(*@$:]|from \w[\w.]{0,40} import|(?:it|test|describe|expect|assert\w{0,20}|nock|mock\w{0,20}|when|given|verify)(?:\.\w{1,20})?\(|[@$]\w{1,40}(?:\(|$|->| ?=)|(?:\} ?)?(?:if|else if|while|for|switch|catch) ?\(|(?:if|for|while|with) [^\n]{1,100}:\s?$|(?:\} ?)?else ?[:{]|[\])}]{1,4}(?:\)|;|,|\.\w{1,20}\()|[A-Z][A-Z\d_]{2,40} ?= ?[^=\s]|[A-Z]\w{2,40} ?=> ?[{("'\w]|[a-z_]\w{0,40}(?:\.\w{1,40}){0,5}(?: ?:?= ?(?:[[{(]|new |await |[\w.]{1,60}\()|\([^\n]{0,160}\)[;,]?\s?$|\([^)\n]{0,120}$))/
/** A line that is of a program, a test's output or a list of changes by its own form, whatever stands around it. */
const certainStatement = [
  /^\s{0,40}(?:case \d{3}:|assert [\w(!]|(?:it|test|describe)(?:\.\w{1,20})?\(["'`]|(?:async )?def \w{1,60}\(|(?:const|let|var|final|static|(?:export )?type) [\w<>[\] ]{1,60} ?=)/,
  // A test that has passed, and an assertion that has not.
  /^\s{0,20}(?:[✓✔√] |ok \d{1,5} |PASS(?:ED)? )|^[E>] {1,12}(?:assert|[-+] |AssertionError)(?![^\n]{0,160}(?:errorMessage|statusCode|== 200))/,
  // What a linter and a compiler say of a line.
  /^\s{0,4}\d{1,5}:\d{1,4}\s{1,4}(?:error|warning) |: error TS\d{4}: /,
  // A statement of SQL.
  /^\s{0,20}(?:insert into|update \w{1,40} set|create table|alter table|delete from) /i,
  // A commit, by its hash or its kind.
  /^[\s*|-]{0,6}[0-9a-f]{7,10} [a-z][\w-]{1,20}(?:\([\w-]{1,30}\))?: /,
]
const comment = /^\s{0,40}(?:#(?!\d)|\/\/|\*(?! )|\/\*|--|;) ?/
/** An item of a list or a call that goes over several lines, but none of an object as JSON prints it. */
const item = /^\s{1,40}(?!["'][\w ]{1,40}["']\s?:)(?:[[({] ?)?["'`\w/][^\n]{0,200}[\])}"'`\d/],?\s?$/
/** The result of a run in a call: of a stub, or of what a test compares. */
const givenResult = /[\w\])]\s?\([^\n(]{0,120}\{["'\\]{1,2}error(?:Code|Message)|\[\]byte\(/
/** A line that was put in or taken out. */
const changed = /^[+-](?![+-])/
const patchHeader = /^(?:@@ |\+\+\+ |--- [ab]\/|\+ {0,8}\S)/
/** What a run prints: a trace, its log, its result on a line of its own. */
const printed = [
  /^(?:traceback |[ \t]{1,8}at [\w.<]|[ \t]{0,8}file "[^"]{1,200}", line)/i,
  /^[ \t]{0,8}\{["']error(?:Code|Message)/,
  /^[^"'`]{0,40}RequestId:? ?[0-9a-f]{8}/,
]

const requestId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/

/** So many lines on each side of a place show what kind of text it stands in. */
const around = 4
const longestLine = 200

/** Whether a place stands in a line of a program, or in a comment or a list among such lines: nothing has run there. */
export function isInSource({ text, lines }: Pick<Text, 'text' | 'lines'>, { start, end }: Span): boolean {
  const own = lines.whole(start)
  const [from, to] = [own.start, own.start + own.line.length]
  // The lines are in lower case.
  const line = text.slice(from, to)
  if (requestId.test(line) || isPrinted(line)) return false
  const above = text.slice(Math.max(0, from - around * longestLine), Math.max(0, from - 1))
  const others = [
    ...above.split('\n').slice(-around),
    ...text.slice(to + 1, end + around * longestLine).split('\n', around),
  ]
  if (others.some(isPrinted)) return false
  if (certainStatement.some((form) => form.test(line))) return true
  if (changed.test(line) && others.some((other) => patchHeader.test(other))) return true
  return (
    others.some((other) => statement.test(other)) &&
    [statement, comment, item, givenResult].some((form) => form.test(line))
  )
}

function isPrinted(line: string): boolean {
  return printed.some((form) => form.test(line))
}
