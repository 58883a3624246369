import { visible } from '../text/visible.ts'

const longestQuote = 80

/**
 * A user's text between code marks, fit to stand in a sentence: at most 80 characters, on one line, with
 * invisible characters spelled out and no code mark of its own.
 */
export function quote(text: string): string {
  const line = text
    .slice(0, longestQuote * 2)
    .toWellFormed()
    .replace(/[\t-\r\u2028\u2029]/g, ' ')
  const shown = visible(line).replaceAll('`', 'ˋ')
  const short = [...shown]
  const cut = short.length > longestQuote || text.length > longestQuote * 2
  return `\`${cut ? `${short.slice(0, longestQuote - 1).join('')}…` : shown}\``
}
