import { type Notation, notations } from '../../vocabulary/notations.ts'
import type { Text } from '../text.ts'

type Span = { readonly start: number; readonly end: number }

/** What begins a line of a program, in any of the languages that functions are written in. */
const statement =
  /^\s{0,40}(?:case [^:\n]{1,40}:|(?:return|raise|throw|import|export|const|let|var|final|static|public|private|protected|async|await|defp?|func|fn|class|enum|interface|type|struct|package|yield|elif|except|use|new) [\w[{"'(*@$:]|from \w[\w.]{0,40} import|(?:it|test|describe|expect|assert\w{0,20}|nock|mock\w{0,20}|when|given|verify)(?:\.\w{1,20})?\(|[@$]\w{1,40}(?:\(|$|->| ?=)|(?:\} ?)?(?:if|else if|while|for|switch|catch) ?\(|(?:if|for|while|with) [^\n]{1,100}:\s?$|(?:\} ?)?else ?[:{]|[\])}]{1,4}(?:\)|;|,|\.\w{1,20}\()|[A-Z][A-Z\d_]{2,40} ?= ?[^=\s]|[A-Z]\w{2,40} ?=> ?[{("'\w]|[a-z_]\w{0,40}(?:\.\w{1,40}){0,5}(?: ?:?= ?(?:[[{(]|new |await |[\w.]{1,60}\()|\([^\n]{0,160}\)[;,]?\s?$|\([^)\n]{0,120}$))/
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
/** That a query or an alarm has found something. */
const found =
  /命中|触发|查出|当前|执行结果|(?<![a-z])(?:not ok|fired|firing|trigger(?:ed|params)?|current|\d{1,6} (?:hits|events))(?![a-z])/i

/** So many lines on each side of a place show what kind of text it stands in. */
const around = 4
const longestLine = 200

/** Whether a place stands in a line of a program, or in a comment or a list among such lines: nothing has run there. */
export function isInSource(text: Source, place: Span, rows: readonly Notation[] = notations): boolean {
  const part = partAround(text, place)
  if (requestId.test(part.line) || [part.line, ...part.others].some(isPrinted)) return false
  return rows.some((row) => isWritten(row, text, part)) || isAmongStatements(part)
}

type Source = Pick<Text, 'text' | 'lines' | 'patterns' | 'results'>

/** The line of a place, what stands in it on either side, and the lines around it. */
type Part = {
  readonly start: number
  readonly line: string
  readonly before: string
  readonly behind: string
  readonly others: readonly string[]
}

function partAround({ text, lines }: Source, { start, end }: Span): Part {
  const own = lines.whole(start)
  const [from, to] = [own.start, own.start + own.line.length]
  const above = text.slice(Math.max(0, from - around * longestLine), Math.max(0, from - 1))
  const others = [
    ...above.split('\n').slice(-around),
    ...text.slice(to + 1, end + around * longestLine).split('\n', around),
  ]
  return {
    start,
    // As it is written: the lines are in lower case.
    line: text.slice(from, to),
    before: text.slice(from, start),
    behind: text.slice(end, to),
    others,
  }
}

function isPrinted(line: string): boolean {
  return printed.some((form) => form.test(line))
}

function isWritten(row: Notation, text: Source, part: Part): boolean {
  return (
    (row.line?.test(part.line) ?? true) &&
    (row.before?.test(part.before) ?? true) &&
    (row.behind?.test(part.behind) ?? true) &&
    (row.near === undefined || part.others.some((other) => row.near?.test(other))) &&
    !(row.unlessMet && isMet(text, part)) &&
    (row.ofResults === true || text.results.startOf(part.start) === undefined)
  )
}

function isMet({ patterns }: Source, { line, others }: Part): boolean {
  return patterns.urgent.test(line.toLowerCase()) || [line, ...others].some((each) => found.test(each))
}

/** Of a line that could also be somebody's words, those around it tell. */
function isAmongStatements({ line, others }: Part): boolean {
  if (changed.test(line) && others.some((other) => patchHeader.test(other))) return true
  return (
    others.some((other) => statement.test(other)) &&
    [statement, comment, item, givenResult].some((form) => form.test(line))
  )
}
