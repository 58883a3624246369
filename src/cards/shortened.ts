export const longestQuote = 240

/** One line, cut at a length that still shows what it is. */
export function shortened(text: string, longest = longestQuote): string {
  const line = text.replace(/[^\S\ufeff]+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
