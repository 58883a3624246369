import * as bareNumbers from '../../src/lookup/bare-numbers.ts'
import * as context from '../../src/lookup/context.ts'
import * as details from '../../src/lookup/details.ts'
import * as exception from '../../src/lookup/exception.ts'
import * as handlerHint from '../../src/lookup/handler-hint.ts'
import * as labels from '../../src/lookup/labels.ts'
import { lookup } from '../../src/lookup/lookup.ts'
import * as numbers from '../../src/lookup/numbers.ts'
import * as phrases from '../../src/lookup/phrases.ts'
import * as plain from '../../src/lookup/plain.ts'
import { recognise } from '../../src/lookup/recognise.ts'
import * as scopes from '../../src/lookup/scopes.ts'
import * as unexplained from '../../src/lookup/unexplained.ts'
import { hostileShapes, type Shape } from './hostile.ts'
import { median, race, ratio } from './measure.ts'
import type { Row } from './rows.ts'
import { logText } from './texts.ts'

const small = 65_536
const large = 1_048_576
const largest = 4 * large
/** A text sixteen times as long. */
const factor = large / small

/** That nothing grows faster than the text, whoever wrote it. */
export function growthRows(): readonly Row[] {
  const grown = [
    ...hostileShapes.map((shape) => growthRow('scan', (text) => recognise(text, { asked: true }), shape)),
    ...hostileShapes.map((shape) => growthRow('lookup', (text) => lookup(text), shape)),
  ]
  return [...worstOf(grown), worstRow(), sourceRow()]
}

function growthRow(figure: string, read: (text: string) => unknown, { name, of }: Shape): Row {
  // The same number of units on both sides, so that neither is at the mercy of the clock.
  const times = race(5, {
    small: () => {
      const texts = Array.from({ length: factor }, (_, index) => fresh(of(small - index)))
      return () => texts.map(read)
    },
    large: () => {
      const text = fresh(of(large))
      return () => read(text)
    },
  })
  const seen = factor * ratio(times.large, times.small)
  return {
    figure: `${figure}, 64 KB to 1 MB: ${name}`,
    peer: 'itself at 64 KB',
    reach: { atMost: 24 },
    seen,
    unit: '×',
  }
}

/** All that fail, or the worst one of each figure: eighteen shapes that pass say no more than that. */
function worstOf(rows: readonly Row[]): readonly Row[] {
  const groups = Map.groupBy(rows, ({ figure }) => figure.split(',', 1)[0])
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => b.seen - a.seen)
    const failing = sorted.filter(({ seen }) => seen > 24)
    return failing.length > 0 ? failing : sorted.slice(0, 1)
  })
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
    reach: { atMost: 6 },
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
  const modules = [
    bareNumbers,
    context,
    details,
    exception,
    handlerHint,
    labels,
    numbers,
    phrases,
    plain,
    scopes,
    unexplained,
  ]
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
