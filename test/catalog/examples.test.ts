import { describe, expect, it } from 'vitest'
import { entries } from '../../src/catalog/index.ts'
import { recognise } from '../../src/lookup/recognise.ts'

/** Codes that no text reports, and why. */
const unreported: ReadonlyMap<number, string> = new Map([[200, 'a success is no error to explain']])

const examples = entries.flatMap(({ code, examples }) => examples.map((text) => ({ code, text })))

describe('an example in the catalog', () => {
  it.each(examples.filter(({ code }) => !unreported.has(code)))(
    'is recognised unasked as $code and nothing else: $text',
    ({ code, text }) => {
      const found = recognise(text).map(({ code, confidence }) => ({ code, confidence }))
      expect(found).toEqual([{ code, confidence: 'certain' }])
    },
  )

  it.each([...unreported])('of %i is met with silence: %s', (code) => {
    const texts = examples.filter((example) => example.code === code).map(({ text }) => text)
    expect(texts.flatMap((text) => recognise(text))).toEqual([])
  })
})
