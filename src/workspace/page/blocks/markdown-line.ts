import { addressAt, emojiAt, type Found, isWord, marksOf } from './text/found.ts'
import type { Mark } from './text/marks.ts'

/** The marks of one line of Markdown. */
export function parseMarkdownLine(line: string, depth = 0): readonly Mark[] {
  const search: Search = { line, depth, unclosed: new Set() }
  return marksOf(line, (at) => findAt(search, at))
}

type Search = {
  readonly line: string
  readonly depth: number
  /** Signs that close nowhere in the rest of the line. */
  readonly unclosed: Set<string>
}

/** Deeper than people write; what is inside is then shown as it is. */
const deepest = 6

function findAt(search: Search, at: number): Found | undefined {
  const { line } = search
  switch (line[at]) {
    case '\\':
      return escapedAt(line, at)
    case '`':
      return codeAt(line, at)
    case '[':
      return linkAt(line, at)
    case '!':
      return line[at + 1] === '[' ? linkAt(line, at + 1) : undefined
    case '<':
      return angleAt(line, at)
    case ':':
      return emojiAt(line, at)
    case 'h':
      return addressAt(line, at)
    case '*':
    case '_':
    case '~':
      return styledAt(search, at)
    default:
      return undefined
  }
}

function escapedAt(line: string, at: number): Found | undefined {
  const next = line[at + 1]
  if (next === undefined || !'\\`*_{}[]<>()#+-.!|~'.includes(next)) return undefined
  return { mark: { kind: 'text', text: next }, end: at + 2 }
}

function codeAt(line: string, at: number): Found | undefined {
  const end = line.indexOf('`', at + 1)
  return end <= at + 1 ? undefined : { mark: { kind: 'code', text: line.slice(at + 1, end) }, end: end + 1 }
}

const link = /\[([^\][\n]{0,1000})\]\(([^()\s]{1,3000})\)/y
const angle = /<(https?:[^<>\s]{1,3000})>/y

function linkAt(line: string, at: number): Found | undefined {
  link.lastIndex = at
  const [whole, label = '', url = ''] = link.exec(line) ?? []
  return whole === undefined ? undefined : { mark: { kind: 'link', url, label }, end: at + whole.length }
}

function angleAt(line: string, at: number): Found | undefined {
  angle.lastIndex = at
  const url = angle.exec(line)?.[1]
  return url === undefined ? undefined : { mark: { kind: 'link', url, label: '' }, end: at + url.length + 2 }
}

function styledAt(search: Search, at: number): Found | undefined {
  const { line, depth, unclosed } = search
  const sign = signAt(line, at)
  if (sign === undefined || depth >= deepest || unclosed.has(sign.text)) return undefined
  const from = at + sign.text.length
  if (/^(?:\s|$)/.test(line.slice(from, from + 1)) || (sign.text[0] === '_' && isWord(line[at - 1])))
    return undefined
  const end = closerAfter(line, from + 1, sign.text)
  if (end < 0) {
    unclosed.add(sign.text)
    return undefined
  }
  const children = parseMarkdownLine(line.slice(from, end), depth + 1)
  return { mark: { kind: sign.kind, children }, end: end + sign.text.length }
}

type Sign = { readonly text: string; readonly kind: 'bold' | 'italic' | 'strike' }

function signAt(line: string, at: number): Sign | undefined {
  const character = line.charAt(at)
  const isDouble = line[at + 1] === character
  if (character === '~') return isDouble ? { text: '~~', kind: 'strike' } : undefined
  return isDouble ? { text: character + character, kind: 'bold' } : { text: character, kind: 'italic' }
}

function closerAfter(line: string, from: number, sign: string): number {
  for (let end = line.indexOf(sign, from); end >= 0; end = line.indexOf(sign, end + sign.length)) {
    const isInside = /\s/.test(line.charAt(end - 1)) || (sign[0] === '_' && isWord(line[end + sign.length]))
    if (!isInside && (sign.length > 1 || line[end + 1] !== sign)) return end
  }
  return -1
}
