/** A request id as SCF prints it, with its label. */
export const requestIdPattern =
  /request ?id["']?\s{0,2}[:=：]?\s{0,2}["']?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{30,32})(?![0-9a-f-])/gi

/** Context lines of one request; a 1 MB log of one request is cut here. */
const longestScope = 200_000

/**
 * Which part of a text belongs to the run at an offset. A log of several requests mixes their lines, so a
 * line belongs to the last request id at or before it, and lines in front of all of them to the first.
 */
export function scopesOf(text: string): (offset: number) => string {
  const marks = [...text.matchAll(requestIdPattern)].map((match) => ({
    lineStart: text.lastIndexOf('\n', match.index) + 1,
    id: (match[1] ?? '').toLowerCase(),
  }))
  const ids = new Set(marks.map(({ id }) => id))
  if (ids.size < 2) return () => text.slice(0, longestScope)
  const scopes = linesById(text, marks)
  return (offset) => {
    const lineStart = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
    const mark = marks.findLast((each) => each.lineStart <= lineStart) ?? marks[0]
    return scopes.get(mark?.id ?? '') ?? ''
  }
}

function linesById(
  text: string,
  marks: readonly { lineStart: number; id: string }[],
): ReadonlyMap<string, string> {
  const scopes = new Map<string, string>()
  for (const [index, { lineStart, id }] of marks.entries()) {
    const lines = text.slice(lineStart, marks[index + 1]?.lineStart ?? text.length)
    const scope = scopes.get(id) ?? ''
    if (scope.length < longestScope) scopes.set(id, scope + lines.slice(0, longestScope))
  }
  return scopes
}
