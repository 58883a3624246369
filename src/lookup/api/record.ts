/** A short text is about one thing, whatever its blank lines. */
const shortText = 800

/** How far a request's words reach before and behind its code. */
const reach = { before: 400, behind: 700 } as const

/** Where the words begin and end that speak of the same request as the place: at blank lines, or where they get far. */
export function recordAround(
  text: string,
  { start, end }: { start: number; end: number },
): { readonly start: number; readonly end: number } {
  if (text.length <= shortText) return { start: 0, end: text.length }
  const from = Math.max(0, start - reach.before)
  const gap = text.slice(from, start).lastIndexOf('\n\n')
  const next = text.slice(end, end + reach.behind).indexOf('\n\n')
  return { start: gap < 0 ? from : from + gap, end: end + (next < 0 ? reach.behind : next) }
}

/** The words that speak of the same request as the place. */
export function wordsAround(text: string, place: { start: number; end: number }): string {
  const { start, end } = recordAround(text, place)
  return text.slice(start, end)
}
