import { firstGroup } from '../reading/matches.ts'
import { plainOf } from '../reading/plain.ts'
import type { Range, Run } from './runs.ts'

/** More is one log pasted whole. */
const mostRuns = 50

type Named = { readonly functionName: string; readonly runs: readonly Run[] }

type Told = {
  readonly text: string
  /** What names a function. */
  readonly patterns: readonly RegExp[]
  /** The function of the run that is told of. */
  readonly told: string | undefined
}

/**
 * The functions of some runs besides the one that is told of, in the order in which they come. A run that names none is
 * of that one, as are all where no two names stand: a log mostly names its function once.
 */
export function functionsBeside(ended: readonly Run[], { text, patterns, told }: Told): readonly Named[] {
  const named = new Map<string, Run[]>()
  for (const run of ended.slice(0, mostRuns)) {
    const name = firstGroup(patterns, wordsOf(text, run.ranges))
    if (name !== undefined) named.set(name, [...(named.get(name) ?? []), run])
  }
  if (named.size < 2) return []
  return [...named]
    .filter(([functionName]) => functionName !== told)
    .map(([functionName, runs]) => ({ functionName, runs }))
}

/** So much of a run: what names its function stands near its beginning, or in its result. */
const longest = 20_000

function wordsOf(text: string, ranges: readonly Range[]): string {
  return plainOf(
    ranges
      .map(({ start, end }) => text.slice(start, end))
      .join('')
      .slice(0, longest),
  ).text
}
