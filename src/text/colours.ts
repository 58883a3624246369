/**
 * What a terminal colours text by, which is no part of what was printed.
 * https://www.ecma-international.org/publications-and-standards/standards/ecma-48/
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins them
const colour = /\u001b\[[\d;]{0,30}m/g
/** The same where it has been set apart, and its blank may have been cut off. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins them
const anyColour = /\u001b\[[\d;]{0,30}(?:[m ]|$)/g

/** A text without the colours of a terminal. */
export function withoutColours(text: string): string {
  return text.includes('\u001b[') ? text.replace(anyColour, '') : text
}

/** The same text, unit for unit, with a blank between a colour and the word behind it: `m` would be its first letter. */
export function apartFromColours(text: string): string {
  return text.includes('\u001b[') ? text.replace(colour, (code) => `${code.slice(0, -1)} `) : text
}
