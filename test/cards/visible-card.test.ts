import { expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { markdownCard } from '../../src/cards/markdown.ts'
import { printCard } from '../../src/cli/print.ts'
import { cardBlocks, fallbackText, lineMessage } from '../../src/slack/drawing/blocks.ts'

const override = '\u202e'
const text = (name: string) => `${name}${override}`
const line = [{ strong: text('name') }, text(' wrote '), { code: text('note') }]

/** Hidden characters wherever a card can hold text. */
const card: Card = {
  headline: text('headline'),
  status: line,
  blocks: [
    { kind: 'text', title: 'Run:', line: [{ code: text('function') }] },
    { kind: 'quote', title: 'The text says', text: text('evidence') },
    { kind: 'list', title: 'Check next', ordered: false, items: [[{ code: text('item') }]] },
    { kind: 'note', line: [{ link: text('source'), url: 'https://example.com' }] },
  ],
}
const places = ['headline', 'name', 'wrote', 'note', 'function', 'evidence', 'item', 'source']
const look = { width: 80, colour: true }

it.each<[string, () => unknown, readonly string[]]>([
  ['blocks of Slack', () => cardBlocks(card, 'en', 12_000), places],
  ['a notification', () => fallbackText(card), ['headline', 'name', 'note']],
  ['a line of Slack', () => lineMessage(line), ['name', 'wrote', 'note']],
  ['Markdown', () => markdownCard(card), places],
  ['the terminal', () => printCard(card, look), places],
])('no character hides in %s', (_, draw, shown) => {
  const drawn = JSON.stringify(draw())
  expect(drawn).not.toContain(override)
  for (const place of shown) expect(drawn).toMatch(new RegExp(`${place} ?‹U\\+202E›`))
})
