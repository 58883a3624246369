import type { CodeNumber } from './numbers.ts'

/** The heading of a column of status codes. */
const statusHeading = 'scf_statuscode'

/** What may separate the cells of a line. */
const separators = [',', ';'] as const

/** Whether the number at a place stands in the column of status codes of a table that has one, whatever its shape. */
export function statusColumnOf(lower: string): (number: CodeNumber) => boolean {
  const heading = lower.indexOf(statusHeading)
  if (heading < 0) return () => false
  const header = lower.slice(lower.lastIndexOf('\n', heading) + 1, heading)
  const [separator] = separators.filter((mark) => isAround(lower, heading, mark))
  const column = separator && { separator, index: header.split(separator).length }
  return (number) =>
    number.start > heading && (column ? isCell(lower, number, column) : isOwnBetweenGaps(lower, number))
}

/** The heading has another one beside it. */
function isAround(lower: string, heading: number, mark: string): boolean {
  const end = heading + statusHeading.length
  return `${lower.slice(Math.max(0, heading - 2), heading)}${lower.slice(end, end + 2)}`.includes(mark)
}

/** Where columns are only to be seen, a number that nobody else has stands alone between gaps or bars. */
function isOwnBetweenGaps(lower: string, { entry, start, end }: CodeNumber): boolean {
  if (entry.number !== 'own') return false
  const isAfterGap = /(?:^|\n|\t|\| ?| {2})$/.test(lower.slice(Math.max(0, start - 2), start))
  return isAfterGap && /^(?:$|\n|\t| ?\|| {2})/.test(lower.slice(end, end + 2))
}

type Column = { readonly separator: string; readonly index: number }

/** The longest line of a table that is worth counting in. */
const longestLine = 1_000

function isCell(lower: string, { start, end }: CodeNumber, { separator, index }: Column): boolean {
  const before = lower.slice(Math.max(0, start - longestLine), start)
  const cells = before.slice(before.lastIndexOf('\n') + 1).split(separator)
  return (
    cells.length === index &&
    /^ ?["']?$/.test(cells.at(-1) ?? '') &&
    /^["']?(?:[,;\s]|$)/.test(lower.slice(end, end + 2))
  )
}
