import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quote } from '../../src/handler/quote.ts'

it.each([
  ['index.main_handler', '`index.main_handler`'],
  ['index\u200b.main', '`index‹U+200B›.main`'],
  ['\ufeffindex', '`‹U+FEFF›index`'],
  ['a\u202eb', '`a‹U+202E›b`'],
  ['two\nlines', '`two lines`'],
  ['`code`', '`ˋcodeˋ`'],
  ['\ud800', '`�`'],
])('%j is shown as %s', (text, shown) => {
  expect(quote(text)).toBe(shown)
})

it('a long text is cut where a character ends', () => {
  expect(quote('🙂'.repeat(200))).toBe(`\`${'🙂'.repeat(79)}…\``)
})

it('any text stays on one line, between exactly two code marks, and short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const shown = quote(text)
      expect(shown.split('`')).toHaveLength(3)
      expect(shown).not.toMatch(/[\n\r\u2028]/)
      expect([...shown].length).toBeLessThanOrEqual(82)
    }),
  )
})
