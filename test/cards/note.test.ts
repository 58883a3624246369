import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notePieces } from '../../src/cards/note.ts'

const links = (note: string) => notePieces(note).flatMap((piece) => (linkOf(piece) ? [linkOf(piece)] : []))

function linkOf(piece: ReturnType<typeof notePieces>[number]): string | undefined {
  return typeof piece === 'object' && 'url' in piece ? piece.url : undefined
}

const wholeOf = (note: string) =>
  notePieces(note)
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return 'code' in piece ? piece.code : linkOf(piece)
    })
    .join('')

describe('a note', () => {
  it.each([
    ['see https://wiki.example.com/a?b=1&c=2#d for more', 'https://wiki.example.com/a?b=1&c=2#d'],
    ['https://wiki.example.com', 'https://wiki.example.com'],
    ['(https://wiki.example.com/a).', 'https://wiki.example.com/a'],
    [
      'see https://en.example.org/wiki/Lock_(computing), please',
      'https://en.example.org/wiki/Lock_(computing)',
    ],
    ['见 https://wiki.example.com/中文', 'https://wiki.example.com/'],
    ['处理办法：https://wiki.example.com/a。', 'https://wiki.example.com/a'],
    ['https://host.example:8443/x!', 'https://host.example:8443/x'],
  ])('has its https address to be clicked: %s', (note, url) => {
    expect(links(note)).toEqual([url])
    expect(wholeOf(note)).toBe(note)
  })

  it.each([
    ['another scheme', 'http://a.example ftp://b.example javascript:alert(1) file:///etc/passwd slack://x'],
    ['no scheme', 'wiki.example.com www.example.com'],
    [
      'a name before the host',
      'https://bank.example@evil.example/ https://a:b@evil.example/ https://a:80@evil.example',
    ],
    ['markup of Slack’s', '<https://evil.example|bank.example>'],
    ['the middle of a word', 'xhttps://evil.example'],
    ['a letter that only looks like another', 'https://exаmple.com'],
  ])('has nothing to be clicked where there is %s', (_, note) => {
    expect(links(note)).toEqual([])
    expect(wholeOf(note)).toBe(note)
  })

  it('has several', () => {
    expect(links('https://a.example/1, https://b.example/2')).toEqual([
      'https://a.example/1',
      'https://b.example/2',
    ])
  })

  it('is whole, whatever is in it, and links only to https without a name', () => {
    const part = fc.constantFrom(
      'https://',
      'a.example',
      '/',
      '(',
      ')',
      '.',
      '@',
      ' ',
      '|',
      '<',
      '>',
      '错',
      '\u202e',
      '#',
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
        (note) => {
          expect(wholeOf(note)).toBe(note)
          for (const url of links(note)) {
            expect(url).toMatch(/^https:\/\/[\x21-\x7e]+$/)
            expect(URL.canParse(url ?? '') ? new URL(url ?? '').username : '').toBe('')
          }
        },
      ),
    )
  })
})
