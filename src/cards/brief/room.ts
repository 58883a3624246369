import type { Line, Piece } from '../card.ts'

/** What fits on a line of a phone 390 pixels wide, in the width of Latin letters; a Chinese character takes two. */
const columns = { line: 38, step: 34 } as const

/** So many lines may a card take on a phone, its buttons counted as one. */
const most = 14

/**
 * The steps for which there is room on a phone below the other lines; always one. The measure is an estimate:
 * test/browser/phone.slow.test.ts holds it against a browser.
 */
export function fittingSteps(steps: readonly Line[], others: readonly Line[]): readonly Line[] {
  let room = most - 1 - sum(others.map((line) => height(line, columns.line)))
  const count = steps.findIndex((step) => {
    room -= height(step, columns.step)
    return room < 0
  })
  return count < 0 ? steps : steps.slice(0, Math.max(1, count))
}

/** Whether these lines and the first steps leave room for another line. */
export function hasRoomFor(line: Line, others: readonly Line[], steps: readonly Line[]): boolean {
  const taken = [...others, line].map((each) => height(each, columns.line))
  return sum([...taken, ...steps.map((step) => height(step, columns.step))]) <= most - 1
}

function height(line: Line, width: number): number {
  const text = line.map(textOf).join('')
  return sum(text.split('\n').map((part) => Math.max(1, Math.ceil(widthOf(part) / width))))
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
