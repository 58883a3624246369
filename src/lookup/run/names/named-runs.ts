import { type Mark, marksIn, type Range, type Run, type Runs, runsOf } from '../runs.ts'
import { headingAbove } from './heading.ts'
import { mentionsIn } from './mentions.ts'
import { type Gap, hasEmptyLine, type Shared, sharedNames } from './side.ts'

/** The runs of a text, and the function of each. */
export type NamedRuns = Runs & {
  /** The function that a run is of; `undefined` where the text does not tell, or has but one run. */
  readonly nameOf: (run: Run) => string | undefined
}

/** Lines with one request id that follow one another, and the function that they name. */
type Block = Range & { readonly id: string; readonly own: string | undefined }

/**
 * The runs of a text with their functions, by what names one (global patterns). A name among the lines of a run is of
 * that run; what stands between two runs is of the one or the other (`sharedNames`). The only name of a text is of all
 * its runs: a log mostly names its function once.
 */
export function namedRunsIn(text: string, patterns: readonly RegExp[]): NamedRuns {
  const marks = marksIn(text)
  if (new Set(marks.map(({ id }) => id)).size < 2) return { ...runsOf(marks, text), nameOf: () => undefined }
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
    nameOf: ({ id }) => names.get(id ?? ''),
  }
}

function blocksOf(marks: readonly Mark[], text: string, patterns: readonly RegExp[]): readonly Block[] {
  const starts = marks.filter(({ id }, index) => id !== marks[index - 1]?.id)
  const ends = marks.filter(({ id }, index) => id !== marks[index + 1]?.id)
  return starts.map(({ id, start }, index) => {
    const end = lineEnd(text, ends[index]?.start ?? start)
    return { id, start, end, own: mentionsIn(text, { start, end }, patterns)[0]?.name }
  })
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
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

/** The function of each request id: its own, else the only one that stands beside its lines. */
function namesOf({ blocks, gaps, shared, text }: Told & { readonly blocks: readonly Block[] }) {
  const names = new Map<string, Set<string>>()
  let heading: string | undefined
  for (const [index, { id, own }] of blocks.entries()) {
    const gap = gaps[index]
    const above = shared[index]?.below?.name
    const below = shared[index + 1]?.above?.name
    // Runs that follow one another at once have one heading.
    const goesOn = gap?.mentions.length === 0 && !hasEmptyLine(text, gap.start, gap.end)
    heading = own === undefined ? (above ?? (goesOn ? heading : undefined)) : undefined
    const beside = [heading, below].filter((name) => name !== undefined)
    const known = names.get(id) ?? new Set()
    names.set(id, new Set([...known, ...(own === undefined ? beside : [own])]))
  }
  return new Map([...names].map(([id, [name, ...others]]) => [id, others.length > 0 ? undefined : name]))
}

/** A run begins with the heading above it. */
function withHeadings(marks: readonly Mark[], { gaps, shared, text }: Told): readonly Mark[] {
  const starts = new Map(
    gaps.flatMap(({ start, end }, index) => {
      const line = shared[index]?.below?.line
      return line === undefined ? [] : [[end, headingAbove(text, { from: start + 1, line })] as const]
    }),
  )
  return marks.map(({ id, start }) => ({ id, start: starts.get(start) ?? start }))
}
