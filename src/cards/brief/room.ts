import { type Brief, type Card, type CardBlock, gapAfter, type Line, type Piece } from '../card.ts'

/** What fits on a line of a phone 390 pixels wide, in the width of Latin letters; a Chinese character takes two. */
const columns = { line: 40, step: 37 } as const

/** So many lines may a card take on a phone; its buttons count as one, and the gaps around its blocks take the rest. */
const most = 14
const frame = 1.7
const gap = 0.4

/**
 * The card as a phone has room for it: its brief keeps as many of its steps as there is room for. What else
 * stands on the card, the team's memory too, has to be there by now. The measure is an estimate:
 * test/browser/phone.slow.test.ts holds it against a browser.
 */
export function fitted(card: Card): Card {
  const brief = card.blocks.find((block) => block.kind === 'brief')
  if (brief === undefined) return card
  const fitting = fittedBrief(brief, most - frame - heightAround(card, brief))
  return { ...card, blocks: card.blocks.map((block) => (block === brief ? fitting : block)) }
}

/** Steps and lines that stand there if there is room, by turns; none is left out between two others. */
function fittedBrief(brief: Brief, room: number): Brief {
  const fitting = { ifRoom: 0, steps: 0 }
  let left = room - height(brief.above) - height(brief.below)
  const take = (kind: 'ifRoom' | 'steps', index: number) => {
    const line = brief[kind][index]
    const taken = line && height([line], kind === 'steps' ? columns.step : columns.line)
    const isNeeded = kind === 'steps' && index < brief.leastSteps
    if (taken === undefined || fitting[kind] < index || (taken > left && !isNeeded)) return
    left -= taken
    fitting[kind] += 1
  }
  for (let index = 0; index < Math.max(brief.ifRoom.length, brief.steps.length); index += 1) {
    take('steps', index)
    take('ifRoom', index)
  }
  const { ifRoom, steps } = fitting
  return { ...brief, ifRoom: brief.ifRoom.slice(0, ifRoom), steps: brief.steps.slice(0, steps) }
}

function heightAround({ headline, status, blocks }: Card, brief: Brief): number {
  const head: readonly Line[] = [[headline], ...(status ? [status] : [])]
  const others = blocks.filter((block) => block !== brief)
  return height([...head, ...others.flatMap(linesOf)]) + gap * others.length
}

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

/** A line breaks between words, and between two Chinese characters. */
function rows(text: string, width: number): number {
  if (widthOf(text) <= width) return 1
  let [rows, column] = [1, 0]
  for (const [word] of text.matchAll(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s/g)) {
    const taken = widthOf(word)
    const breaks = column > 0 && column + taken > width && word.trim() !== ''
    column = (breaks ? 0 : column) + taken
    const more = word.trim() === '' ? 0 : Math.ceil(column / width) - 1
    rows += Number(breaks) + Math.max(0, more)
    column -= Math.max(0, more) * width
  }
  return rows
}

function textOf(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if ('strong' in piece) return piece.strong
  if ('code' in piece) return piece.code
  if ('link' in piece) return piece.link
  return piece.withDate ? 'Nov 20, 2026 at 12:00 PM' : '12:00 PM'
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character > '\u2e7f' ? 2 : 1
  return width
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
