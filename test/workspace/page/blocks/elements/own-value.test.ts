import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterServed,
  afterTyped,
  ownValue,
} from '../../../../../src/workspace/page/blocks/elements/own-value.ts'

describe('a field', () => {
  it('keeps what was typed while answers to earlier characters come in', () => {
    let field = ownValue('')
    for (const text of ['a', 'ab', 'abc']) field = afterTyped(field, text)
    field = afterServed(field, 'a')
    expect(field.shown).toBe('abc')
    field = afterServed(afterTyped(field, 'ab'), 'abc')
    expect(field.shown).toBe('ab')
  })

  it('takes over what was typed elsewhere', () => {
    expect(afterServed(afterTyped(ownValue(''), 'a'), 'from another window').shown).toBe(
      'from another window',
    )
  })

  it('takes over what was typed elsewhere even if it once was its own', () => {
    const typed = afterTyped(afterTyped(ownValue(''), 'a'), 'ab')
    const settled = afterServed(afterServed(typed, 'a'), 'ab')
    expect(afterServed(settled, 'a').shown).toBe('a')
  })

  it('never swallows a character, whichever of its values the server still answers with, in order', () => {
    const typing = fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(typing, fc.array(fc.nat(20)), (texts, places) => {
        let field = ownValue('')
        for (const text of texts) field = afterTyped(field, text)
        const answered = [...new Set(places.filter((place) => place < texts.length))].toSorted(
          (a, b) => a - b,
        )
        for (const place of answered) field = afterServed(field, texts[place] ?? '')
        expect(field.shown).toBe(texts.at(-1))
      }),
    )
  })
})
