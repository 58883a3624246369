import { type Brief, type Card, type CardBlock, gapAfter, type Line, type Piece } from '../card.ts'

/** What fits on a line of a phone 390 pixels wide, in the width of Latin letters; a Chinese character takes two. */
const columns = { line: 38, step: 34 } as const

/** So many lines may a card take on a phone. */
const most = 14
/** Its buttons count as one. */
const buttons = 1

/**
 * The card as a phone has room for it: its brief keeps as many of its steps as there is room for, always one. What else
 * stands on the card, the team's memory too, has to be there by now. The measure is an estimate:
 * test/browser/phone.slow.test.ts holds it against a browser.
 */
export function fitted(card: Card): Card {
  const brief = card.blocks.find((block) => block.kind === 'brief')
  if (brief === undefined) return card
  const fitting = fittedBrief(brief, most - buttons - heightAround(card, brief))
  return { ...card, blocks: card.blocks.map((block) => (block === brief ? fitting : block)) }
}

/** After the first step comes the first line that stands there if there is room, then the next step, and so on. */
function fittedBrief(brief: Brief, room: number): Brief {
  const [first = []] = brief.steps
  const fitting = { ifRoom: 0, steps: Math.min(1, brief.steps.length) }
  let left = room - height(brief.above) - height(brief.below) - height([first], columns.step)
  const take = (kind: 'ifRoom' | 'steps', index: number) => {
    const line = brief[kind][index]
    const taken = line && height([line], kind === 'steps' ? columns.step : columns.line)
    // None is left out between two others.
    if (taken === undefined || taken > left || fitting[kind] < index) return
    left -= taken
    fitting[kind] += 1
  }
  for (let index = 0; index < Math.max(brief.ifRoom.length, brief.steps.length); index += 1) {
    take('ifRoom', index)
    take('steps', index + 1)
  }
  const { ifRoom, steps } = fitting
  return { ...brief, ifRoom: brief.ifRoom.slice(0, ifRoom), steps: brief.steps.slice(0, steps) }
}

function heightAround({ headline, status, blocks }: Card, brief: Brief): number {
  const head: readonly Line[] = [[headline], ...(status ? [status] : [])]
  return height([...head, ...blocks.filter((block) => block !== brief).flatMap(linesOf)])
}

/** Between two blocks there is a gap, which is less than a line. */
function linesOf(block: CardBlock): readonly Line[] {
  switch (block.kind) {
    case 'text':
      return [block.title === undefined ? block.line : [block.title, gapAfter(block.title), ...block.line]]
    case 'list':
      return [[block.title], ...block.items]
    case 'quote':
      return [[block.title], ...block.text.split('\n').map((line) => [line])]
    case 'brief':
      return [...block.above, ...block.ifRoom, ...block.steps, ...block.below]
    case 'note':
      return [block.line]
  }
}

/** How many lines of a phone these take. */
export function height(lines: readonly Line[], width: number = columns.line): number {
  return sum(lines.flatMap((line) => line.map(textOf).join('').split('\n')).map((text) => rows(text, width)))
}

function rows(text: string, width: number): number {
  return Math.max(1, Math.ceil(widthOf(text) / width))
}

function textOf(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if ('strong' in piece) return piece.strong
  if ('code' in piece) return piece.code
  if ('link' in piece) return piece.link
  return piece.withDate ? 'Nov 20 at 12:00 PM' : '12:00 PM'
}

function widthOf(text: string): number {
  return sum([...text].map((character) => (character > '\u2e7f' ? 2 : 1)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
