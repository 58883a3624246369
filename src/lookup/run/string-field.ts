import { matches } from '../reading/matches.ts'

/** Where the value of a string in an object of a log stands, without the quotes. */
export type StringField = { readonly start: number; readonly end: number }

const longestValue = 100_000

/** What a value of these keys opens with. */
export function openingOf(...keys: readonly string[]): RegExp {
  return new RegExp(`(?:${keys.join('|')})(\\\\{0,15})"\\s{0,4}:\\s{0,4}(\\\\{0,15})"`, 'g')
}

/**
 * The string values of the keys of an opening, however deep the object is escaped: a value that opens with `\"` ends at the
 * next quote behind as many backslashes. A value that the text cuts off ends with the text.
 */
export function stringFields(text: string, opening: RegExp): readonly StringField[] {
  const openings = matches(opening, text)
  const limits = limitsOf(openings, text)
  return openings.map((match, index) => {
    const [opened, , backslashes = ''] = match
    const start = match.index + opened.length
    const end = closingQuote(text, { start, limit: limits[index] ?? text.length }, backslashes.length)
    return { start, end }
  })
}

/** A value that nothing closes ends where the next one of its depth begins, so that no two share their text. */
function limitsOf(openings: readonly RegExpExecArray[], text: string): readonly number[] {
  const next = new Map<string, number>()
  return openings
    .toReversed()
    .map(({ index, 2: backslashes = '' }) => {
      const limit = next.get(backslashes) ?? text.length
      next.set(backslashes, index)
      return limit
    })
    .reverse()
}

/**
 * Where the value ends: at a quote with as many backslashes before it as the opening one has. In a log that was pasted
 * with its escapes taken away, the quotes inside have as many; so behind the end the object goes on, or its line is over.
 */
function closingQuote(
  text: string,
  { start, limit }: { readonly start: number; readonly limit: number },
  backslashes: number,
): number {
  const last = Math.min(limit, start + longestValue)
  for (let at = text.indexOf('"', start); at >= 0 && at < last; at = text.indexOf('"', at + 1)) {
    let before = at
    while (before > start && text[before - 1] === '\\') before -= 1
    // An even surplus is escaped backslashes at the value's very end.
    const surplus = at - before - backslashes
    const isAsDeep = surplus === 0 || (surplus > 0 && surplus % (2 * (backslashes + 1)) === 0)
    if (isAsDeep && goesOn.test(text.slice(at + 1, at + 24))) return at - backslashes
  }
  return last
}

/** An object that was cut out of a text ends with a comma and an empty line. */
const goesOn = /^\s{0,8}(?:$|\n|,\s{0,8}(?:$|\n\s{0,8}\n)|,\s{0,8}\\{0,15}["']|[}\]]|\\{0,15}")/
