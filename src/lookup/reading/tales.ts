import type { Patterns } from '../vocabulary/patterns.ts'
import {
  announcement,
  causeAndCure,
  condition,
  programObject,
  programTest,
  supposition,
} from '../vocabulary/shapes.ts'
import type { Lines } from './lines.ts'

/** What is told of trouble besides that it is there: that it is over, or that somebody has made it up. */
export type Tale = 'settled' | 'invented' | 'none'

/** The story of one line. */
const reachOfLine = 200
/** A call of a test, or an object of a program, over several lines. */
const reachOfTest = 160
/** Some paragraphs with headings. */
const reachOfCure = 300

/** What the words around the offset tell. */
export function taleAround(
  { lower, lines, patterns }: { readonly lower: string; readonly lines: Lines; readonly patterns: Patterns },
  offset: number,
): Tale {
  const { start, line } = lines.whole(offset)
  const at = offset - start
  const words = line.slice(Math.max(0, at - reachOfLine), at + reachOfLine)
  if (patterns.settled.test(words)) return 'settled'
  if (causeAndCure.every((heading) => heading.test(lower.slice(offset, offset + reachOfCure))))
    return 'settled'
  if (announcement.test(lower.slice(Math.max(0, offset - reachOfCure), offset))) return 'invented'
  const before = lower.slice(Math.max(0, offset - reachOfTest), offset)
  return patterns.invented.test(words) ||
    [condition, supposition].some((shape) => shape.test(words)) ||
    [programTest, programObject].some((shape) => shape.test(before))
    ? 'invented'
    : 'none'
}
