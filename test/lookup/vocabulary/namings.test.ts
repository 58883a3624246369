import { describe, expect, it } from 'vitest'
import { apiCodes } from '../../../src/catalog/api/codes.ts'
import { codeHits } from '../../../src/lookup/api/code-hits.ts'
import { isOnlyNamed } from '../../../src/lookup/api/meeting/only-named.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import { plainOf } from '../../../src/lookup/reading/plain.ts'
import { Text } from '../../../src/lookup/reading/text.ts'
import { vocabulary } from '../../../src/lookup/vocabulary/index.ts'
import { namings } from '../../../src/lookup/vocabulary/namings.ts'
import { patternsOf } from '../../../src/lookup/vocabulary/patterns.ts'

describe.each(namings)('$is: $example', (row) => {
  const text = new Text(plainOf(row.example), patternsOf(vocabulary), [])
  const [place] = codeHits(text.text)

  it('is only named, and by no other row', () => {
    if (!place) throw new Error('The example names no code.')
    expect(apiCodes.get(place.code)).toBe('scf')
    expect(isOnlyNamed(text, place)).toBe(true)
    expect(
      isOnlyNamed(
        text,
        place,
        namings.filter((other) => other !== row),
      ),
    ).toBe(false)
  })

  it('is told to those who ask', () => {
    expect(lookup(row.example, { asked: false }).api).toBeUndefined()
    expect(lookup(row.example).api?.findings).not.toEqual([])
  })
})
