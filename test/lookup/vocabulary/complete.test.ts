import { describe, expect, it } from 'vitest'
import { read, reader } from '../../../src/lookup/recognise.ts'
import { ruleTables } from '../../../src/lookup/rules/index.ts'
import { type Vocabulary, vocabulary } from '../../../src/lookup/vocabulary/index.ts'

// The keys are those of the vocabulary, which the type of Object.keys does not say.
const groups = Object.keys(vocabulary) as (keyof Vocabulary)[]

describe.each(groups)('the words of %s', (group) => {
  it.each(vocabulary[group].map((word) => ({ ...word, word })))(
    'need the row “$is”, as $example shows',
    ({ word, example }) => {
      const rows: Vocabulary = vocabulary
      const without = reader({ ...rows, [group]: rows[group].filter((each) => each !== word) }, ruleTables)
      expect(decisions(without, example)).not.toEqual(decisions(read, example))
    },
  )

  it('have no row twice', () => {
    const sources = vocabulary[group].map((word) => JSON.stringify({ ...word, is: '', example: '' }))
    expect(new Set(sources).size).toBe(sources.length)
  })
})

/** What is said, by the verdict and not only by the row: a word that changes no answer is not needed. */
function decisions(reading: typeof read, text: string): unknown {
  return [{ asked: true }, { eager: true }].map((options) =>
    reading(text, options).findings.map(({ code, confidence }) => `${code} ${confidence}`),
  )
}
