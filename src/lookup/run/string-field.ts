/** A string in an object of a log: its key, and where its value stands, without the quotes. */
export type StringField = { readonly key: string; readonly start: number; readonly end: number }

const longestValue = 100_000

/**
 * The string values of the given keys, however deep the object is escaped: a value that opens with `\"` ends at the
 * next quote behind as many backslashes. A value that the text cuts off ends with the text.
 */
export function stringFields(text: string, keys: readonly string[]): readonly StringField[] {
  const opening = new RegExp(`(?:${keys.join('|')})(\\\\{0,15})"\\s{0,4}:\\s{0,4}(\\\\{0,15})"`, 'g')
  return [...text.matchAll(opening)].map((match) => {
    const [opened, , backslashes = ''] = match
    const start = match.index + opened.length
    return { key: /^\w+/.exec(opened)?.[0] ?? '', start, end: closingQuote(text, start, backslashes.length) }
  })
}

/** Where the value ends: at the first quote with exactly as many backslashes before it as the opening one has. */
function closingQuote(text: string, start: number, backslashes: number): number {
  const last = Math.min(text.length, start + longestValue)
  for (let at = text.indexOf('"', start); at >= 0 && at < last; at = text.indexOf('"', at + 1)) {
    let before = at
    while (before > start && text[before - 1] === '\\') before -= 1
    // An even surplus is escaped backslashes at the value's very end.
    const surplus = at - before - backslashes
    if (surplus === 0 || (surplus > 0 && surplus % (2 * (backslashes + 1)) === 0)) return at - backslashes
  }
  return last
}
