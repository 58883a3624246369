import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failuresIn } from '../../../src/lookup/run/failures.ts'
import { withoutHandled, withoutHarmless } from '../../../src/lookup/run/harmless.ts'

const quiet = (text: string) => withoutHandled(text, failuresIn(text))

const trace =
  'Traceback (most recent call last):\n  File "/var/user/a.py", line 1, in f\n    g()\nKeyError: 1'

describe('what ended nothing', () => {
  it('is blanked with the trace of a warning, and nothing else is', () => {
    const text = `start\nWARNING no cache\n${trace}\nend`
    expect(quiet(text).replace(/\s+/g, ' ')).toBe('start WARNING no cache end')
    expect(withoutHarmless(text)).toContain('start\n                \nTraceback')
  })

  it.each([
    `start\n${trace}\nend`,
    `Retrying, WARNING\n${trace}`,
    "Cannot find module 'ignore'",
    'debugging: on',
  ])('leaves %j as it is', (text) => {
    expect(quiet(text)).toBe(text)
    expect(withoutHarmless(text.replace('Retrying, WARNING\n', ''))).toBe(
      text.replace('Retrying, WARNING\n', ''),
    )
  })

  it('keeps the offsets of any text', () => {
    const piece = fc.constantFrom(
      'WARNING x\n',
      trace,
      '\n',
      'Exception ignored in: f\n',
      'KeyError: 2\n',
      'İ dlerror\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('')
        const rest = withoutHarmless(quiet(text))
        expect(rest).toHaveLength(text.length)
        for (const [index, unit] of [...rest].entries()) if (unit !== ' ') expect(unit).toBe([...text][index])
      }),
    )
  })
})
