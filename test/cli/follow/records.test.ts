import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Piece, Records } from '../../../src/cli/follow/records.ts'

/** The records of a stream that comes in these chunks. */
function recordsOf(chunks: readonly string[]): readonly Piece[] {
  const records = new Records()
  return [...chunks.flatMap((chunk) => records.push(chunk)), ...records.flush()]
}

const textsOf = (stream: string) => recordsOf([stream]).map(({ text }) => text)

describe('a record is a line with what continues it:', () => {
  it.each([
    ['lines that stand alone', 'one\ntwo\n', ['one\n', 'two\n']],
    ['an object', '{\n  "a": 1\n}\nnext\n', ['{\n  "a": 1\n}\n', 'next\n']],
    [
      'the frames of a trace',
      'Traceback:\n  File "a"\nKeyError\n',
      ['Traceback:\n  File "a"\n', 'KeyError\n'],
    ],
    ['blank lines', 'one\n\n\ntwo', ['one\n\n\n', 'two']],
    ['Windows’ line ends', 'one\r\n\r\ntwo\r\n', ['one\r\n\r\n', 'two\r\n']],
  ])('%s', (_, stream, texts) => {
    expect(textsOf(stream)).toEqual(texts)
  })
})

const streams = fc
  .array(fc.constantFrom('{', '}', '  "a": 1', 'one', '', 'two words', '，中文', '\tat x'), { maxLength: 30 })
  .chain((lines) =>
    fc.array(fc.nat({ max: lines.join('\n').length }), { maxLength: 6 }).map((cuts) => {
      const stream = lines.join('\n')
      const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length]
      return { stream, chunks: places.slice(1).map((end, index) => stream.slice(places[index], end)) }
    }),
  )

it('records are the same however the stream is cut, and hold all of it in its place', () => {
  fc.assert(
    fc.property(streams, ({ stream, chunks }) => {
      const records = recordsOf(chunks)
      expect(records).toEqual(recordsOf([stream]))
      expect(records.map(({ text }) => text).join('')).toBe(stream)
      for (const { start, text } of records) expect(stream.slice(start, start + text.length)).toBe(text)
    }),
  )
})

it('a line is not told before it has come whole, and then at once if nothing follows', () => {
  const records = new Records()
  expect(records.push('half a li')).toEqual([])
  expect(records.hasLines).toBe(false)
  expect(records.flushLines()).toEqual([])
  expect(records.push('ne\nand')).toEqual([{ start: 0, text: 'half a line\n' }])
  expect(records.push(' more\n')).toEqual([])
  expect(records.hasLines).toBe(true)
  expect(records.flushLines()).toEqual([{ start: 12, text: 'and more\n' }])
  expect(records.flush()).toEqual([])
})

it('what never ends comes in parts', () => {
  const line = recordsOf(Array.from({ length: 40 }, () => 'x'.repeat(10_000)))
  expect(Math.max(...line.map(({ text }) => text.length))).toBeLessThan(80_000)
  const object = recordsOf(['{\n', ...Array.from({ length: 400 }, () => ` ${'x'.repeat(999)}\n`)])
  expect(Math.max(...object.map(({ text }) => text.length))).toBeLessThan(80_000)
  expect(object.map(({ text }) => text).join('')).toHaveLength(400_402)
})
