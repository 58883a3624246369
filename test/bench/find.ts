import didYouMean from 'didyoumean2'
import flexsearch from 'flexsearch'
import MiniSearch from 'minisearch'
import { entries, entriesNamed } from '../../src/catalog/index.ts'
import { lookup } from '../../src/lookup/lookup.ts'
import { search } from '../../src/lookup/search.ts'
import { documents, fields } from './documents.ts'
import { type Contender, race, ratio } from './measure.ts'
import { Random } from './random.ts'
import type { Row } from './rows.ts'
import { foreignErrors, typos } from './typos.ts'

const names = entries.flatMap(({ code, names }) => names.map(({ name }) => ({ code, name })))

/** How fast a name is found, and a misspelt one; and how well. */
export function findRows(): readonly Row[] {
  return [...nameRows(), ...typoRows()]
}

function nameRows(): readonly Row[] {
  const flex = new flexsearch.Index({ tokenize: 'forward' })
  for (const { id, name, message, keyword } of documents) flex.add(id, `${name} ${message} ${keyword}`)
  // As its documentation does for words that may be cut off or misspelt.
  const mini = new MiniSearch({ fields: [...fields], searchOptions: { prefix: true, fuzzy: 0.2 } })
  mini.addAll(documents)
  const times = race(30, {
    ours: overNames(entriesNamed),
    whole: overNames(lookup),
    flex: overNames((name) => flex.search(name)),
    mini: overNames((name) => mini.search(name)),
  })
  const figure = 'name to entry, speed'
  return [
    { figure, peer: 'flexsearch', reach: { atLeast: 10 }, seen: ratio(times.flex, times.ours), unit: '×' },
    { figure, peer: 'minisearch', reach: { atLeast: 100 }, seen: ratio(times.mini, times.ours), unit: '×' },
    {
      figure: 'whole lookup of a name, masking too, speed',
      peer: 'flexsearch',
      seen: ratio(times.flex, times.whole),
      unit: '×',
    },
  ]
}

function overNames(find: (name: string) => unknown): Contender {
  return (seed) => {
    const random = new Random(seed)
    const fresh = Array.from({ length: 500 }, () => Buffer.from(random.pick(names).name).toString())
    return () => fresh.map(find)
  }
}

function typoRows(): readonly Row[] {
  const list = names.map(({ name }) => name)
  const times = race(30, {
    ours: overTypos((text) => search(text)),
    peer: overTypos((text) => didYouMean(text, list, { threshold: 0.6 })),
  })
  const all = typos(1_000, 4_711)
  const offers = all.map(({ text, codes }) => ({ codes, offered: lookup(text).suggestions }))
  const right = offers.filter(({ codes, offered }) => offered.some((code) => codes.includes(code)))
  const wrong = offers.filter(
    ({ codes, offered }) => offered.length > 0 && !offered.some((code) => codes.includes(code)),
  )
  const falseOnes = foreignErrors.filter((text) => lookup(text).suggestions.length > 0)
  return [
    {
      figure: 'typo offer, time',
      peer: 'didyoumean2',
      reach: { atMost: 1.5 },
      seen: ratio(times.ours, times.peer),
      unit: '×',
    },
    {
      figure: 'typo offers that are wrong',
      peer: `${all.length} misspelt names`,
      reach: { atMost: 0 },
      seen: wrong.length,
      unit: '',
    },
    {
      figure: 'typo offers that are right',
      peer: `${all.length} misspelt names`,
      seen: right.length / all.length,
      unit: '%',
    },
    {
      figure: 'offers for foreign errors',
      peer: `${foreignErrors.length} errors`,
      reach: { atMost: 0 },
      seen: falseOnes.length,
      unit: '',
    },
  ]
}

function overTypos(find: (text: string) => unknown): Contender {
  return (seed) => {
    const fresh = typos(300, seed).map(({ text }) => text)
    return () => fresh.map(find)
  }
}
