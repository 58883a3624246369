import { describe, expect, it } from 'vitest'
import { dateText } from '../../../../../src/workspace/page/blocks/text/dates.ts'

// 18 February 2014, 14:39:42 in Shanghai.
const timestamp = 1_392_705_582
const dayMs = 86_400_000
const words = (format: string, laterMs = 400 * dayMs, locale = 'en-US') =>
  dateText(
    { timestamp, format, url: '', fallback: 'some day' },
    { now: timestamp * 1000 + laterMs, locale, timeZone: 'Asia/Shanghai' },
  ).replaceAll('\u202f', ' ')

describe('a date', () => {
  it.each([
    ['{date} {time_secs}', 'February 18, 2014 2:39:42 PM'],
    ['{date_short}', 'Feb 18, 2014'],
    ['{date_long}', 'Tuesday, February 18, 2014'],
    ['{date_short_pretty} at {time}', 'Feb 18, 2014 at 2:39 PM'],
    ['since {time} {time', 'since 2:39 PM {time'],
    ['since {nonsense} {time}', 'some day'],
  ])('in the form "%s" reads "%s"', (format, expected) => {
    expect(words(format)).toBe(expected)
  })

  it.each([
    [0, 'today'],
    [dayMs, 'yesterday'],
    [-dayMs, 'tomorrow'],
    [2 * dayMs, 'Feb 18, 2014'],
  ])('%s ms ago is "%s"', (laterMs, expected) => {
    expect(words('{date_short_pretty}', laterMs)).toBe(expected)
  })

  it.each([
    [0, '今天 14:39'],
    [dayMs, '昨天 14:39'],
    [400 * dayMs, '2014年2月18日 14:39'],
  ])('%s ms ago is "%s" to somebody who reads Chinese', (laterMs, expected) => {
    expect(words('{date_short_pretty} {time}', laterMs, 'zh-CN')).toBe(expected)
  })

  it('that cannot be read is said in the words the app gave for that', () => {
    const odd = { timestamp: Number.NaN, format: '{date}', url: '', fallback: 'some day' }
    expect(dateText(odd, { now: 0, locale: 'en-US' })).toBe('some day')
    expect(dateText({ ...odd, timestamp: 9e15 }, { now: 0, locale: 'en-US' })).toBe('some day')
  })
})
