import type { Values } from './cause.ts'

/** Words that were looked for, with their place in the text and the values in them. */
export type Found = { readonly start: number; readonly end: number; readonly values: Values }

type Matcher = { readonly anchor: string; readonly pattern: RegExp }

/** A matcher is made when its words are first looked for, and kept. */
const matchers = new Map<string, Matcher>()

/** Every place where the words of a piece of evidence stand in a text, without regard to case. */
export function findWords(
  says: string,
  { text, lower }: { readonly text: string; readonly lower: string },
): readonly Found[] {
  const { anchor, pattern } = matcherOf(says)
  // Most words are nowhere in most texts, and a plain search is by far the quickest way to know.
  if (!lower.includes(anchor)) return []
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    values: Object.fromEntries(
      Object.entries(match.groups ?? {}).flatMap(([name, value]) => (value ? [[name, value.trim()]] : [])),
    ),
  }))
}

function matcherOf(says: string): Matcher {
  const known = matchers.get(says)
  if (known) return known
  const made = { anchor: anchorOf(says), pattern: new RegExp(sourceOf(says), 'gi') }
  matchers.set(says, made)
  return made
}

/** The longest piece without placeholder and blank. */
function anchorOf(says: string): string {
  const pieces = says.toLowerCase().split(/\{[A-Za-z]+\}|\s+|['"]/)
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
}

/** What a value may look like, by its name; on one line in any case. */
const shapes: Readonly<Record<string, string>> = {
  n: '\\d{1,12}(?:\\.\\d{1,9})?',
  number: '\\d{1,12}',
  port: '\\d{1,5}',
  line: '\\d{1,7}',
  seconds: '\\d{1,6}',
  sizeBytes: '\\d{1,15}',
  limitBytes: '\\d{1,15}',
  exitStatus: '-?\\d{1,3}',
  module: '[@\\w][\\w@./-]{0,120}',
  word: '[\\w$-]{1,80}',
  function: '[\\w$-]{1,80}',
  host: '(?:[A-Za-z0-9_-]{1,63}\\.){0,8}[A-Za-z0-9_-]{1,63}|\\[?[0-9a-f:]{2,45}\\]?',
  any: '[^\\n]{0,200}?',
}
const ordinary = '[^\\n\'"`]{1,200}?'
/** At the end of the words nothing but a mark or a blank says where the value ends. */
const last = '[^\\s\'"`,;()\\[\\]{}]{1,200}'

function sourceOf(says: string): string {
  const pieces = says.split(/(\{[A-Za-z]+\})/)
  const isWordy = (piece: string | undefined) => piece !== undefined && piece !== ''
  const used = new Set<string>()
  return pieces
    .map((piece, index) => {
      const name = /^\{([A-Za-z]+)\}$/.exec(piece)?.[1]
      if (name === undefined) return literal(piece)
      const shape = shapes[name] ?? (isWordy(pieces[index + 1]) ? ordinary : last)
      // `{any}` and `{n}` are part of the words and no value of the cause.
      if (name === 'any' || name === 'n' || used.has(name)) return `(?:${shape})`
      used.add(name)
      return `(?<${name}>${shape})`
    })
    .join('')
}

/** Any blanks for a blank, any quotation mark for a quotation mark. */
function literal(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s{1,40}')
    .replace(/['"]/g, '[\'"`‘’“”]')
}
