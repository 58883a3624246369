import { expect, it } from 'vitest'
import { lookup } from '../../src/lookup/lookup.ts'
import { corpusSets, loadCorpus } from '../support/corpus.ts'

/** What is told, with the codes of both worlds. */
function told(text: string, asked: boolean) {
  const { findings, api, query } = lookup(text, { asked })
  const all = [...findings, ...(api?.findings ?? [])]
  const certain = all.filter(({ confidence }) => confidence === 'certain')
  return { query, codes: certain.map(({ code }) => code).toSorted() }
}

// So whoever has asked need not be looked up a second time to know what would be said to others.
it('what is certain of a paste to somebody who asks is what is told unasked', () => {
  // A third of the texts is enough: a fault here shows in hundreds.
  const texts = corpusSets.flatMap((set) => loadCorpus(set)).filter((_, index) => index % 3 === 0)
  for (const { text } of texts) {
    const asked = told(text, true)
    if (asked.query === 'paste') expect(told(text, false).codes, text).toEqual(asked.codes)
  }
})
