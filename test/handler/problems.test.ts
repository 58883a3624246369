import { expect, it } from 'vitest'
import { checkHandler } from '../../src/handler/check.ts'
import { problems } from '../../src/handler/problems.ts'
import { accepted, mistaken } from './handlers.ts'

it('every problem is provoked by a handler of the tables', () => {
  const provoked = [...accepted, ...mistaken].flatMap(([handler, runtime]) => {
    const result = checkHandler({ handler, runtime })
    return result.kind === 'verdict' ? result.problems.map(({ id }) => id) : []
  })
  expect([...new Set(provoked)].sort()).toEqual(Object.keys(problems).sort())
})

const facts = { found: '`FOUND`', right: '`RIGHT`', runtime: 'RUNTIME' }

it.each(Object.entries(problems))('%s says the same in both languages', (id, { title, sentence }) => {
  const { en, zh } = sentence(facts)
  expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  for (const fact of Object.values(facts))
    expect(zh.includes(fact), `${fact} in ${zh}`).toBe(en.includes(fact))
  expect(zh).toMatch(/^.*\p{Script=Han}.*。$/u)
  expect(en).toMatch(/^.*\.$/)
  expect(en + zh + title.en + title.zh).not.toMatch(/[!！]/)
  expect(title.en + title.zh).not.toMatch(/[`.。]/)
})
