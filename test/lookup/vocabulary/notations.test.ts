import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { plainOf } from '../../../src/lookup/reading/plain.ts'
import { isInSource } from '../../../src/lookup/reading/tales/source.ts'
import { Text } from '../../../src/lookup/reading/text.ts'
import { vocabulary } from '../../../src/lookup/vocabulary/index.ts'
import { notations } from '../../../src/lookup/vocabulary/notations.ts'
import { patternsOf } from '../../../src/lookup/vocabulary/patterns.ts'
import { whyOf } from '../../../src/lookup/why.ts'

describe.each(notations)('$is: $example', (row) => {
  const text = new Text(plainOf(row.example), patternsOf(vocabulary), [])
  // What is explained begins with its label; the rows look at the number.
  const places = whyOf(row.example)
    .filter(({ verdict }) => verdict === 'likely')
    .map(({ start, end }) => ({
      start: Math.max(start, start + text.text.slice(start, end).search(/\d{3}$/)),
      end,
    }))

  it('is no report, and by no other row', () => {
    const others = notations.filter((other) => other !== row)
    const decided = places.filter((place) => isInSource(text, place) && !isInSource(text, place, others))
    expect(decided).not.toEqual([])
  })

  it('is told to those who ask', () => {
    expect(lookup(row.example, { asked: false }).findings).toEqual([])
    expect(lookup(row.example).findings).not.toEqual([])
  })
})
