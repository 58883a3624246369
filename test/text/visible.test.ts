import fc from 'fast-check'
import { expect, it } from 'vitest'
import { visible } from '../../src/text/visible.ts'

it.each([
  ['a right-to-left override', 'txt.\u202eexe', 'txt.‹U+202E›exe'],
  ['an isolate', '\u2067433\u2069', '‹U+2067›433‹U+2069›'],
  ['a zero-width space', 'index\u200b.main', 'index‹U+200B›.main'],
  ['a joiner between letters', 'a\u200db', 'a‹U+200D›b'],
  ['a byte order mark', '\ufeff433', '‹U+FEFF›433'],
  ['a soft hyphen', 'main\u00ad_handler', 'main‹U+00AD›_handler'],
  ['a letter that fonts leave blank', '\u3164', '‹U+3164›'],
  ['a variation selector after a digit', '4\ufe0f33', '4‹U+FE0F›33'],
  ['a tag beyond the first plane', 'a\u{e0041}', 'a‹U+E0041›'],
  ['a line separator', 'a\u2028b', 'a‹U+2028›b'],
  ['an escape', '\u001b[31m', '‹U+001B›[31m'],
  ['a lone carriage return, which would overwrite the line', '433\rOK', '433‹U+000D›OK'],
  ['the blank of Braille', 'a\u2800b', 'a‹U+2800›b'],
])('%s is spelled out', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})

it.each([
  ['words in any script', 'naïve 错误 Ошибка ｆｕｌｌ\u3000\u00a0x'],
  ['lines and tabs', 'a\n\tb'],
  ['a family', '👨‍👩‍👧'],
  ['a heart, a firefighter, a key', '❤️ 👩🏽‍🚒 #️⃣'],
])('%s stay as they are', (_, text) => {
  expect(visible(text)).toBe(text)
})

it('line ends of Windows are line ends', () => {
  expect(visible('a\r\nb\r\n')).toBe('a\nb\n')
})

it('what is shown needs no second look, and loses nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = visible(text)
      expect(visible(shown)).toBe(shown)
      const back = shown.replace(/‹U\+([0-9A-F]{4,6})›/g, (_, code) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      )
      expect(back).toBe(text.replaceAll('\r\n', '\n'))
    }),
  )
})
