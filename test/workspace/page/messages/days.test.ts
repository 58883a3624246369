import { expect, it } from 'vitest'
import { clock, dayName, isSameDay } from '../../../../src/workspace/page/messages/days.ts'

const at = (...parts: [number, number, number, number, number]) => {
  const [year, month, day, hour, minute] = parts
  return `${new Date(year, month - 1, day, hour, minute).getTime() / 1000}.000100`
}

const evening = at(2026, 3, 1, 23, 59)
const now = new Date(2026, 2, 1, 23, 59)

it.each([
  [at(2026, 3, 1, 0, 0), 'Today'],
  [at(2026, 2, 28, 23, 59), 'Yesterday'],
  [at(2026, 2, 27, 12, 0), 'Friday, February 27'],
])('%s is called %s', (ts, name) => expect(dayName(ts, now)).toBe(name))

it('days end at midnight, here', () => {
  expect(isSameDay(evening, at(2026, 3, 1, 0, 1))).toBe(true)
  expect(isSameDay(evening, at(2026, 3, 2, 0, 1))).toBe(false)
})

it('the time of day is short', () => expect(clock(evening)).toMatch(/^11:59\sPM$/))
