import type { Naming } from '../../vocabulary/namings.ts'
import type { Patterns } from '../../vocabulary/patterns.ts'
import {
  announcement,
  aroundTest,
  assignedObject,
  causeAndCure,
  condition,
  errorAndCure,
  listOfChanges,
  outcomes,
  programObject,
  programTest,
  supposition,
  template,
} from '../../vocabulary/shapes.ts'
import type { Lines } from '../lines.ts'

/** What is told of trouble besides that it is there: that it is over, or that somebody has made it up. */
export type Tale = 'settled' | 'invented' | 'none'

/** The story of one line. */
const reachOfLine = 200
/** A call of a test, or an object of a program, over several lines. */
const reachOfTest = 240
/** Some paragraphs with headings, before a place and behind it. */
const reachOfAnnouncement = 300
const reachOfCure = 500
const reachOfSymptom = 120

/** A test in the words of whoever lists cases: what goes in, and what is expected. */
const testCase = /(?:^|\n)[ \t]{0,20}(?:test ?case ?[:：#]|expect(?:ed|s)? {0,4}[=:])/

/** What the words around the offset tell. */
export function taleAround(
  { lower, lines, patterns }: { readonly lower: string; readonly lines: Lines; readonly patterns: Patterns },
  offset: number,
): Tale {
  const { start, line } = lines.whole(offset)
  // A line that is an object and nothing else has no words of anybody's.
  if (line.startsWith('{') && line.endsWith('}')) return taleAbove(lower, start, offset)
  const at = offset - start
  const words = line.slice(Math.max(0, at - reachOfLine), at + reachOfLine)
  const over = patterns.settled.exec(words)
  if (over && !patterns.returns.test(words.slice(over.index + over[0].length))) return 'settled'
  const tale = taleAbove(lower, start, offset)
  if (tale !== 'none') return tale
  const before = lower.slice(Math.max(0, offset - reachOfTest), offset)
  const around = before + lower.slice(offset, offset + reachOfTest)
  if (assignedObject.test(before) && [aroundTest, testCase].some((test) => test.test(around)))
    return 'invented'
  return patterns.invented.test(words) ||
    [condition, supposition, template].some((shape) => shape.test(words)) ||
    [programTest, programObject].some((shape) => shape.test(before))
    ? 'invented'
    : 'none'
}

/** What the lines above tell, and those below of how it was mended. `start` is where the place's own line begins. */
function taleAbove(lower: string, start: number, offset: number): Tale {
  const cured = lower.slice(Math.max(0, start - reachOfSymptom), offset + reachOfCure)
  if ([causeAndCure, errorAndCure].some((pair) => pair.every((heading) => heading.test(cured))))
    return 'settled'
  const above = lower.slice(Math.max(0, offset - reachOfAnnouncement), offset)
  if (
    announcement.test(above) ||
    [outcomes, listOfChanges].some((all) => all.every((each) => each.test(above)))
  )
    return 'invented'
  return 'none'
}

type Span = { readonly start: number; readonly end: number }
type Read = { readonly lines: Lines; readonly patterns: Patterns }

/** Whether the words around a number or a name speak of it as such. */
export function isSpokenOf(text: Read, place: Span): boolean {
  return isOfMatter(text, place) || isQuoted(text, place)
}

/** Whether the line speaks of a document, a rule, a plan and the like, and of no trouble that is there now. */
function isOfMatter({ lines, patterns }: Read, { start, end }: Span): boolean {
  const words = `${lines.before(start, reachOfLine)} # ${lines.behind(end, reachOfLine)}`
  return patterns.matter.test(words) && !patterns.urgent.test(words)
}

/** What is quoted as an answer is what has come: 提示「SCF 433 超时」. */
const openQuote =
  /(?<!(?:报|返回|提示|显示|弹出?|收到|回复?|抛出?|打印|输出|反馈|原话|一[排堆片]|全是|都是|出现|告警|says?|said|saying|returns|shows|[:：=])\s?)(?:[「『《‘]|(?<![\w)])')([^「『《‘」』》’'\n]{0,80})$/
const closingQuote = /^([^「『《‘」』》’'\n]{0,80})(?:[」』》’]|'(?![a-z]))/

/** Whether the place is quoted together with other words: a title, a line of a text, a term. */
function isQuoted({ lines }: Read, { start, end }: Span): boolean {
  const before = openQuote.exec(lines.before(start, reachOfLine))
  const behind = before && closingQuote.exec(lines.behind(end, reachOfLine))
  return behind ? /\p{L}/u.test(`${before[1]}${behind[1]}`) : false
}

/** As far as the words of a line reach that name what stands in it. */
const reachOfNaming = 120

/** Somebody asks. */
export const question = /[?？]|怎么|吗|为什么|如何/

/** Whether somebody asks in the sentence that goes on so. */
function isQuestion(behind: string): boolean {
  return question.test(behind.split(/[.。!！;；]/, 1)[0] ?? '')
}

/** Whether the words of the line explain a name, or say what is done where it comes. */
export function isNamedBy(
  rows: readonly Naming[],
  { lines }: { readonly lines: Lines },
  { start, end }: Span,
): boolean {
  const before = lines.before(start, reachOfNaming)
  const sentence = before.split(/[。；;.]/).at(-1) ?? ''
  const clause = sentence.split(/[，,]/).at(-1) ?? ''
  const behind = lines.behind(end, reachOfNaming)
  const isAsked = isQuestion(behind)
  return rows.some(
    (row) =>
      !(row.unlessAsked && isAsked) &&
      (row.before?.test(before) ?? true) &&
      (row.sentence?.test(sentence) ?? true) &&
      (row.clause?.test(clause) ?? true) &&
      (row.behind?.test(behind) ?? true),
  )
}
