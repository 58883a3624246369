import { describe, expect, it } from 'vitest'
import { sortedRows } from '../../../../src/workspace/page/blocks/table-rows.ts'

const cell = (text: string, value?: number) => ({ text, ...(value !== undefined && { value }) })
const rich = (text: string) => ({ elements: [{ elements: [{ text }] }] })

describe('the rows of a table', () => {
  it('stay in their order until one is asked for', () => {
    const rows = [[cell('b')], [cell('a')]]
    expect(sortedRows(rows, undefined)).toEqual(rows)
  })

  it.each([
    [
      'numbers by size, whatever they are shown as',
      [cell('900 ms', 900), cell('80 ms', 80)],
      [cell('80 ms', 80), cell('900 ms', 900)],
    ],
    ['words by letter', [cell('b'), cell('a')], [cell('a'), cell('b')]],
    ['numbers within words by size', [cell('fn10'), cell('fn9')], [cell('fn9'), cell('fn10')]],
    ['rich text by its words', [rich('b'), rich('a')], [rich('a'), rich('b')]],
  ])('are sorted: %s', (_, before, after) => {
    const rows = before.map((each) => [each])
    expect(sortedRows(rows, { column: 0, isDown: false })).toEqual(after.map((each) => [each]))
    expect(sortedRows(rows, { column: 0, isDown: true })).toEqual(after.map((each) => [each]).toReversed())
  })
})
