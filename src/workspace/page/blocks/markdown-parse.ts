import { parseMarkdownLine } from './markdown-line.ts'
import { joined, type Mark } from './text/marks.ts'

export type MarkdownPart =
  | { readonly kind: 'paragraph' | 'quote'; readonly marks: readonly Mark[] }
  | { readonly kind: 'heading'; readonly level: number; readonly marks: readonly Mark[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }

export type ListItem = {
  readonly depth: number
  /** A bullet, a box, or the number with its point. */
  readonly sign: string
  readonly marks: readonly Mark[]
}

type TableRow = readonly (readonly Mark[])[]

/** Markdown as the `markdown` block knows it. What is no markup stays text, HTML above all. */
export function parseMarkdown(text: string): readonly MarkdownPart[] {
  const parts: MarkdownPart[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; ) {
    const { part, end } = partAt(lines, at)
    if (part !== undefined) parts.push(part)
    at = end
  }
  return parts
}

type Taken = { readonly part?: MarkdownPart; readonly end: number }

const fence = '```'
const heading = /^#{1,6}\s/
const rule = /^(?:-{3,80}|\*{3,80}|_{3,80})\s{0,8}$/
const quote = /^> ?/
const listItem = /^(\s{0,40})([-*+]|\d{1,9}[.)])\s/
const indented = /^\s{2}/
const tableRule = /^[\s|:-]{3,400}$/

function partAt(lines: readonly string[], at: number): Taken {
  const line = lines[at] ?? ''
  switch (lineKind(lines, at)) {
    case 'blank':
      return { end: at + 1 }
    case 'code':
      return codeAt(lines, at)
    case 'heading':
      return { part: headingOf(line), end: at + 1 }
    case 'rule':
      return { part: { kind: 'rule' }, end: at + 1 }
    case 'table':
      return tableAt(lines, at)
    case 'quote': {
      const end = endOf(lines, at, (each) => lineKind(lines, each) === 'quote')
      const words = lines.slice(at, end).map((each) => each.replace(quote, ''))
      return { part: { kind: 'quote', marks: marksOf(words) }, end }
    }
    case 'item': {
      const end = endOf(lines, at, (each) => lineKind(lines, each) === 'item' || goesOn(lines, each))
      return { part: { kind: 'list', items: itemsOf(lines.slice(at, end)) }, end }
    }
    case 'words': {
      const end = endOf(lines, at, (each) => lineKind(lines, each) === 'words')
      return { part: { kind: 'paragraph', marks: marksOf(lines.slice(at, end)) }, end }
    }
  }
}

function lineKind(lines: readonly string[], at: number) {
  const line = lines[at] ?? ''
  if (line.trim() === '') return 'blank'
  if (line.startsWith(fence)) return 'code'
  if (heading.test(line)) return 'heading'
  if (rule.test(line)) return 'rule'
  if (quote.test(line)) return 'quote'
  if (listItem.test(line)) return 'item'
  const next = lines[at + 1] ?? ''
  return line.includes('|') && next.includes('-') && tableRule.test(next) ? 'table' : 'words'
}

function goesOn(lines: readonly string[], at: number): boolean {
  return lineKind(lines, at) === 'words' && indented.test(lines[at] ?? '')
}

/** The first place after `at` where `isPart` no longer holds. */
function endOf(lines: readonly string[], at: number, isPart: (at: number) => boolean): number {
  let end = at + 1
  while (end < lines.length && isPart(end)) end += 1
  return end
}

function codeAt(lines: readonly string[], at: number): Taken {
  const last = endOf(lines, at, (each) => !lines[each]?.startsWith(fence))
  return { part: { kind: 'code', text: lines.slice(at + 1, last).join('\n') }, end: last + 1 }
}

function headingOf(line: string): MarkdownPart {
  const level = line.search(/[^#]/)
  return { kind: 'heading', level, marks: parseMarkdownLine(line.slice(level).trim()) }
}

function tableAt(lines: readonly string[], at: number): Taken {
  const end = endOf(lines, at + 1, (each) => lines[each]?.includes('|') === true)
  const rows = [lines[at] ?? '', ...lines.slice(at + 2, end)]
  return { part: { kind: 'table', rows: rows.map(cellsOf) }, end }
}

function cellsOf(line: string): TableRow {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split('|').map((cell) => parseMarkdownLine(cell.trim()))
}

function itemsOf(lines: readonly string[]): readonly ListItem[] {
  const items: { depth: number; sign: string; words: string[] }[] = []
  for (const line of lines) {
    const [start, space = '', sign = ''] = listItem.exec(line) ?? []
    if (start === undefined) items.at(-1)?.words.push(line.trim())
    else items.push({ depth: Math.floor(space.length / 2), ...signed(sign, line.slice(start.length)) })
  }
  return items.map(({ depth, sign, words }) => ({ depth, sign, marks: marksOf(words) }))
}

function signed(sign: string, words: string): { sign: string; words: string[] } {
  const box = /^\[[ xX]\] /.exec(words)?.[0]
  if (box !== undefined) return { sign: box === '[ ] ' ? '☐' : '☑', words: [words.slice(box.length)] }
  return { sign: /\d/.test(sign) ? sign : '•', words: [words] }
}

function marksOf(lines: readonly string[]): readonly Mark[] {
  const marks = lines.flatMap((line, index): readonly Mark[] => [
    { kind: 'text', text: index === 0 ? '' : '\n' },
    ...parseMarkdownLine(line),
  ])
  return joined(marks)
}
