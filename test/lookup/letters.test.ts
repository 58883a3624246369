import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { expect, it } from 'vitest'
import { lettersMissing, lettersOf } from '../../src/lookup/letters.ts'

it('tells of no two words that they are further apart than they are', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcABC019_é文'), maxLength: 12 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(lettersMissing(lettersOf(one), lettersOf(other))).toBeLessThanOrEqual(distance(one, other))
    }),
  )
})

it('counts the letters that another word has not', () => {
  expect(lettersMissing(lettersOf('timeout'), lettersOf('memory'))).toBe(3)
})
