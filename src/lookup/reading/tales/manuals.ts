import type { Lines } from '../lines.ts'
import { longestTalk } from '../text.ts'
import { failed } from './code-lists.ts'

type Span = { readonly start: number; readonly end: number }

/** In front of a name, or of a number, in a row that begins with them: `| 433 | TimeLimitReached |`. */
const beforeInRow = /^[ \t]{0,8}\|[^|\d\n]{0,80}(?:\d{3}[ \t`*]{0,8}\|[^|\d\n]{0,80})?$/
/** Behind it: the end of its cell, perhaps the name, and a cell of words. */
const behindInRow =
  /^[^|\n]{0,80}\|(?:[ \t`*]{0,8}[A-Z][A-Za-z ]{2,60}[ \t`*]{0,8}\|)?[^|\n]{0,20}(?:[\u3400-\u9fff]{2}|[a-z]{2,20} [a-z]{2,20} )/
/** A cell of figures: what it counts has happened. */
const figures = /\|[ \t]{0,8}\d[\d.,:%TZ -]{0,30}[ \t]{0,8}(?=\||$)/
const ruler = /^[\s|:-]*$/

/** What ends a cell or a line of a page that was copied, or of its source. */
const cellEnd = '(?:[ \\t]{0,4}(?:\\||\\n|<\\/?(?:br|td|tr|p)>)){1,6}[ \\t]{0,8}'
/** A code at the beginning of its cell, up to its name. */
const codeBefore = new RegExp(`(?:^|\\n|>)[ \\t#*]{0,8}[1-6]\\d\\d(?:${cellEnd}| )$`)
/** Behind a name: a cell that says in a sentence what it means. */
const sentenceBehind = new RegExp(
  `^${cellEnd}(?:[A-Z][A-Za-z]{0,20} [a-z]{2,20} [\\w ,]{2,160}|[\\u3400-\\u9fff][^\\n。|<\\d]{2,80})[.。]`,
)
/** Two such cells, what it means and what to do, are a row even alone. */
const sentencesBehind = new RegExp(`${sentenceBehind.source}${sentenceBehind.source.slice(1)}`)
/** The same in the source of a page. */
const sentenceCell = /^\s{0,4}<\/td>\s{0,4}<td>[^\n]{6,200}[。.]<\/td>/
/** Codes and names at the beginnings of cells. */
const titles = new RegExp(`(?:^|\\n|>)[ \\t#*]{0,8}([1-6]\\d\\d)(?:${cellEnd}| )[A-Z][A-Za-z]{3,40}`, 'g')
const aroundTitles = 500

/** A code or a name and in a few words what it stands for, up to the end of that: "433 → raise the timeout;". */
const explained =
  /(?<=(?:^|[\n>|])[ \t`*-]{0,8})([A-Z]{3,12}(?:_[A-Z]{2,12}){1,5})[ \t`]{0,2}(?:[:：\n|]|<\/td>\s{0,20}<td>)?[ \t`]{0,2}(?=[A-Za-z\u3400-\u9fff])[^\d,，、;；。|<\n]{2,40}(?=[,，、;；。|<\n]|$)|(?<=(?:^|[\n,，、;；:：(（])(?:SCF|云函数|[-*•])?[ \t]{0,4})([3-6]\d\d)[ \t]{0,2}(?:[:：=→-]|->|=>)?[ \t]{0,2}(?=[A-Za-z\u3400-\u9fff])[^\d,，、;；。|\n]{2,40}(?=[,，、;；。\n]|$)/g
const aroundLegend = 240
/** The same with a copula, which says so of itself: 430 是代码异常，433 是超时. A name with a hyphen is a function's. */
const equated =
  /(?<![\d.#])([3-6]\d\d)[ \t]{0,2}(?:就?是|指|即|=)[ \t]{0,2}(?=[A-Za-z\u3400-\u9fff])[^\d，,、;；。|\n_-]{2,24}(?=[,，、;；。\n]|$)/g

/**
 * Whether a code or a name stands in a table that says in words what several of them mean, with no figures of what has
 * happened: as Markdown, or as a page of the manual is copied.
 */
export function isOfTable(text: string, lines: Lines, place: Span): boolean {
  return isInRow(text, lines, place) || isOfAdvice(text, lines, place) || isTitle(text, place)
}

/** Whether a place stands in such a table, or in a list of a few words each. */
export function isOfManual(
  { text, lines }: { readonly text: string; readonly lines: Lines },
  place: Span,
): boolean {
  return isOfTable(text, lines, place) || (text.length < longestTalk && isInLegend(text, lines, place))
}

/** Whether a code is one of three or more that are explained one after the other; a line that says what failed is no legend. */
function isInLegend(text: string, lines: Lines, { start, end }: Span): boolean {
  // What a code stands for may be an error itself.
  if (failed.test(lines.whole(start).line.replace(explained, ''))) return false
  const around = text.slice(Math.max(0, start - aroundLegend), end + aroundLegend)
  const codesBy = (pattern: RegExp) =>
    new Set(Array.from(around.matchAll(pattern), ([, name, code]) => name ?? code)).size
  return codesBy(explained) > 2 || codesBy(equated) > 1
}

/** Its row begins with it, a cell of words follows, and another row stands right above or below, unless it is a name. */
function isInRow(text: string, lines: Lines, { start, end }: Span): boolean {
  const { start: from, line } = lines.whole(start)
  if (!/^[ \t]{0,8}\|/.test(text.slice(from, from + 10))) return false
  if (!beforeInRow.test(text.slice(Math.max(from, start - 180), start))) return false
  const rest = text.slice(end, Math.min(from + line.length, end + 400))
  if (!behindInRow.test(rest) || figures.test(rest)) return false
  // A name with its explanation beside it is a manual's even alone; beside a message somebody notes what was met.
  if (/^[A-Z][A-Za-z]+$/.test(text.slice(start, end))) return true
  return isRow(lineAbove(text, from)) || isRow(lineBelow(text, from + line.length))
}

/** Headings of a table that says what errors are and what helps. */
const advice =
  /^[ \t]{0,8}\|[^\n]{0,200}(?:solution|meaning|next step|what to do|how to fix|处理|解决|含义|建议|怎么办|应对)[^\n]{0,120}\n[ \t]{0,8}\|[ :|-]{3,200}\n/im
const reachOfHeadings = 600

/** Its row stands in such a table. */
function isOfAdvice(text: string, lines: Lines, { start }: Span): boolean {
  const { start: from, line } = lines.whole(start)
  return (
    isRow(line) && !figures.test(line) && advice.test(text.slice(Math.max(0, from - reachOfHeadings), from))
  )
}

function isRow(line: string): boolean {
  return line.trimStart().startsWith('|') && !ruler.test(line)
}

function lineAbove(text: string, start: number): string {
  const above = text.slice(Math.max(0, start - 400), Math.max(0, start - 1))
  return above.slice(above.lastIndexOf('\n') + 1)
}

function lineBelow(text: string, end: number): string {
  return text.slice(end + 1, end + 400).split('\n', 1)[0] ?? ''
}

/** Its number is right in front, a sentence right behind, and another code has its title near. */
function isTitle(text: string, { start, end }: Span): boolean {
  if (!codeBefore.test(text.slice(Math.max(0, start - 60), start))) return false
  const behind = text.slice(end, end + 320)
  // In the source of a page one row is enough.
  if (sentenceCell.test(behind) || sentencesBehind.test(behind)) return true
  // The last row of what was copied may have been cut off.
  if (!sentenceBehind.test(behind) && !/^<\/td>[ \t]{0,4}(?:$|\n(?![ \t]{0,4}<))/.test(behind)) return false
  const around = text.slice(Math.max(0, start - aroundTitles), end + aroundTitles)
  return new Set(Array.from(around.matchAll(titles), ([, code]) => code)).size > 1
}
