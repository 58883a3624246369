import { isNamedBy, isSpokenOf } from '../../reading/tales/tales.ts'
import type { Text } from '../../reading/text.ts'
import { type Naming, namings } from '../../vocabulary/namings.ts'

type Span = { readonly start: number; readonly end: number }

/** How far the words of a line reach that name a code, and the lines of a list. */
const reach = { line: 120, list: 300 } as const

/**
 * Whether the words around a code explain it, or say what is done where it comes: a manual, a runbook, a list of changes,
 * a case that has not come, or trouble that is over.
 */
export function isOnlyNamed(text: Text, place: Span, rows: readonly Naming[] = namings): boolean {
  if (text.taleAround(place.start) !== 'none' || text.isReferenceAround(place.start)) return true
  return isNamedBy(rows, text, place) || isSpokenOf(text, place) || isInList(text, place)
}

function isInList({ text, lower }: Text, { start, end }: Span): boolean {
  const from = Math.max(0, start - reach.list)
  return isLegend(text.slice(from, end + reach.list)) || isOfRelease(lower.slice(from, start).split('\n'))
}

/** Codes that begin their lines, each with its explanation: with two of them it is a list. */
const titles =
  /^[\s>*•-]{0,8}["'`*]{0,3}([A-Z][A-Za-z]{6,24}\.[A-Z]\w{2,60})["'`*]{0,3}\s?(?:[:：]|[—–-]{1,2}\s)/gm

function isLegend(around: string): boolean {
  return new Set(Array.from(around.matchAll(titles), ([, code]) => code)).size > 1
}

/** The number of a version heads a list of changes. */
const version = /^[#\s[]{0,6}v?\d{1,3}\.\d{1,3}\.\d{1,4}/
const bullet = /^\s{0,6}[*-] /

/** The last of some lines is an item of a list that a version heads. */
function isOfRelease(lines: readonly string[]): boolean {
  return bullet.test(lines.at(-1) ?? '') && lines.some((line) => version.test(line))
}

/** Words before what is shown only so that somebody knows its form, or where it is looked up. */
const shown =
  /形如|looks? like|similar to|(?:示例|样例|例子|example|e\.g\.)["']?[:：]|(?:api|官方|帮助|参考) ?文档/

/** Whether the answer that holds a code is only shown. */
export function isShown(text: Text, start: number): boolean {
  return shown.test(text.lines.before(start, reach.line))
}
