import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phrasePattern } from '../../../src/lookup/reading/phrases.ts'
import { sweep } from '../../../src/lookup/reading/sweep.ts'

const pieces = fc.constantFrom(
  ...['4', '5', '3', '0', '４', '３', '_', '%', ' ', '\n', '.', 'a', '云', '找不', '[', '[./', 'user', 'use'],
  ...['timelimitreached', 'task timed out after 3 seconds', 'reloadfail: x', '用户代码异常捕获'],
  ...['[./scf_bootstrap] no such file or directory', '找不到对应的functionname', 'line 5, in init_handler'],
)
const texts = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''))

describe('one look at a text', () => {
  it.each([
    ['a number at the end', 'error 433', [9]],
    ['a number behind a letter', 'e433 ', [4]],
    ['full-width digits', '４３３', [3]],
    ['no longer number', '4333 14331', []],
    ['no number with a letter, a percent sign or an underscore behind it', '433a 433% 433_', []],
    ['no number that cannot be a code', '333 200', []],
  ])('finds %s', (_, text, ends) => {
    expect(sweep(text).numberEnds).toEqual(ends)
  })

  it('finds phrases in full-width letters', () => {
    expect(sweep('：ｔｉｍｅｌｉｍｉｔｒｅａｃｈｅｄ').phraseStarts).toEqual([1])
  })

  it('finds the same numbers as an expression would, whatever the text', () => {
    const number = /(?<![\d０-９])[45４５][\d０-９]{2}(?![\d０-９a-z_%])/g
    fc.assert(
      fc.property(texts, (text) => {
        expect(sweep(text).numberEnds).toEqual([...text.matchAll(number)].map(({ index }) => index + 3))
      }),
    )
  })

  it('misses no place where a phrase stands, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { phraseStarts } = sweep(text)
        for (const { index } of text.matchAll(new RegExp(phrasePattern, 'g')))
          expect(phraseStarts).toContain(index)
        expect(phraseStarts).toEqual(phraseStarts.toSorted((a, b) => a - b))
      }),
    )
  })

  it('leaves out words that only begin like a phrase, or stand within a word', () => {
    expect(sweep('users internalerrors myuser lineage').phraseStarts).toEqual([])
  })
})
