import { type Mark, marksIn, type Range, type Run, type Runs, runsOf } from '../runs.ts'
import { startBelow } from './heading.ts'
import { mentionsIn } from './mentions.ts'
import { isParted } from './parted.ts'
import { type Gap, type Shared, sharedNames } from './side.ts'

/** The runs of a text, and the function of each. */
export type NamedRuns = Runs & {
  /** The function that a run is of; `undefined` where the text does not tell, or has but one run. */
  readonly nameOf: (run: Run) => string | undefined
}

/** Lines of one run that follow one another, and the function that they name. */
type Block = Range & { readonly key: string; readonly own: string | undefined }

/**
 * The runs of a text with their functions, by what names one (global patterns). A name among the lines of a run is of
 * that run; what stands between two runs is of the one or the other (`sharedNames`). The only name of a text is of all
 * its runs: a log mostly names its function once.
 */
export function namedRunsIn(text: string, patterns: readonly RegExp[]): NamedRuns {
  const marks = marksIn(text)
  if (new Set(marks.map(({ key }) => key)).size < 2)
    return { ...runsOf(marks, text), nameOf: () => undefined }
  const blocks = blocksOf(marks, text, patterns)
  const gaps = gapsOf(blocks, text, patterns)
  const all = [
    ...blocks.map(({ own }) => own),
    ...gaps.flatMap(({ mentions }) => mentions.map(({ name }) => name)),
  ]
  const [first, ...others] = new Set(all.filter((name) => name !== undefined))
  const shared = sharedNames(gaps, text)
  const names = namesOf({ blocks, gaps, shared, text })
  return {
    ...runsOf(withHeadings(marks, { gaps, shared, text }), text),
    nameOf: ({ key }) => (others.length === 0 ? first : names.get(key)),
  }
}

function blocksOf(marks: readonly Mark[], text: string, patterns: readonly RegExp[]): readonly Block[] {
  const starts = marks.filter(({ key }, index) => key !== marks[index - 1]?.key)
  const ends = marks.filter(({ key }, index) => key !== marks[index + 1]?.key)
  return starts.map(({ key, start, end: first }, index) => {
    const end = ends[index]?.end ?? first
    return { key, start, end, own: mentionsIn(text, { start, end }, patterns)[0]?.name }
  })
}

/** What stands in front of the first block, between each two, and behind the last. */
function gapsOf(blocks: readonly Block[], text: string, patterns: readonly RegExp[]): readonly Gap[] {
  const starts = [0, ...blocks.map(({ end }) => end)]
  return starts.map((start, index) => {
    const end = blocks[index]?.start ?? text.length
    return { start, end, mentions: mentionsIn(text, { start, end }, patterns) }
  })
}

type Told = {
  readonly gaps: readonly Gap[]
  readonly shared: readonly Shared[]
  readonly text: string
}

/** The function of each run by its key: its own, else the only one that stands beside its lines. */
function namesOf({ blocks, gaps, shared, text }: Told & { readonly blocks: readonly Block[] }) {
  const owned = new Map<string, string>()
  const beside = new Map<string, Set<string>>()
  let heading: string | undefined
  for (const [index, { key, own }] of blocks.entries()) {
    const gap = gaps[index]
    const above = shared[index]?.below?.name
    // Runs that follow one another at once have one heading.
    const goesOn = gap?.mentions.length === 0 && !isParted(text, gap.start, gap.end)
    heading = own === undefined ? (above ?? (goesOn ? heading : undefined)) : undefined
    if (own !== undefined && !owned.has(key)) owned.set(key, own)
    const names = beside.get(key) ?? new Set()
    for (const name of [heading, shared[index + 1]?.above?.name]) if (name !== undefined) names.add(name)
    beside.set(key, names)
  }
  const told = [...beside].flatMap(([key, [name, ...others]]) => {
    return name === undefined || others.length > 0 ? [] : [[key, name] as const]
  })
  return new Map([...told, ...owned])
}

/** A run begins with the heading above it. */
function withHeadings(marks: readonly Mark[], { gaps, shared, text }: Told): readonly Mark[] {
  const starts = new Map(
    gaps.map((gap, index) => [gap.end, startBelow(text, gap, shared[index]?.below?.line)] as const),
  )
  return marks.map((mark) => ({ ...mark, start: starts.get(mark.start) ?? mark.start }))
}
