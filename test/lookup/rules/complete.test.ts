import { describe, expect, it } from 'vitest'
import type { Judged } from '../../../src/lookup/judge.ts'
import { read, reader } from '../../../src/lookup/recognise.ts'
import { type RuleTables, ruleTables } from '../../../src/lookup/rules/index.ts'
import { vocabulary } from '../../../src/lookup/vocabulary/index.ts'

const names = ['numbers', 'phrases', 'bare'] as const satisfies readonly (keyof RuleTables)[]
const rows = names.flatMap((table) => ruleTables[table].map((rule) => ({ table, ...rule })))

const rulesOf = (text: string) => read(text, { asked: true }).judged.map(({ rule }) => rule)

describe.each(rows)('the row $id', ({ table, id, examples, leaves, reason }) => {
  it.each(examples)('decides %j', (text) => {
    expect(rulesOf(text)).toContain(id)
  })

  it(`leaves ${JSON.stringify(leaves.text)} to ${leaves.to}`, () => {
    const rules = rulesOf(leaves.text)
    expect(rules).toContain(leaves.to)
    expect(rules).not.toContain(id)
  })

  it('says why in both languages', () => {
    expect(reason.en).toMatch(/^[A-Z].*\.$/)
    expect(reason.zh).toMatch(/\p{Script=Han}.*。$/u)
  })

  it('is needed: without it another row, or none, decides its examples', () => {
    const without = reader(vocabulary, {
      ...ruleTables,
      [table]: ruleTables[table].filter((rule) => rule.id !== id),
    })
    for (const text of examples) {
      const asked = { asked: true }
      expect(shown(without(text, asked).judged)).not.toEqual(shown(read(text, asked).judged))
    }
  })
})

it('each row has an id of its own', () => {
  const ids = rows.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

function shown(judged: readonly Judged[]): readonly string[] {
  return judged.map(({ start, rule, verdict }) => `${start} ${rule} ${verdict}`)
}
