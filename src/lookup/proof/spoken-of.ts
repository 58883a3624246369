import { Lines } from '../reading/lines.ts'
import { isOfTable } from '../reading/tales/manuals.ts'
import { isExplained } from './explained.ts'
import { isOfProgram } from './program.ts'
import { isOver, isReported, isSupposed, isTalk } from './talk.ts'

type Span = { readonly start: number; readonly end: number }

/** As far as a sentence reaches. */
const reach = 240
/** What ends a sentence; a full stop also stands in names and figures. */
const endOfSentence = /[。！？；\n|]|[.!?;](?=\s|\\n)/g
/** The type of an exception, a class with its package, a code: what follows has been printed. */
const type =
  /(?:[Ee]rror|Exception|Timeout|Warning|(?<=[a-z]\.)[A-Z][A-Za-z]{3,40}|(?<![\w.])[A-Z]{2,8}_[A-Z_]{2,60})(?: \[\w{3,40}\])?:(?= |$|["'`])/
const nameOfType = /(?<![\w.$])[\w.$]{1,80}$/
/** The number of an error, a call, and marks around a message, are part of it. */
const ownHead =
  /(?:E[A-Z]{3,20}: |\[Errno -?\d{1,4}\] |connect |listen |getaddrinfo |["'`“”‘’「（(*[<]){1,4}$/
/** What runtimes put in front of an exception. */
const ofRuntime = /Uncaught \(in promise\) |Exception in thread "[^"\n]{1,60}" /
/** No word of anybody's, whatever its folders are called: `/tmp/build-If3c7q/tool`. */
const path = /(?<![\w/])\/[\w.@+-]{1,80}(?:\/[\w.@+-]{0,80}){1,12}/g
const ownTail = /^["'`“”‘’」）)*\]>]{1,4}/
/** What loggers, shells and objects put in front of a line that a program has printed. */
const printed =
  /^\s{0,8}(?:[[{<"]|\d{4}[-/]\d\d|\d\d:\d\d|(?:ERROR|FATAL|ERR|INFO|CRITICAL)\b|(?:npm|yarn|pip|gyp) )|thread '[^'\n]{1,60}' (?:\(\d{1,9}\) )?panicked at|RequestId|\d\d:\d\d:\d\d|"\w{1,40}"\s?:/

/**
 * Whether people speak of what the evidence names, and no program has printed it: it stands in a sentence that does not
 * say that somebody has met it, in a line of code, or in a table or a list that says what errors mean.
 */
export function isSpokenOf(text: string, { start, end }: Span): boolean {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach)
  const line = text.slice(from, start)
  if (isOfTable(text, new Lines(text), { start, end }) || isExplained(text, { start, end })) return true
  if (isAnnounced(text.slice(Math.max(0, from - reach), from))) return true
  if (printed.test(line) || isOfRun(text, start, end)) return false
  const evidence = text.slice(start, end)
  const rest = text.slice(end, end + reach)
  if (isOfProgram(text, { start, end })) return true
  const before = line.replace(ofRuntime, '')
  const typed = before.search(type)
  const people = typed < 0 ? before.replace(ownHead, '') : before.slice(0, typed).replace(nameOfType, '')
  const sentence = {
    opening: lastSentence(people.replace(ownHead, '').replace(path, ' ')),
    evidence,
    isQuoted: /^["'`“”‘’」]/.test(rest),
    isTyped: typed >= 0,
    closing: firstSentence(rest.replace(ownTail, '').replace(path, ' ')),
  }
  return isTalk(sentence) && (isOver(sentence) || !isReported(sentence))
}

/** The line above says what might be printed: "if you see the following:". */
function isAnnounced(above: string): boolean {
  const last =
    above
      .split('\n')
      .findLast((line) => !/^ *(?:`{3}|$)/.test(line))
      ?.trimEnd() ?? ''
  return /[:：]$/.test(last) && isSupposed(last)
}

/** How far away the lines are looked for that SCF writes around a run. */
const longestRun = 4_000

/** Between those lines. */
function isOfRun(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - longestRun), start)
  const begin = before.lastIndexOf('START RequestId')
  if (begin < 0) return false
  return (
    !before.includes('END RequestId', begin) || text.slice(end, end + longestRun).includes('END RequestId')
  )
}

function lastSentence(before: string): string {
  const last = [...before.matchAll(endOfSentence)].at(-1)
  return (last ? before.slice(last.index + 1) : before)
    .replace(/^\s*(?:[-*•>#]{1,6}|\d{1,2}[.)、])\s+/, '')
    .trim()
}

function firstSentence(rest: string): string {
  const [end] = rest.matchAll(endOfSentence)
  return rest.slice(0, end ? end.index + 1 : rest.length).trim()
}
