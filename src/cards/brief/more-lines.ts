import type { Card, Line } from '../card.ts'

/** The card with more lines above its steps; where it has none, in front of all that it has. */
export function withLinesAbove(card: Card, lines: readonly Line[]): Card {
  if (lines.length === 0) return card
  const [first, ...others] = card.blocks
  if (first?.kind === 'brief')
    return { ...card, blocks: [{ ...first, above: [...first.above, ...lines] }, ...others] }
  return { ...card, blocks: [...lines.map((line) => ({ kind: 'text', line }) as const), ...card.blocks] }
}

/** The card with more lines below its facts; where it has none, behind all that it has. */
export function withLinesBelow(card: Card, lines: readonly Line[]): Card {
  if (lines.length === 0) return card
  const [first, ...others] = card.blocks
  if (first?.kind === 'brief')
    return { ...card, blocks: [{ ...first, below: [...first.below, ...lines] }, ...others] }
  return { ...card, blocks: [...card.blocks, ...lines.map((line) => ({ kind: 'text', line }) as const)] }
}
