import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../src/redact.ts'
import { harmless, planted } from './forms.ts'
import { plant } from './plant.ts'

const texts = [...planted, ...harmless].map((template) => plant(template).text)

/** A piece of what people paste, cut anywhere, or signs that mean something to a rule. */
const piece = fc.oneof(
  fc.constantFrom(...texts),
  fc
    .tuple(fc.constantFrom(...texts), fc.nat(60), fc.nat(60))
    .map(([text, from, length]) => text.slice(from, from + length)),
  fc.constantFrom(
    ...'\n \r\n " \' ` \\ : = ： • \u200b \ufeff , ; & @ / - -- | > < ( ) [ ] { } $ 密码 key'.split(' '),
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
)
const pasted = fc.array(piece, { maxLength: 12, size: 'max' }).map((pieces) => pieces.join(''))

describe('whatever is pasted', () => {
  it('is masked without a change of length or lines, exactly where the spans say, and once for all', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { text: masked, secrets } = redact(text)
        const units = text.split('')
        for (const { start, end } of secrets) {
          for (let place = start; place < end; place++) {
            if (!/[\r\n]/.test(text.charAt(place))) units[place] = '•'
          }
        }
        expect(masked).toBe(units.join(''))
        expect(redact(masked)).toEqual({ text: masked, secrets: [] })
      }),
      { numRuns: 2000 },
    )
  })
})
