import { type Mark, marksIn, type Range, type Run, type Runs, runsOf } from '../runs.ts'
import { headingAbove } from './heading.ts'
import { mentionsIn } from './mentions.ts'
import { type Gap, hasEmptyLine, type Shared, sharedNames } from './side.ts'

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
  if (others.length === 0) return { ...runsOf(marks, text), nameOf: () => first }
  const shared = sharedNames(gaps, text)
  const names = namesOf({ blocks, gaps, shared, text })
  return {
    ...runsOf(withHeadings(marks, { gaps, shared, text }), text),
    nameOf: ({ key }) => names.get(key),
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
  const names = new Map<string, Set<string>>()
  let heading: string | undefined
  for (const [index, { key, own }] of blocks.entries()) {
    const gap = gaps[index]
    const above = shared[index]?.below?.name
    const below = shared[index + 1]?.above?.name
    // Runs that follow one another at once have one heading.
    const goesOn = gap?.mentions.length === 0 && !hasEmptyLine(text, gap.start, gap.end)
    heading = own === undefined ? (above ?? (goesOn ? heading : undefined)) : undefined
    const beside = [heading, below].filter((name) => name !== undefined)
    const known = names.get(key) ?? new Set()
    names.set(key, new Set([...known, ...(own === undefined ? beside : [own])]))
  }
  return new Map([...names].map(([key, [name, ...others]]) => [key, others.length > 0 ? undefined : name]))
}

/** A run begins with the heading above it. */
function withHeadings(marks: readonly Mark[], { gaps, shared, text }: Told): readonly Mark[] {
  const starts = new Map(
    gaps.flatMap(({ start, end }, index) => {
      const line = shared[index]?.below?.line
      return line === undefined ? [] : [[end, headingAbove(text, { from: start + 1, line })] as const]
    }),
  )
  return marks.map((mark) => ({ ...mark, start: starts.get(mark.start) ?? mark.start }))
}
