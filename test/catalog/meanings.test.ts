import { describe, expect, it } from 'vitest'
import { entries, entryOf } from '../../src/catalog/index.ts'
import { entryAsSaid } from '../../src/catalog/meanings.ts'

const several = entries.flatMap((entry) =>
  (entry.meanings ?? []).map((meaning) => ({ entry, meaning, code: entry.code, saidBy: meaning.saidBy })),
)

describe('a code with two meanings', () => {
  it.each(several)('$code speaks of one alone where “$saidBy” stands', ({ entry, meaning }) => {
    const told = entryAsSaid(entry, [`statusCode: ${entry.code}`, `x ${meaning.saidBy} y`])
    expect(told).toMatchObject({ sides: meaning.sides, headline: meaning.headline, checks: meaning.checks })
    expect(told.links).toEqual([entry.links[meaning.link]])
    expect(told.retry.helps).toBe(meaning.retry.helps)
  })

  it.each(several)('$code: “$saidBy” is a part of a name or a message of it', ({ entry, saidBy }) => {
    const texts = [...entry.names.map(({ name }) => name), ...entry.messages.map(({ text }) => text)]
    expect(texts.some((text) => text.includes(saidBy))).toBe(true)
  })

  it.each(several)('$code is whole where the number stands alone, or both are said', ({ entry }) => {
    const all = (entry.meanings ?? []).map(({ saidBy }) => saidBy)
    expect(entryAsSaid(entry, [`statusCode: ${entry.code}`])).toBe(entry)
    expect(entryAsSaid(entry, all)).toBe(entry)
  })

  it('goes by the name that was said', () => {
    const entry = entryOf(410)
    const told = entry && entryAsSaid(entry, ['The HTTP response body exceeds the size limit.'])
    expect(told?.names.map(({ name }) => name)).toEqual(['The HTTP response body exceeds the size limit.'])
  })
})
