import { describe, expect, it } from 'vitest'
import { redact, redactorBy } from '../../src/redact.ts'
import { rules } from '../../src/secrets/rules.ts'
import { examples } from './examples.ts'
import { plant } from './plant.ts'

const planted = Object.entries(examples).flatMap(([name, row]) =>
  row.planted.map((text) => [name, text] as const),
)
const harmless = Object.entries(examples).flatMap(([name, row]) =>
  row.harmless.map((text) => [name, text] as const),
)

it('every row has examples, and no name stands for two', () => {
  expect(rules.map(({ name }) => name).toSorted()).toEqual(Object.keys(examples).toSorted())
})

describe('a planted secret is masked, and nothing else:', () => {
  it.each(planted)('%s: %s', (_, template) => {
    const { text, masked } = plant(template)
    expect(redact(text).text).toBe(masked)
  })
})

describe('what only looks like one stays:', () => {
  it.each(harmless)('%s: %s', (_, template) => {
    const { text } = plant(template)
    expect(redact(text).text).toBe(text)
  })
})

describe('without its row the example shows:', () => {
  it.each(planted)('%s', (name, template) => {
    const { text, masked } = plant(template)
    expect(redactorBy(rules.filter((rule) => rule.name !== name))(text).text).not.toBe(masked)
  })
})

it('every hint is one that can be found', () => {
  const wrong = rules
    .flatMap(({ hints }) => hints)
    .filter(
      (hint) =>
        hint !== hint.toLowerCase() ||
        /^[\0-\x7f]{0,2}$/.test(hint) ||
        /^[\0-\x7f]{1,2}[^\0-\x7f]/.test(hint),
    )
  expect(wrong).toEqual([])
})
