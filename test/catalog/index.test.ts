import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entries, entriesNamed, entryOf, normaliseName } from '../../src/catalog/index.ts'

const names = entries.flatMap((entry) => entry.names.map(({ name }) => ({ name, entry })))

describe('entryOf', () => {
  it('finds every entry by its code', () => {
    expect(entries.map(({ code }) => entryOf(code))).toEqual(entries)
  })

  it.each([448, 0, -433, 433.5, Number.NaN])('knows nothing of %d', (code) => {
    expect(entryOf(code)).toBeUndefined()
  })
})

describe('normaliseName', () => {
  it.each([
    ['UserProcExitError', 'userprocexiterror'],
    ['user-proc_exit error', 'userprocexiterror'],
    ['ＵｓｅｒＣｏｄｅＥｒｒｏｒ', 'usercodeerror'],
    ['The size of response exceeds the upper limit (6MB)', 'thesizeofresponseexceedstheupperlimit6mb'],
    ['执行 超时！', '执行超时'],
    ['…', ''],
  ])('makes %j into %j', (text, name) => {
    expect(normaliseName(text)).toBe(name)
  })
})

describe('entriesNamed', () => {
  it.each(names)('finds $entry.code by $name', ({ name, entry }) => {
    expect(entriesNamed(name)).toContain(entry)
  })

  it.each([
    ['InvalidParameterValue', [436, 400]],
    ['Success', [200]],
    ['kRequestCanceled', [499]],
    ['container state exited by user', [405]],
    ['the http response body exceeds the size limit', [410]],
    ['TimeLimit', []],
    ['超时', []],
    ['', []],
  ])('gives for %j the codes %j', (name, codes) => {
    expect(entriesNamed(name).map(({ code }) => code)).toEqual(codes)
  })

  it('is deaf to case, blanks and punctuation', () => {
    const spelling = fc.record({
      name: fc.constantFrom(...names.map(({ name }) => name)),
      noise: fc.array(fc.constantFrom('', ' ', '-', '_', '.', '：', '「')),
      isLoud: fc.boolean(),
    })
    fc.assert(
      fc.property(spelling, ({ name, noise, isLoud }) => {
        const noisy = [...name].map((letter, index) => letter + (noise[index] ?? '')).join('')
        expect(entriesNamed(isLoud ? noisy.toUpperCase() : noisy)).toEqual(entriesNamed(name))
      }),
    )
  })
})
