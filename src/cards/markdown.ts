import { type Card, type CardBlock, gapAfter, type Line, type Piece } from './card.ts'
import { utcClock } from './clock.ts'
import { visibleCard } from './visible-card.ts'

/** The card as Markdown, for a ticket. What a user wrote stands in code, where Markdown reads no markup. */
export function markdownCard(card: Card): string {
  const { headline, status, blocks } = visibleCard(card)
  const parts = [`**${escaped(headline)}**`, ...(status ? [lineOf(status)] : []), ...blocks.map(blockOf)]
  return `${parts.join('\n\n')}\n`
}

function blockOf(block: CardBlock): string {
  switch (block.kind) {
    case 'text':
      return titled(block.title, lineOf(block.line))
    case 'list': {
      const items = block.items.map(
        (item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${lineOf(item)}`,
      )
      return `**${escaped(block.title)}**\n\n${items.join('\n')}`
    }
    case 'brief':
      return [
        ...[...block.above, ...block.ifRoom].map(lineOf),
        block.steps.map((step, index) => `${index + 1}. ${lineOf(step)}`).join('\n'),
        ...block.below.map(lineOf),
      ]
        .filter((part) => part !== '')
        .join('\n\n')
    case 'quote':
      return `**${escaped(block.title)}**\n\n${fenced(block.text)}`
    case 'note':
      return lineOf(block.line)
  }
}

function titled(title: string | undefined, text: string): string {
  if (title === undefined) return text
  return `${strong(title)}${gapAfter(title)}${text}`
}

function lineOf(line: Line): string {
  return line.map(pieceOf).join('')
}

function pieceOf(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece)
  if ('strong' in piece) return strong(piece.strong)
  if ('code' in piece)
    return piece.url === undefined ? inCode(piece.code) : `[${inCode(piece.code)}](${safe(piece.url)})`
  if ('link' in piece) return linked(piece)
  return utcClock(piece)
}

/**
 * The colon stays outside: marks between a sign and a letter end nothing, and the Chinese colon brings its own space
 * (https://spec.commonmark.org/0.31.2/#right-flanking-delimiter-run).
 */
function strong(text: string): string {
  const [, said = text, colon = ''] = /^(.*)(：)$/s.exec(text) ?? []
  return `**${escaped(said)}**${colon}`
}

/** An address that is shown as what it is needs no second one; brackets in one would end it. */
function linked({ link, url }: Extract<Piece, { readonly link: string }>): string {
  return link === url ? `<${url}>` : `[${escaped(link)}](${safe(url)})`
}

function safe(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29')
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&')
}

/** Fences and marks longer than any in the text itself, so that the text cannot end them. */
function fenced(text: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${marks}text\n${text}\n${marks}`
}

function inCode(text: string): string {
  const marks = '`'.repeat(longestRun(text) + 1)
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${marks}${space}${text.replaceAll('\n', ' ')}${space}${marks}`
}

function longestRun(text: string): number {
  return Math.max(...text.split(/[^`]/).map(({ length }) => length))
}
