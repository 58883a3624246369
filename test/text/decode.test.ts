import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodedText, decodedWithMark } from '../../src/text/decode.ts'

const log = '错误 433: timed out\r\n'
const bigEndFirst = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('the text of a file is the same in', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(log)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${log}`)],
    ['UTF-16 with a mark, little end first', Buffer.from(`\ufeff${log}`, 'utf16le')],
    ['UTF-16 with a mark, big end first', bigEndFirst(`\ufeff${log}`)],
    ['UTF-16 without a mark, little end first', Buffer.from(log, 'utf16le')],
    ['UTF-16 without a mark, big end first', bigEndFirst(log)],
  ])('%s', (_, bytes) => {
    expect(decodedText(bytes)).toBe(log)
  })
})

it.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(`\ufeff${log}`)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${log}`, 'utf16le')],
  ['UTF-16, big end first', bigEndFirst(`\ufeff${log}`)],
])('the mark of %s counts where offsets are given', (_, bytes) => {
  expect(decodedWithMark(bytes)).toBe(`\ufeff${log}`)
  expect(decodedWithMark(Buffer.from(log))).toBe(log)
})

it.each<[string, Uint8Array]>([
  ['a log with a few zeros in it', Buffer.from(`a\0b ${log}${log}`)],
  ['zeros only', Buffer.alloc(40)],
  ['nothing', Buffer.alloc(0)],
])('%s is UTF-8', (_, bytes) => {
  expect(decodedText(bytes)).toBe(bytes.toString())
})

it('UTF-16 that ends within a character is read up to there', () => {
  expect(decodedText(Buffer.from('\ufeff433', 'utf16le').subarray(0, 7))).toBe('43\ufffd')
})

it('whatever has no zero in it is read as UTF-8', () => {
  const text = fc.string({ unit: 'binary' }).filter((text) => !/[\0\ufeff]/.test(text) && text.isWellFormed())
  fc.assert(
    fc.property(text, (text) => {
      expect(decodedText(Buffer.from(text))).toBe(text)
    }),
  )
})
