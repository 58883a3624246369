import { matches } from '../reading/matches.ts'
import type { Span } from '../recognise.ts'

/** A failed run in SCF's log: the line says ERROR and a request id, whatever its result. */
export const failurePattern =
  /(?:ERROR RequestId: ?[0-9a-f-]{1,36} ?Result ?:|"errorMessage"\s{0,2}:)[^\n]{0,400}/g

/** How much of a line is worth showing. */
const longestQuote = 160

type Explanation = { readonly evidence: readonly Span[] }

/** Failures in a text of SCF that no finding and no cause explains; each is the beginning of its line. */
export function findUnexplained(text: string, found: readonly Explanation[]): readonly string[] {
  if (found.length === 0) return []
  const explained = found.flatMap(({ evidence }) => evidence).sort((a, b) => a.start - b.start)
  const lines: string[] = []
  let next = 0
  for (const match of matches(failurePattern, text)) {
    const end = match.index + match[0].length
    while ((explained[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1
    const isExplained = (explained[next]?.start ?? Number.POSITIVE_INFINITY) < end
    if (!isExplained) lines.push(match[0].slice(0, longestQuote))
  }
  return [...new Set(lines)].slice(0, 3)
}
