import { endOf } from './values.ts'

/** A quotation mark as it opens a value: plain, in escaped JSON, in HTML, in a URL, in Chinese. */
export const openingQuote =
  '(?:[bruBRU]?\\\\{0,15}["\'`]|&(?:amp;)?(?:quot|apos|#3[49]|#x2[27]);|%2[27]|\\\\{1,8}(?:u002|x2)[27]|[“‘「『])'

const plainQuote = /^[bru]?(\\*)(["'`])$/i

/** What stands between marks that are no plain quotes, by the first character of the opening one. */
const markedValues: Readonly<Record<string, RegExp>> = {
  '&': /(?:[^&\r\n•]|&(?!(?:amp;)?(?:quot|apos|#)))*/y,
  '%': /(?:[^%\s•]|%(?!2[27]))*/y,
  '\\': /(?:[^\\\r\n•]|\\(?!u002|x2))*/y,
}
const chineseValue = /[^”’」』\r\n•]*/y

/** Where the string that `opener` opened ends: at its closing mark, or with the line if there is none. */
export function quotedEnd(text: string, start: number, opener: string): number {
  const [, backslashes, quote] = plainQuote.exec(opener) ?? []
  if (backslashes === undefined || quote === undefined) {
    return endOf(markedValues[opener.charAt(0)] ?? chineseValue, text, start)
  }
  return plainEnd({ text, start, quote, depth: backslashes.length })
}

/**
 * Escaped quotes inside belong to the string, however often JSON was put into JSON: n backslashes open it, and a
 * quote closes it behind n of them, behind n and a multiple of 2(n + 1), or behind fewer, where what is around
 * it ends.
 */
function plainEnd({ text, start, quote, depth }: PlainString): number {
  let run = 0
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\') {
      run += 1
      continue
    }
    if (char === '\n' || char === '\r' || char === '•') return at
    if (char === quote && (run < depth || run % (2 * (depth + 1)) === depth)) return at - Math.min(run, depth)
    run = 0
  }
  return text.length
}

type PlainString = {
  readonly text: string
  readonly start: number
  readonly quote: string
  readonly depth: number
}
