import { createHmac } from 'node:crypto'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { entries } from '../../src/catalog/index.ts'
import { lookup } from '../../src/lookup/lookup.ts'
import { recognise } from '../../src/lookup/recognise.ts'
import { documents, fields } from './documents.ts'
import { type Contender, race, ratio } from './measure.ts'
import type { Row } from './rows.ts'
import { logText, type Tongue } from './texts.ts'

/**
 * 0.74 to 0.92, 2.4 to 3, 3.2 to 3.6 and 2.2 to 2.8 in November 2026; 0.4, 1.9 to 2.3, 2.3 to 2.8 and 2 to 2.6 before each
 * candidate was judged by the facts of its sentence. At 200 B that is 0.7 µs.
 */
const sizes = [
  { name: '200 B', bytes: 200, texts: 100, rounds: 150, reach: 1 },
  { name: '4 KB', bytes: 4_096, texts: 16, rounds: 100, reach: 3.2 },
  { name: '40 KB', bytes: 40_960, texts: 2, rounds: 80, reach: 3.9 },
  { name: '1 MB', bytes: 1_048_576, texts: 1, rounds: 20, reach: 3 },
] as const
const tongues: readonly Tongue[] = ['Latin', 'Chinese']
/** 6.3 to 7.4 and 5 to 5.7 in November 2026; 5.6 and 4.2 before. */
const loopReach = { Latin: 8, Chinese: 9 }

/** How fast a text is read, against what has to be done with it anyway and against other ways to read it. */
export function scanRows(): readonly Row[] {
  return [
    ...tongues.flatMap((tongue) => sizes.map((size) => unavoidableRow(size, tongue))),
    ...tongues.map(loopRow),
    ...tongues.map(wholeRow),
    regexpsRow(),
    ...searchRows(),
  ]
}

type Size = (typeof sizes)[number]

function unavoidableRow({ name, bytes, texts, rounds, reach }: Size, tongue: Tongue): Row {
  const times = race(rounds, {
    ours: overTexts({ bytes, texts, tongue }, (text) => recognise(text)),
    peer: overBodies({ bytes, texts, tongue }),
  })
  return {
    figure: `scan ${name}, ${tongue}`,
    peer: 'HMAC + decode + JSON.parse',
    reach: { atMost: reach },
    seen: ratio(times.ours, times.peer),
    unit: '×',
  }
}

/** Masking, scan, details, handler: all that a message costs before its card. */
function wholeRow(tongue: Tongue): Row {
  const texts = { bytes: 4_096, texts: 16, tongue }
  const times = race(100, {
    ours: overTexts(texts, (text) => lookup(text, { asked: false })),
    peer: overBodies(texts),
  })
  return {
    figure: `whole lookup 4 KB, ${tongue}`,
    peer: 'HMAC + decode + JSON.parse',
    seen: ratio(times.ours, times.peer),
    unit: '×',
  }
}

function loopRow(tongue: Tongue): Row {
  const texts = { bytes: 4_096, texts: 16, tongue }
  const times = race(100, {
    ours: overTexts(texts, (text) => recognise(text)),
    peer: overTexts(texts, sumOfUnits),
  })
  return {
    figure: `scan 4 KB, ${tongue}`,
    peer: 'charCodeAt loop',
    reach: { atMost: loopReach[tongue] },
    seen: ratio(times.ours, times.peer),
    unit: '×',
  }
}

/** The obvious first version: a regular expression for each name and message. */
function regexpsRow(): Row {
  const literals = entries.flatMap(({ names, messages }) => [
    ...names.map(({ name }) => name),
    ...messages.map(({ text }) => text).filter((text) => !text.includes('{')),
  ])
  const patterns = literals.map((literal) => new RegExp(`\\b${RegExp.escape(literal)}\\b`, 'gi'))
  const texts = { bytes: 40_960, texts: 2, tongue: 'Latin' } as const
  const times = race(20, {
    ours: overTexts(texts, (text) => recognise(text)),
    peer: overTexts(texts, (text) => patterns.map((pattern) => text.match(pattern))),
  })
  return {
    figure: 'scan 40 KB, speed',
    peer: `${literals.length} regexps /\\bp\\b/gi`,
    reach: { atLeast: 4 },
    seen: ratio(times.peer, times.ours),
    unit: '×',
  }
}

function searchRows(): readonly Row[] {
  const texts = { bytes: 40_960, texts: 1, tongue: 'Latin' } as const
  const miniSearch = new MiniSearch({ fields: [...fields] })
  miniSearch.addAll(documents)
  const fuse = new Fuse(documents, { keys: [...fields], ignoreLocation: true })
  const times = race(9, {
    ours: overTexts({ ...texts, texts: 2 }, (text) => recognise(text)),
    miniSearch: overTexts(texts, (text) => miniSearch.search(text)),
    fuse: overTexts(texts, (text) => fuse.search(text)),
  })
  const speed = (peer: readonly number[]) => 2 * ratio(peer, times.ours)
  const figure = 'scan 40 KB, speed'
  return [
    // 21 to 37: it is minisearch that varies.
    { figure, peer: 'minisearch', reach: { atLeast: 15 }, seen: speed(times.miniSearch), unit: '×' },
    { figure, peer: 'fuse.js', reach: { atLeast: 200 }, seen: speed(times.fuse), unit: '×' },
  ]
}

type Texts = { readonly bytes: number; readonly texts: number; readonly tongue: Tongue }

function freshTexts({ bytes, texts, tongue }: Texts, seed: number): readonly string[] {
  return Array.from({ length: texts }, (_, index) => logText({ bytes, tongue, seed: seed * 1_000 + index }))
}

function overTexts(texts: Texts, read: (text: string) => unknown): Contender {
  return (seed) => {
    const fresh = freshTexts(texts, seed)
    return () => fresh.map(read)
  }
}

/** What every request of Slack's costs: its signature, its characters, its JSON. */
function overBodies(texts: Texts): Contender {
  return (seed) => {
    const bodies = freshTexts(texts, seed).map((text) =>
      Buffer.from(JSON.stringify({ type: 'event_callback', event: { type: 'message', text } })),
    )
    return () =>
      bodies.map((body) => [
        createHmac('sha256', 'secret').update(body).digest(),
        JSON.parse(body.toString('utf8')),
      ])
  }
}

/** The least that reading a text can cost. */
export function sumOfUnits(text: string): number {
  let sum = 0
  for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index)
  return sum
}
