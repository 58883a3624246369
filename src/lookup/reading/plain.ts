import { lastAtMost } from '../../text/rising.ts'
import { matches } from './matches.ts'

/**
 * A text without its escaping and colours, and the way back to the text it came from. Logs reach us as JSON inside JSON
 * and as HTML, so the same words stand there as `\"`, `\\\"`, `\u003c` or `&quot;`.
 */
export class Plain {
  readonly text: string
  /** The offset in the input of an offset in `text`. The end of a span maps to the end of what it came from. */
  readonly inputOffset: (offset: number) => number
  #lower: string | undefined

  constructor(text: string, inputOffset: (offset: number) => number = (offset) => offset) {
    this.text = text
    this.inputOffset = inputOffset
  }

  /** The text in lower case, unit for unit: what is looked for is written in one case. */
  get lower(): string {
    this.#lower ??= lowerCase(this.text)
    return this.#lower
  }
}

/**
 * Runs of up to 15 backslashes cover four levels of JSON in JSON; an entity may be escaped twice itself. The colours of a
 * terminal (`ESC[31m`) say nothing.
 */
export const escapePattern =
  /(?:[^ -\uffff\s]|(?<!\\)\\{1,15}u001[bB])\[[\d;]{0,16}m|(?<!\\)\\{1,15}(?:u([0-9a-fA-F]{4})|(["'/nrt]))|&(?:amp;){0,2}(?:(quot|apos|lt|gt|nbsp|amp)|#(\d{2,5})|#x([0-9a-fA-F]{2,4}));/g

/** What a colour begins with. */
const colour = '\u001b'

const control: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
const entity: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  amp: '&',
}

/** Takes JSON and HTML escapes away, at every depth at once. */
export function plainOf(input: string): Plain {
  if (!['\\', '&', colour].some((sign) => input.includes(sign))) return new Plain(input)
  // Where each escape's replacement ends in the plain text, and how much longer the input is up to there.
  const ends: number[] = []
  const surplus: number[] = []
  let text = ''
  let copied = 0
  for (const match of matches(escapePattern, input)) {
    text += input.slice(copied, match.index) + plainCharacter(match)
    copied = match.index + match[0].length
    ends.push(text.length)
    surplus.push(copied - text.length)
  }
  text += input.slice(copied)
  return new Plain(text, (offset) => offset + (surplus[lastAtMost(ends, offset)] ?? 0))
}

/** A few letters of other scripts become two in lower case; in such a text only ASCII letters change. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function plainCharacter([, unicode, character, name, decimal, hex]: RegExpExecArray): string {
  if (unicode) return String.fromCharCode(Number.parseInt(unicode, 16))
  if (character) return control[character] ?? character
  if (name) return entity[name] ?? name
  if (decimal) return String.fromCharCode(Number(decimal))
  return hex ? String.fromCharCode(Number.parseInt(hex, 16)) : ''
}
