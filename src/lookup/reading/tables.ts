import { matches } from './matches.ts'

/** The headings of a column of status codes: SCF's own, and what people write in a table about functions; no keys. */
const headings = /(?:(scf_statuscode)|(?:状态|错误|返回)码|(?:status|error) ?code)(?!["']?\s?[:：=])/g

/** A heading that is only SCF's with a number that nobody else has. */
const looseHeadings =
  /(?<=^|[,;|\t\n] ?)(?:scf )?(?:errors?|status|code|报错|错误|异常)(?= ?(?:[,;|\t\n]|$))/g

/** What may separate the cells of a line. */
const separators = [',', ';', '|'] as const

type Place = { readonly start: number; readonly end: number; readonly isOwn: boolean }

/** Whether the number at a place stands in the column of status codes of a table that has one, whatever its shape. */
export function statusColumnOf(lower: string, isAboutScf: () => boolean): (number: Place) => boolean {
  const heading = matches(headings, lower).find(
    (match) =>
      match[1] !== undefined ||
      (separatorAt(lower, match) !== undefined && (isAboutScf() || isBesideFunctions(lower, match.index))),
  )
  if (!heading) return looseColumnOf(lower, isAboutScf)
  const column = columnOf(lower, heading)
  return (number) =>
    number.start > heading.index && (column ? isCell(lower, number, column) : isOwnBetweenGaps(lower, number))
}

/** The same under a heading that any table may have: only a number that SCF alone has. */
function looseColumnOf(lower: string, isAboutScf: () => boolean): (number: Place) => boolean {
  const heading = matches(looseHeadings, lower).find((match) => separatorAt(lower, match) !== undefined)
  const column = heading && columnOf(lower, heading)
  if (!column || !isAboutScf()) return () => false
  const behindHeadings = lower.indexOf('\n', heading.index)
  return (number) =>
    number.isOwn && behindHeadings > 0 && number.start > behindHeadings && isCell(lower, number, column)
}

/** Cells end at marks or gaps; most numbers of a text stand between two words. */
export function couldBeCell(lower: string, { start, end }: Pick<Place, 'start' | 'end'>): boolean {
  return isEdge(lower[start - 1], lower[start - 2]) && isEdge(lower[end], lower[end + 1])
}

function isEdge(mark: string | undefined, next: string | undefined): boolean {
  if (mark === undefined || ',;|"\'\t\n'.includes(mark)) return true
  return mark === ' ' && (next === undefined || ',;| '.includes(next))
}

/** The column before it is headed 函数 or "function". */
function isBesideFunctions(lower: string, index: number): boolean {
  return /(?:函数名?称?|function(?: ?name)?)["' ]{0,2}[,;|]["' ]{0,2}$/.test(
    lower.slice(Math.max(0, index - 24), index),
  )
}

/** What stands between the heading and another one beside it. */
function separatorAt(lower: string, { index, 0: heading }: RegExpExecArray): string | undefined {
  const end = index + heading.length
  const around = `${lower.slice(Math.max(0, index - 2), index)}${lower.slice(end, end + 2)}`
  return separators.find((mark) => around.includes(mark))
}

/** The column of a heading; none where nothing separates it from another one. */
function columnOf(lower: string, heading: RegExpExecArray): Column | undefined {
  const separator = separatorAt(lower, heading)
  if (separator === undefined) return undefined
  const before = lower.slice(lower.lastIndexOf('\n', heading.index) + 1, heading.index)
  return { separator, index: before.split(separator).length }
}

/** Where columns are only to be seen, a number that nobody else has stands alone between gaps or bars. */
function isOwnBetweenGaps(lower: string, { isOwn, start, end }: Place): boolean {
  if (!isOwn) return false
  const isAfterGap = /(?:^|\n|\t|\| ?| {2})$/.test(lower.slice(Math.max(0, start - 2), start))
  return isAfterGap && /^(?:$|\n|\t| ?\|| {2})/.test(lower.slice(end, end + 2))
}

type Column = { readonly separator: string; readonly index: number }

/** The longest line of a table that is worth counting in. */
const longestLine = 1_000

function isCell(lower: string, { start, end }: Place, { separator, index }: Column): boolean {
  const before = lower.slice(Math.max(0, start - longestLine), start)
  const cells = before.slice(before.lastIndexOf('\n') + 1).split(separator)
  return (
    cells.length === index &&
    /^ ?["']?$/.test(cells.at(-1) ?? '') &&
    /^["']?(?:[,;\s]|$)/.test(lower.slice(end, end + 2))
  )
}
