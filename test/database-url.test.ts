import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { databaseOf, hasBarePassword } from '../src/database-url.ts'
import { DatabaseProblem } from '../src/store/database-problem.ts'

describe('a password that ends too early is found, and never shown:', () => {
  it.each([
    'postgres://bot:12/hush@db/memory',
    'postgres://bot:hu/sh@db/memory',
    'postgres://bot:12?hush@db/memory',
    'postgres://bot:12?hush=1@db/memory',
    'postgres://bot:12#hush@db/memory',
    'postgres://bot:a@b/hush@db/memory',
    'postgres://bot:a@b?hush@db/memory',
    'postgres://bot:hu%sh@db/memory',
    'postgres://bot:hush%e4@db/memory',
    'postgres://bot:hu sh@db/memory',
  ])('%s', (url) => {
    expect(hasBarePassword(url)).toBe(true)
    expect(databaseOf(url)).toBeUndefined()
    const { problem, message } = new DatabaseProblem({ kind: 'postgres', url }, new Error('x'))
    for (const sentence of [problem.en, problem.zh, message]) {
      expect(sentence).toMatch(/percent-encode|百分号编码/)
      expect(sentence).not.toMatch(/hush|memory/)
    }
  })
})

describe('an address that is whole is left alone:', () => {
  it.each([
    'postgres://bot:pass@db:5432/memory?sslmode=require',
    'postgresql://db/memory',
    'postgres://bot:p@ss@db/memory',
    'postgres://bot:p%40s%2Fs%23%3F%25@db/memory',
    'postgres:///memory?host=/tmp&user=ann@corp&password=a@b',
    'postgres://bot@db/memory?application_name=a@b&sslmode=disable',
    'postgres://b%C3%A9:%E5%AF%86@db/memory',
  ])('%s', (url) => {
    expect(hasBarePassword(url)).toBe(false)
    expect(databaseOf(url)).toEqual({ kind: 'postgres', url })
  })

  it('whatever the password is, once it is encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (password) => {
        const url = `postgres://bot:${encodeURIComponent(password)}@db/memory`
        expect(databaseOf(url)).toEqual({ kind: 'postgres', url })
      }),
    )
  })
})

it('no sentence shows any part of a password, encoded or not', () => {
  const password = fc.stringMatching(/^[a-z0-9/?#@%:&= ]{0,8}HUSH[a-z0-9/?#@%:&= ]{0,8}$/)
  fc.assert(
    fc.property(password, (secret) => {
      const url = `postgres://bot:${secret}@db/memory`
      const { problem } = new DatabaseProblem({ kind: 'postgres', url }, new Error('x'))
      expect(`${problem.en}${problem.zh}`).not.toContain('HUSH')
    }),
    { numRuns: 2_000 },
  )
})
