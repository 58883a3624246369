import { programLine, programObject, programTest } from '../vocabulary/shapes.ts'

type Span = { readonly start: number; readonly end: number }

/** A statement that gives the words to a call or throws them. */
const spoken =
  /^[\s+-]{0,40}(?:raise|throw|print|printf|assert|return|echo|yield|console\.\w{1,10}|log(?:ger|ging)?\.\w{1,10}|case)[ (][^\n]{0,60}["'`][^"'`\n]{0,60}$/
const table = /^[\s+-]{0,20}(?:(?:const|let|var) )?\w{1,40} ?= ?[{[]/
const comment = /^\s{0,40}\/[/*]|^\s{2,40}# /
/** A text that is given to a call, assigned or compared; exceptions print themselves as calls. */
const literal =
  /(?:(?<![A-Za-z])new \w{1,60}|(?<!Error|Exception|Failure|Warning|Timeout|Refused)(?<=[\w!]))\(["'`][^"'`\n]{0,120}$| = [fb]?["'`][^"'`\n]{0,120}$|(?<![A-Za-z])(?:return|throw|raise|case|if|when|enum|error|class|type) [^\n]{0,80}$/
/** Lines that only programs have. */
const statement =
  /^\s{0,60}(?:(?:const|let|var|return|import|export|function|async|await|def|class|func|fn|pub|type|public|private|assert\w{0,12}|switch|case|else|try|catch|except|err|if|for) ?[\w({"'`]|[})\]]{1,3}[;,)]|[^\n]{1,200}(?:;|\{|\) ?=>|\($))/
const traced = /\n[ \t]{0,20}(?:at \S|File ")/
const around = 400

/** Whether the evidence stands in the text of a program: a comment, a comparison, a test, a name. */
export function isOfProgram(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(Math.max(from, start - around), start)
  const above = text.slice(Math.max(0, start - around), start)
  const behind = text.slice(end, end + around)
  if (text.slice(start, end).includes('\n') || traced.test(behind)) return false
  const [rest = '', ...below] = behind.split('\n')
  const line = before + text.slice(start, end) + rest
  if (comment.test(line) || spoken.test(before) || table.test(before) || programLine.test(line.toLowerCase()))
    return true
  const lower = above.slice(-160).toLowerCase()
  if (programTest.test(lower) || programObject.test(lower)) return true
  if (!literal.test(before) && !/^[^\n]{0,60}["'`]\)|^["'`]?[,;]$|^\S{0,30} ?=/.test(rest)) return false
  const lines = [...above.split('\n').slice(0, -1).slice(-6), line, ...below.slice(0, 6)]
  return lines.filter((each) => statement.test(each)).length >= 2 || literalCall.test(before)
}

/** A method is called with it: `message.includes('`. */
const literalCall = /(?:\.|::)[a-z]\w{0,40}!?\(["'`][^"'`\n]{0,120}$/
