import type { Text } from './text.ts'

type Span = { readonly start: number; readonly end: number }

/** What begins a line of a program, in any of the languages that functions are written in. */
const statement =
  /^\s{0,40}(?:case [^:\n]{1,40}:|(?:return|raise|throw|import|export|const|let|var|final|static|public|private|protected|async|await|def|func|fn|class|enum|interface|type|struct|package|yield|elif|except|use) [\w[{"'(*@$]|from \w[\w.]{0,40} import|(?:it|test|describe|expect|assert\w{0,20}|nock|mock\w{0,20}|when|given|verify)(?:\.\w{1,20})?\(|@[A-Za-z]\w{1,40}(?:\(|$)|(?:\} ?)?(?:if|else if|while|for|switch|catch) ?\(|(?:if|for|while|with) [^\n]{1,100}:\s?$|(?:\} ?)?else ?[:{]|\$\w{1,40} ?=|[a-z_]\w{0,40}(?:\.\w{1,40}){0,5}(?: ?:?= ?(?:[[{(]|new |await |[\w.]{1,60}\()|\([^\n]{0,160}\)[;,]?\s?$|\([^)\n]{0,120}$))/
/** Such a line says by its first word alone that it is one. */
const certainStatement =
  /^\s{0,40}(?:case \d{3}:|(?:it|test|describe)(?:\.\w{1,20})?\(["'`]|(?:async )?def \w{1,60}\(|(?:const|let|var|final|static) [\w<>[\] ]{1,60} ?=)/
const comment = /^\s{0,40}(?:#(?!\d)|\/\/|\*(?! )|\/\*|--) ?/
/** An item of a list or a call that goes over several lines. */
const item = /^\s{1,40}(?:[[({] ?)?["'`\w][^\n]{0,120}[\])}"'`\d],?\s?$/
/** What a run prints: a trace, its log, its result. */
const printed =
  /Traceback|^\s{1,8}at [\w.<]|File "[^"\n]{1,200}", line|errorMessage["'\\]{1,2}:|RequestId:? ?[0-9a-f]{8}/m

/** So many lines on each side of a place show what kind of text it stands in. */
const around = 4
const longestLine = 200

/** Whether a place stands in a line of a program, or in a comment or a list among such lines: nothing has run there. */
export function isInSource({ text, lines }: Pick<Text, 'text' | 'lines'>, { start, end }: Span): boolean {
  const own = lines.startOf(start)
  const before = text
    .slice(Math.max(0, own - around * longestLine), own)
    .split('\n')
    .slice(-around - 1, -1)
  const [line = '', ...behind] = text
    .slice(own, end + around * longestLine)
    .split('\n')
    .slice(0, around + 1)
  if (printed.test([...before, line, ...behind].join('\n'))) return false
  if (certainStatement.test(line)) return true
  const isAmongStatements = [...before, ...behind].some((other) => statement.test(other))
  return isAmongStatements && (statement.test(line) || comment.test(line) || item.test(line))
}
