import { lookup } from '../../src/lookup/lookup.ts'
import * as phrases from '../../src/lookup/reading/phrases.ts'
import * as plain from '../../src/lookup/reading/plain.ts'
import { recognise } from '../../src/lookup/recognise.ts'
import * as details from '../../src/lookup/run/details.ts'
import * as handlerHint from '../../src/lookup/run/handler-hint.ts'
import * as runs from '../../src/lookup/run/runs.ts'
import * as unexplained from '../../src/lookup/run/unexplained.ts'
import { vocabulary } from '../../src/lookup/vocabulary/index.ts'
import { patternsOf } from '../../src/lookup/vocabulary/patterns.ts'
import * as shapes from '../../src/lookup/vocabulary/shapes.ts'
import { hostileShapes, type Shape } from './hostile.ts'
import { type Contender, median, race } from './measure.ts'
import { passes, type Row } from './rows.ts'
import { sumOfUnits } from './scan.ts'
import { logText } from './texts.ts'

const small = 65_536
const large = 1_048_576
const largest = 4 * large
/** A text sixteen times as long. */
const factor = large / small

/** That nothing grows faster than the text, whoever wrote it; quadratic growth would be 256×. */
export function growthRows(): readonly Row[] {
  return [
    ...worstOf('scan', 24, (text) => recognise(text, { asked: true })),
    // It copies the text more often, and large copies cost more than small ones.
    ...worstOf('whole lookup', 32, (text) => lookup(text)),
    worstRow(),
    sourceRow(),
  ]
}

type Read = (text: string) => unknown

/** All shapes above reach, or the worst one below it: eighteen that pass say no more than that. */
function worstOf(figure: string, atMost: number, read: Read): readonly Row[] {
  const rows = hostileShapes
    .map((shape): Row => {
      const name = `${figure}, 64 KB to 1 MB: ${shape.name}`
      return {
        figure: name,
        peer: 'itself at 64 KB',
        reach: { atMost },
        seen: growth(read, shape),
        unit: '×',
      }
    })
    .toSorted((a, b) => b.seen - a.seen)
  const failing = rows.filter((row) => !passes(row))
  return failing.length > 0 ? failing : rows.slice(0, 1)
}

function growth(read: Read, { of }: Shape): number {
  // The same number of units on both sides, so that neither is at the mercy of the clock.
  const smallTexts = () => Array.from({ length: factor }, (_, index) => fresh(of(small - index)))
  const largeTexts = () => [fresh(of(large))]
  const times = race(7, {
    small: over(smallTexts, read),
    large: over(largeTexts, read),
    smallLoop: over(smallTexts, sumOfUnits),
    largeLoop: over(largeTexts, sumOfUnits),
  })
  // The fastest of each: the question is how the work grows, and whatever disturbs only adds to it. What is read
  // faster than a loop over its characters would show how the memory's caches grow.
  const atLeast = (ms: readonly number[], loop: readonly number[]) =>
    Math.max(Math.min(...ms), Math.min(...loop))
  return (factor * atLeast(times.large, times.largeLoop)) / atLeast(times.small, times.smallLoop)
}

function over(texts: () => readonly string[], read: Read): Contender {
  return () => {
    const fresh = texts()
    return () => fresh.map(read)
  }
}

function worstRow(): Row {
  const typical = median(
    race(3, {
      typical: (seed) => {
        const text = logText({ bytes: largest, tongue: 'Latin', seed })
        return () => recognise(text, { asked: true })
      },
    }).typical,
  )
  const [worst] = hostileShapes
    .map(({ name, of }) => ({ name, ms: median(timesOf(fresh(of(largest)))) }))
    .toSorted((a, b) => b.ms - a.ms)
  return {
    figure: `worst hostile 4 MB: ${worst?.name}`,
    peer: 'typical log of 4 MB',
    // 34 to 40 in November 2026, 7 to 15 before each hit was asked the facts of its sentence; such a text is read in a thread
    // of its own.
    reach: { atMost: 45 },
    seen: (worst?.ms ?? Number.NaN) / typical,
    unit: '×',
  }
}

function timesOf(text: string): readonly number[] {
  return race(2, { hostile: () => () => recognise(text, { asked: true }) }).hostile
}

/** A copy in one piece that no earlier call has seen. */
function fresh(text: string): string {
  return Buffer.from(text).toString()
}

/** V8 leaves its fast path for alternations when the source has grown beyond this. */
const cliff = 20_000

function sourceRow(): Row {
  const modules = [patternsOf(vocabulary), shapes, details, handlerHint, phrases, plain, runs, unexplained]
  const longest = Math.max(...patternsIn(modules).map(({ source }) => source.length))
  return {
    figure: 'longest regular expression of the core',
    peer: `V8's cliff, ${cliff} characters`,
    reach: { atMost: 0.6 },
    seen: longest / cliff,
    unit: '×',
  }
}

function patternsIn(value: unknown): readonly RegExp[] {
  if (value instanceof RegExp) return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(patternsIn) : []
}
