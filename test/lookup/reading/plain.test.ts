import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainOf } from '../../../src/lookup/reading/plain.ts'

describe('a text without its escapes', () => {
  it.each([
    ['JSON', '{\\"a\\":1}', '{"a":1}'],
    ['JSON in JSON', '\\\\\\"statusCode\\\\\\":439', '"statusCode":439'],
    ['line feeds and tabs', 'one\\ntwo\\tthree', 'one\ntwo\tthree'],
    ['unicode escapes', '\\u72b6\\u6001\\u7801 \\u003c', '状态码 <'],
    ['HTML entities', '&quot;statusCode&quot;:439 &lt;b&gt; &#39;x&#x27;', '"statusCode":439 <b> \'x\''],
    ['entities escaped twice', '&amp;quot;x&amp;quot;', '"x"'],
    ['colours', '\u001b[31mTypeError: boom\u001b[39m \u001b[1;31mx\u001b[0m', 'TypeError: boom x'],
    ['escaped colours', '\\u001b[31mTypeError: boom\\u001b[39m', 'TypeError: boom'],
    ['nothing to undo', 'plain & simple \\ text', 'plain & simple \\ text'],
  ])('undoes %s', (_, input, plain) => {
    expect(plainOf(input).text).toBe(plain)
  })

  it('maps the ends of a span to the ends of what it came from', () => {
    const input = 'x &quot;statusCode&quot;:439 y'
    const plain = plainOf(input)
    const start = plain.text.indexOf('"statusCode"')
    const end = start + '"statusCode"'.length
    expect(input.slice(plain.inputOffset(start), plain.inputOffset(end))).toBe('&quot;statusCode&quot;')
  })

  it('maps offsets upwards and within the input, whatever the text', () => {
    const pieces = fc.constantFrom(
      '\\',
      '"',
      'n',
      '&quot;',
      '\u001b[31m',
      '&amp;lt;',
      '\\u4e2d',
      'a',
      '\n',
      '中',
      '&',
      ';',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(pieces), (list) => {
        const input = list.join('')
        const { text, inputOffset } = plainOf(input)
        const offsets = Array.from({ length: text.length + 1 }, (_, offset) => inputOffset(offset))
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
        expect(offsets[0]).toBeGreaterThanOrEqual(0)
        expect(offsets.at(-1)).toBe(input.length)
      }),
    )
  })
})
