import { describe, expect, it } from 'vitest'
import { dateText } from '../../../../../src/workspace/page/blocks/text/dates.ts'

// 18 February 2014, 14:39:42 in Shanghai.
const timestamp = 1_392_705_582
const dayMs = 86_400_000
const words = (format: string, laterMs = 400 * dayMs) =>
  dateText(
    { timestamp, format, url: '', fallback: 'some day' },
    { now: timestamp * 1000 + laterMs, timeZone: 'Asia/Shanghai' },
  ).replaceAll('\u202f', ' ')

describe('a date', () => {
  it.each([
    ['{date_num} {time_secs}', '2014-02-18 2:39:42 PM'],
    ['{date}', 'February 18, 2014'],
    ['{date_slash}', '02/18/2014'],
    ['{date_short}', 'Feb 18, 2014'],
    ['{date_long}', 'Tuesday, February 18, 2014'],
    ['{date_short_pretty} at {time}', 'Feb 18, 2014 at 2:39 PM'],
    ['{ago}', 'last year'],
    ['since {nonsense} {time', 'since {nonsense} {time'],
  ])('in the form "%s" reads "%s"', (format, expected) => {
    expect(words(format)).toBe(expected)
  })

  it.each([
    [0, 'Today'],
    [dayMs, 'Yesterday'],
    [-dayMs, 'Tomorrow'],
    [2 * dayMs, 'Feb 18, 2014'],
  ])('%s ms ago is "%s"', (laterMs, expected) => {
    expect(words('{date_short_pretty}', laterMs)).toBe(expected)
  })

  it.each([
    [30_000, '30 seconds ago'],
    [7_200_000, '2 hours ago'],
    [-600_000, 'in 10 minutes'],
  ])('%s ms ago counts as "%s"', (laterMs, expected) => {
    expect(words('{ago}', laterMs)).toBe(expected)
  })

  it('that cannot be read is said in the words the app gave for that', () => {
    const odd = { timestamp: Number.NaN, format: '{date}', url: '', fallback: 'some day' }
    expect(dateText(odd, { now: 0 })).toBe('some day')
    expect(dateText({ ...odd, timestamp: 9e15 }, { now: 0 })).toBe('some day')
  })
})
