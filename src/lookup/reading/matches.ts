/**
 * All matches of a global pattern. Like `matchAll`, which copies the pattern on each call and so takes several
 * times as long on short texts.
 */
export function matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    // At an empty match it would stay.
    if (match[0] === '') pattern.lastIndex += 1
  }
  return found
}

/** Whether an offset lies inside a match, behind its beginning. */
export function isInside(match: RegExpExecArray, offset: number): boolean {
  return offset > match.index && offset < match.index + match[0].length
}

/** A sticky pattern matches at the offset; where it ends is then its `lastIndex`. No text is copied for it. */
export function isAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset
  return pattern.test(text)
}

/** What a sticky pattern matches at the offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

/** The first group that has matched something, of the first of some patterns that match. */
export function firstGroup(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const value = pattern.exec(text)?.slice(1).find(Boolean)
    if (value) return value
  }
  return undefined
}
