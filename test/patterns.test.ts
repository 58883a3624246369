import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { expectLinear } from './support/linear.ts'
import { allPatterns } from './support/patterns.ts'

const list = 'fixtures/linear-patterns.txt'
const passed = new Set(readList())

const { patterns, unmet } = await allPatterns()

it('every place that builds a pattern while the program runs has been met', () => {
  expect(unmet).toEqual([])
})

// Those on the list have passed; patterns.slow.test.ts does not trust it.
describe('takes time in proportion to the text, whatever the text:', () => {
  const rows = patterns.filter(({ pattern }) => !passed.has(lineOf(pattern)))
  it.each(rows)('$where $pattern', ({ pattern }) => expectLinear(pattern), 660_000)

  it('all that have passed are on the list (npm test -- patterns -u writes it)', async () => {
    const lines = patterns.map(({ pattern }) => lineOf(pattern)).sort()
    await expect(`${[...new Set(lines)].join('\n')}\n`).toMatchFileSnapshot(list)
  })
})

function lineOf(pattern: RegExp): string {
  return JSON.stringify(String(pattern))
}

function readList(): readonly string[] {
  const file = new URL(list, import.meta.url)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}
