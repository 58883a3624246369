import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { type Run, wrap } from '../../src/cli/wrap.ts'

const textOf = (line: readonly Run[]) => line.map(({ text }) => text).join('')
const wrapped = (text: string, width: number) => wrap([{ text }], width).map(textOf)
const withoutBlanks = (text: string) => text.replace(/\s+/g, '')

describe('breaks', () => {
  it('between words', () => {
    expect(wrapped('the function ran longer', 12)).toEqual(['the function', 'ran longer'])
  })

  it('Chinese between words, counting two columns a character', () => {
    expect(wrapped('函数运行时间超过了超时时间', 12)).toEqual(['函数运行时间', '超过了超时', '时间'])
  })

  it('a word wider than a line, wherever the line ends', () => {
    expect(wrapped('aaaaaaaaaa', 4)).toEqual(['aaaa', 'aaaa', 'aa'])
  })

  it('no path, command or name that fits on a line', () => {
    expect(wrapped('each has a /tmp/a.txt of its own', 14)).toEqual([
      'each has a ',
      '/tmp/a.txt of ',
      'its own',
    ])
    expect(wrapped('写到 /var/user/x.js-map 里', 19)).toEqual(['写到 ', '/var/user/x.js-map ', '里'])
  })

  it('no address that fits on a line of its own', () => {
    const url = 'https://www.tencentcloud.com/document/product/583/35311'
    expect(wrap([{ text: 'see ' }, { text: url, style: 'link' }], 58).map(textOf)).toEqual(['see ', url])
  })

  it('no address, even where it is wider than a line', () => {
    const url = 'https://console.cloud.tencent.com/scf/list-detail?rid=1&ns=prod&id=order-sync&menu=log'
    expect(wrap([{ text: 'see ' }, { text: url, style: 'link' }, { text: ' now' }], 40).map(textOf)).toEqual([
      'see ',
      url,
      'now',
    ])
  })

  it('no line before a comma or a full stop', () => {
    for (const width of [4, 6, 8, 10, 12]) {
      expect(wrapped('函数超时，函数超时。（超时）', width).join('\n')).not.toMatch(/^[，。）]/m)
    }
    expect(wrapped('ab cd, ef', 5)).toEqual(['ab ', 'cd, ', 'ef'])
  })

  it('no line behind an opening bracket, or before a closing one', () => {
    expect(wrapped('{ "code": 200, "x": ("y")}', 9)).toEqual(['{ "code":', '200, "x":', '("y")}'])
    expect(wrapped('must exist (the usual one)', 12)).toEqual(['must exist ', '(the usual ', 'one)'])
    for (const width of [8, 10, 12, 14]) {
      expect(wrapped('角色（默认是「执行角色」）存在', width).join('\n')).not.toMatch(/[（「]$|^[）」]/m)
    }
  })

  it('no line between brackets or a comma and what has another look', () => {
    const runs: readonly Run[] = [
      { text: 'see it (' },
      { text: 'main', style: 'code' },
      { text: '), 用 ' },
      { text: '角色', style: 'strong' },
      { text: '，再试' },
    ]
    for (const width of [8, 9, 10, 12, 14]) {
      expect(wrap(runs, width).map(textOf).join('\n')).not.toMatch(/\($|^[),，]/m)
    }
  })
})

it('keeps the look of each run', () => {
  const lines = wrap([{ text: 'one two', style: 'strong' }, { text: ' three' }], 8)
  expect(lines).toEqual([
    [
      { text: 'one', style: 'strong' },
      { text: ' ', style: 'strong' },
      { text: 'two', style: 'strong' },
      { text: ' ' },
    ],
    [{ text: 'three' }],
  ])
})

describe('whatever the text,', () => {
  const words = fc.constantFrom(
    'timeout',
    '超时',
    '，',
    '。',
    ' ',
    '  ',
    '433',
    '👩‍💻',
    'é',
    '(',
    ')',
    ', ',
    '「',
    '」',
    'x'.repeat(30),
  )
  const runs = fc.array(
    fc.record({
      text: fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join('')),
      ),
    }),
    { maxLength: 8 },
  )

  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 2, max: 80 }), (list, width) => {
        const before = list.map(({ text }) => text).join('')
        expect(withoutBlanks(wrap(list, width).map(textOf).join(''))).toBe(withoutBlanks(before))
      }),
    )
  })

  it('makes no line wider than asked', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 2, max: 80 }), (list, width) => {
        for (const line of wrap(list, width)) {
          const columns = line.map(({ text }) => stringWidth(text)).reduce((sum, each) => sum + each, 0)
          expect(columns).toBeLessThanOrEqual(width)
        }
      }),
    )
  })
})
