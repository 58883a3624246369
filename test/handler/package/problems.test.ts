import { describe, expect, it } from 'vitest'
import { packageProblems } from '../../../src/handler/package/problems.ts'

const facts = {
  subject: '`index.py`',
  other: '`main_handler`',
  list: { en: '`a`, `b`', zh: '`a`、`b`' },
  runtime: 'Python3.9',
}
const rows = Object.entries(packageProblems).flatMap(([id, { sentences }]) =>
  Object.entries(sentences).map(([reason, say]) => ({ id, reason, said: say(facts) })),
)

describe('every problem is said in both languages, as whole sentences:', () => {
  it.each(rows)('$id, $reason', ({ said }) => {
    expect(said.en).toMatch(/^[A-Z`].*[.)]$/s)
    expect(said.en).not.toMatch(/\p{Script=Han}|undefined/u)
    expect(said.zh).toMatch(/\p{Script=Han}/u)
    expect(said.zh).toMatch(/[。？）]$/)
    expect(said.zh.replace(/`[^`]{0,60}`/g, '')).not.toMatch(/undefined|[,;:] /)
  })

  it.each(rows)('$id, $reason names the same things in both', ({ said }) => {
    const named = (text: string) => [...new Set(text.match(/`[^`]{1,60}`/g))].toSorted()
    expect(named(said.zh)).toEqual(named(said.en))
  })
})
