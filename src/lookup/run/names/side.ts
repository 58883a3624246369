import type { Range } from '../runs.ts'
import type { Mention } from './mentions.ts'

/** What stands between the lines of two runs, or in front of the first, or behind the last. */
export type Gap = Range & { readonly mentions: readonly Mention[] }

/** The names in a gap that are of the run above it, and of the run below it; each the nearest. */
export type Shared = { readonly above?: Mention | undefined; readonly below?: Mention | undefined }

/** The run that a name is of, seen from the name. */
type Side = 'above' | 'below'

/**
 * Whose the names between runs are. An empty line on one side of a name parts it from the run there. Else all names
 * stand alike: each above its run where one stands above the first run and none below the last, each below it where it
 * is the other way round. Where nothing tells, a name is nobody's: better none than a neighbour's.
 */
export function sharedNames(gaps: readonly Gap[], text: string): readonly Shared[] {
  const told = gaps.map((gap) => ({ ...gap, sides: gap.mentions.map(({ line }) => sideOf(text, gap, line)) }))
  const [first, ...others] = told
  const last = others.pop()
  if (!first || !last) return []
  const inside = others.flatMap(({ sides }) => sides)
  const habit =
    only(inside.includes('above'), inside.includes('below')) ??
    only(last.mentions.length > 0, first.mentions.length > 0)
  const isDoubtful = habit === undefined && inside.includes(undefined)
  // At either end there is but one run, and the name of one that is missing.
  const ofEnd = (side: Side, mention: Mention | undefined, isParted: boolean) =>
    isDoubtful || (isParted && habit !== side) ? undefined : mention
  const below = first.mentions.at(-1)
  const [above] = last.mentions
  return [
    { below: ofEnd('below', below, below !== undefined && hasEmptyLine(text, below.line, first.end)) },
    ...others.map(({ mentions, sides }) => ({
      above: mentions.find((_, index) => (sides[index] ?? habit) === 'above'),
      below: mentions.findLast((_, index) => (sides[index] ?? habit) === 'below'),
    })),
    { above: ofEnd('above', above, above !== undefined && hasEmptyLine(text, last.start, above.line)) },
  ]
}

function only(isAbove: boolean, isBelow: boolean): Side | undefined {
  if (isAbove === isBelow) return undefined
  return isAbove ? 'above' : 'below'
}

/** The side on which no empty line stands, if there is one on the other. */
function sideOf(text: string, { start, end }: Range, line: number): Side | undefined {
  return only(!hasEmptyLine(text, start, line), !hasEmptyLine(text, line, end))
}

export function hasEmptyLine(text: string, start: number, end: number): boolean {
  return emptyLine.test(text.slice(start, end))
}

const emptyLine = /\n[ \t\r]{0,80}\n/
