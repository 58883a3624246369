import { fieldsOf, listOf, numberOf, textOf } from './shape.ts'

export type Order = { readonly column: number; readonly isDown: boolean }

export type Row = readonly unknown[]

/** The rows in the order of one column: numbers by size, all else by words. */
export function sortedRows(rows: readonly Row[], order: Order | undefined): readonly Row[] {
  if (order === undefined) return rows
  const { column, isDown } = order
  const sorted = rows.toSorted((one, other) => compare(one[column], other[column]))
  return isDown ? sorted.toReversed() : sorted
}

function compare(one: unknown, other: unknown): number {
  const numbers = [numberOf(fieldsOf(one).value), numberOf(fieldsOf(other).value)] as const
  if (numbers[0] !== undefined && numbers[1] !== undefined) return numbers[0] - numbers[1]
  return wordsIn(one).localeCompare(wordsIn(other), 'en', { numeric: true })
}

function wordsIn(cell: unknown): string {
  const { text, elements } = fieldsOf(cell)
  return textOf(text) + listOf(elements).map(wordsIn).join(' ')
}
