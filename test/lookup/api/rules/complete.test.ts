import { describe, expect, it } from 'vitest'
import { apiReader, readApi } from '../../../../src/lookup/api/recognise.ts'
import { apiRules } from '../../../../src/lookup/api/rules/index.ts'
import { Input } from '../../../../src/lookup/input.ts'

const tables = ['codes', 'words'] as const
const rows = tables.flatMap((table) => apiRules[table].map((rule) => ({ table, ...rule })))

const judge = (text: string, reader = readApi) => reader(new Input(text), { asked: true }).judged
const rulesOf = (text: string) => judge(text).map(({ rule }) => rule)
const shown = (judged: ReturnType<typeof judge>) =>
  judged.map(({ start, rule, verdict }) => `${start} ${rule} ${verdict}`)

describe.each(rows)('the row $id', ({ table, id, gives, examples, leaves, reason }) => {
  it.each(examples)('decides %j', (text) => {
    const decided = judge(text).filter(({ rule }) => rule === id)
    expect(decided.length).toBeGreaterThan(0)
    for (const { verdict } of decided) expect(verdict).toBe(gives)
  })

  it(`leaves ${JSON.stringify(leaves.text)} to ${leaves.to}`, () => {
    expect(rulesOf(leaves.text)).toContain(leaves.to)
    expect(rulesOf(leaves.text)).not.toContain(id)
  })

  it('says why in both languages', () => {
    expect(reason.en).toMatch(/^[A-Z].*\.$/)
    expect(reason.zh).toMatch(/\p{Script=Han}.*。$/u)
  })

  it('is needed: without it another row, or none, decides its examples', () => {
    const others = apiRules[table].filter((rule) => rule.id !== id)
    const without = apiReader({ ...apiRules, [table]: others })
    for (const text of examples) expect(shown(judge(text, without))).not.toEqual(shown(judge(text)))
  })
})

it('each row has an id of its own', () => {
  const ids = rows.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
