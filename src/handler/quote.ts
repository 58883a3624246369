const longestQuote = 80

/**
 * A user's text between code marks, fit to stand in a sentence: at most 80 characters, on one line, with
 * invisible characters spelled out and no code mark of its own.
 */
export function quote(text: string): string {
  const visible = text
    .slice(0, longestQuote * 2)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, spellOut)
    .replaceAll('`', 'ˋ')
  const short = [...visible]
  const cut = short.length > longestQuote || text.length > longestQuote * 2
  return `\`${cut ? `${short.slice(0, longestQuote - 1).join('')}…` : visible}\``
}

function spellOut(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return /\s/.test(character) && code !== 0xfeff
    ? ' '
    : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`
}
