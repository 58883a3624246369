import { codeText, decoded, specialMark } from './angle-brackets.ts'
import { addressAt, emojiAt, type Found, isWord, marksOf } from './found.ts'
import type { Mark } from './mark.ts'

type Options = {
  readonly verbatim: boolean
  /** The markers around this part; a marker has no meaning inside its own pair. */
  readonly inside?: string
}

/** The marks of one line of Slack's own markup. */
export function parseLine(line: string, options: Options): readonly Mark[] {
  const search = { ...options, line, unclosed: new Set<string>() }
  return marksOf(line, (at) => findAt(search, at), decoded)
}

type Search = Options & {
  readonly line: string
  /** Markers that close nowhere in the rest of the line. */
  readonly unclosed: Set<string>
}

const styles = { '*': 'bold', _: 'italic', '~': 'strike' } as const

function findAt(search: Search, at: number): Found | undefined {
  const { line } = search
  switch (line[at]) {
    case '`':
      return codeAt(line, at)
    case '<':
      return specialAt(line, at)
    case ':':
      return emojiAt(line, at)
    case 'h':
      return search.verbatim ? undefined : addressAt(line, at, decoded)
    case '*':
    case '_':
    case '~':
      return styledAt(search, at)
    default:
      return undefined
  }
}

function codeAt(line: string, at: number): Found | undefined {
  const end = line.indexOf('`', at + 1)
  if (end <= at + 1) return undefined
  return { mark: { kind: 'code', text: codeText(line.slice(at + 1, end)) }, end: end + 1 }
}

/** Slack's limit for an address is 3,000 characters, its label comes on top. */
const longestSpecial = 4_000

function specialAt(line: string, at: number): Found | undefined {
  const length = line.slice(at + 1, at + 1 + longestSpecial).indexOf('>')
  const mark = length < 0 ? undefined : specialMark(line.slice(at + 1, at + 1 + length))
  return mark && { mark, end: at + length + 2 }
}

function styledAt(search: Search, at: number): Found | undefined {
  const { line, inside = '', verbatim, unclosed } = search
  const marker = line[at]
  if (marker !== '*' && marker !== '_' && marker !== '~') return undefined
  if (inside.includes(marker) || unclosed.has(marker) || !opens(line, at)) return undefined
  const end = closerAfter(line, at)
  if (end < 0) {
    unclosed.add(marker)
    return undefined
  }
  const children = parseLine(line.slice(at + 1, end), { verbatim, inside: inside + marker })
  return { mark: { kind: styles[marker], children }, end: end + 1 }
}

function opens(line: string, at: number): boolean {
  const next = line[at + 1]
  return !isWord(line[at - 1]) && next !== undefined && !isSpace(next) && next !== line[at]
}

function closerAfter(line: string, at: number): number {
  for (
    let end = line.indexOf(line.charAt(at), at + 2);
    end >= 0;
    end = line.indexOf(line.charAt(at), end + 1)
  ) {
    if (!isSpace(line[end - 1]) && !isWord(line[end + 1])) return end
  }
  return -1
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character)
}
