import type { Range } from '../runs.ts'
import type { Mention } from './mentions.ts'
import { isParted, partingsIn } from './parted.ts'

/** What stands between the lines of two runs, or in front of the first, or behind the last. */
export type Gap = Range & { readonly mentions: readonly Mention[] }

/** The names in a gap that are of the run above it, and of the run below it; each the nearest. */
export type Shared = { readonly above?: Mention | undefined; readonly below?: Mention | undefined }

/** The run that a name is of, seen from the name. */
type Side = 'above' | 'below'

/**
 * Whose the names between runs are. An empty line on one side of a name parts it from the run there, as does the edge of
 * an object. Else all names stand alike: each above its run where one stands above the first run and none below the last,
 * each below it where it is the other way round, and on both sides where there are two between all runs. Where nothing
 * tells, a name is nobody's: better none than a neighbour's.
 */
export function sharedNames(gaps: readonly Gap[], text: string): readonly Shared[] {
  const told = gaps.map((gap) => {
    const partings = partingsIn(text, gap)
    return { ...gap, sides: gap.mentions.map(({ line }) => sideOf(partings, line)) }
  })
  const [first, ...others] = told
  const last = others.pop()
  if (!first || !last) return []
  const inside = others.flatMap(({ sides }) => sides)
  const habit =
    only(inside.includes('above'), inside.includes('below')) ??
    only(last.mentions.length > 0, first.mentions.length > 0)
  const isOnBothSides =
    first.mentions.length > 0 &&
    last.mentions.length > 0 &&
    others.every(({ mentions }) => mentions.length !== 1)
  const isDoubtful = habit === undefined && !isOnBothSides && inside.includes(undefined)
  const sideAt = (sides: readonly (Side | undefined)[], index: number, end: number, side: Side) =>
    sides[index] ?? habit ?? (isOnBothSides && index === end ? side : undefined)
  // At either end there is but one run, and the name of one that is missing.
  const ofEnd = (side: Side, mention: Mention | undefined, isApart: boolean) =>
    isDoubtful || (isApart && habit !== side) ? undefined : mention
  const below = first.mentions.at(-1)
  const [above] = last.mentions
  return [
    { below: ofEnd('below', below, below !== undefined && isParted(text, below.line, first.end)) },
    ...others.map(({ mentions, sides }) => ({
      above: mentions.find((_, index) => sideAt(sides, index, 0, 'above') === 'above'),
      below: mentions.findLast((_, index) => sideAt(sides, index, sides.length - 1, 'below') === 'below'),
    })),
    { above: ofEnd('above', above, above !== undefined && isParted(text, last.start, above.line)) },
  ]
}

function only(isAbove: boolean, isBelow: boolean): Side | undefined {
  if (isAbove === isBelow) return undefined
  return isAbove ? 'above' : 'below'
}

/** The side on which nothing parts the name from a run, if something does on the other. */
function sideOf(partings: readonly Range[], line: number): Side | undefined {
  const isAbove = (partings[0]?.start ?? line) < line
  const isBelow = (partings.at(-1)?.start ?? 0) > line
  return only(!isAbove, !isBelow)
}
