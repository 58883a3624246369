import { describe, expect, it } from 'vitest'
import { recognise } from '../../src/lookup/recognise.ts'
import { loadCorpus } from '../support/corpus.ts'

/** What names SCF, Tencent Cloud or a function, or shows one. */
const naming = /scf|函数|function|腾讯|tencent|cloudbase|云开发|serverless cloud|main_handler/i
const numbers = /(?<![\d.])[1-9]\d\d(?![\d.])/g

/** Thousands of texts of others, and in each of them SCF's own numbers for whatever numbers it holds. */
describe('1. positive evidence: a number of SCF’s own is no report where nobody names SCF or a function', () => {
  const others = loadCorpus('dev').filter(
    ({ kind, text }) =>
      kind === 'foreign' && text.length < 1_500 && !naming.test(text) && text.search(numbers) !== -1,
  )

  it.each([433, 439, 443, 446, 450])('%i', (code) => {
    const told = others.filter(({ text }) =>
      recognise(text.replaceAll(numbers, String(code))).some(({ confidence }) => confidence === 'certain'),
    )
    // These are SCF's own results of a success, and names of SCF's with their number.
    expect(told.length / others.length, told.map(({ id }) => id).join(' ')).toBeLessThan(0.002)
  })
})
