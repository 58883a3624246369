import { visible } from '../text/visible.ts'
import type { Card, CardBlock, Line, Piece } from './card.ts'

/** The card without a character that nobody can see. What draws a card draws this one. */
export function visibleCard({ headline, notice, status, blocks }: Card): Card {
  return {
    headline: visible(headline),
    ...(notice && { notice: visibleLine(notice) }),
    ...(status && { status: visibleLine(status) }),
    blocks: blocks.map(visibleBlock),
  }
}

/** The same for a line that stands alone. */
export function visibleLine(line: Line): Line {
  return line.map(visiblePiece)
}

function visibleBlock(block: CardBlock): CardBlock {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map(visibleLine) }
    case 'brief':
      return {
        ...block,
        above: block.above.map(visibleLine),
        ifRoom: block.ifRoom.map(visibleLine),
        steps: block.steps.map(visibleLine),
        below: block.below.map(visibleLine),
      }
    case 'quote':
      return { ...block, text: visible(block.text) }
    case 'text':
    case 'note':
      return { ...block, line: visibleLine(block.line) }
  }
}

function visiblePiece(piece: Piece): Piece {
  if (typeof piece === 'string') return visible(piece)
  if ('strong' in piece) return { strong: visible(piece.strong) }
  if ('code' in piece) return { ...piece, code: visible(piece.code) }
  if ('link' in piece) return { ...piece, link: visible(piece.link) }
  return piece
}
