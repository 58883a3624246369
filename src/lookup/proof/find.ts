import type { Run, TraceLanguage, Values } from '../../causes/cause.ts'
import { findWords } from '../../causes/evidence.ts'
import type { Piece } from '../../causes/pieces.ts'
import type { Passage } from '../run/passage.ts'
import type { RunText } from '../run/run-text.ts'
import type { Range } from '../run/runs.ts'
import { isRecovered } from './recovered.ts'
import { isSpokenOf } from './spoken-of.ts'

/** What is looked at, and the whole text that it is of. */
export type Given = {
  readonly text: RunText
  readonly input: string
  readonly run: () => Run
  /** Places that have turned out to be talk; a shorter piece of the same words is no better. */
  readonly talk: Range[]
}

/** Evidence of a cause; without a passage it is figures. */
export type Found = {
  readonly values: Values
  readonly passage?: Passage
  /** The only language that prints such words. */
  readonly of?: TraceLanguage
  readonly start: number
  readonly end: number
}

/** A log may hold the same words a thousand times; so many of them are looked at. */
const mostPlaces = 50

/** The first piece of evidence that a run has printed, with its values; what is said of runs is none. */
export function foundByWords(pieces: readonly Piece[], { text, input, run, talk }: Given): Found | undefined {
  for (const { evidence, template, word, isOfPlatform } of pieces) {
    for (const passage of isOfPlatform ? text.all : text.failing) {
      // Nearly always: of hundreds of pieces of evidence a text holds one.
      if (passage.words[word] === 0) continue
      const { rank, when } = evidence
      const places = findWords(template, passage)
      for (const place of ranked(places, rank).slice(0, mostPlaces)) {
        const more = when ? when({ ...givenBy(place, passage), run: run() }) : true
        if (more === false || isNothing(input, passage, place, talk)) continue
        const values = more === true ? place.values : { ...place.values, ...more }
        return { ...place, passage, values, ...(evidence.of !== undefined && { of: evidence.of }) }
      }
    }
  }
  return undefined
}

/** Whether a place tells of no run that failed. A trace has been printed, whoever shows it. */
function isNothing(input: string, { failure, inputOffset }: Passage, place: Place, talk: Range[]): boolean {
  const start = inputOffset(place.start)
  const end = inputOffset(place.end)
  if (isRecovered(input, end)) return true
  if (failure && failure.frames.length > 0) return false
  if (talk.some((known) => known.start < end && start < known.end)) return true
  const isTalk = isSpokenOf(input, { start, end })
  if (isTalk) talk.push({ start, end })
  return isTalk
}

/** What a piece of evidence may look at besides its words. */
function givenBy({ start, end, values }: Place, { text, trace }: Passage) {
  return {
    ...{ values, trace },
    before: text.slice(Math.max(0, start - 600), start),
    after: text.slice(end, end + 600),
  }
}

type Place = { readonly start: number; readonly end: number; readonly values: Values }

/** What is printed last is nearest to the end of the run, unless the words themselves say which counts most. */
function ranked(places: readonly Place[], rank: (values: Values) => number = () => 0): readonly Place[] {
  return places.toReversed().sort((one, other) => rank(other.values) - rank(one.values))
}
