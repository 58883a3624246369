import fc from 'fast-check'
import { expect, it } from 'vitest'
import { presence } from '../../src/text/present.ts'

const words = ['token', 'tok', 'tokens', 'key=', '密码', '，', 'a_b', 'in', 'secret key']
const presentIn = presence(words)
const found = (text: string) => words.filter((_, place) => presentIn(text)[place] === 1)

it('finds the words that stand in a text, in any capitals', () => {
  expect(found('My TOKEN is 密码')).toEqual(['token', 'tok', '密码', 'in'])
  expect(found('')).toEqual(['in'])
})

it('finds whatever a search for each word would, and what is too short to be looked for', () => {
  const piece = fc.constantFrom(
    ...words,
    ...words.map((word) => word.toUpperCase()),
    'to',
    'K',
    '_',
    '码',
    ' ',
    '@B',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      expect(found(text)).toEqual(words.filter((word) => word === 'in' || text.toLowerCase().includes(word)))
    }),
  )
})
