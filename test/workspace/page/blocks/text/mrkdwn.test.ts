import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Mrkdwn } from '../../../../../src/workspace/page/blocks/text/mrkdwn.tsx'
import { context, htmlOf, wordsOf } from '../drawn.ts'

const draw = (text: string, verbatim = false) => htmlOf(Mrkdwn, { text, verbatim, context })
/** Without the frame of the only line. */
const line = (text: string) =>
  draw(text).replace(/^<div class="bk-text"><div class="bk-line">(.*)<\/div><\/div>$/s, '$1')
const link = (href: string, label: string) =>
  `<a class="bk-link" href="${href}" target="_blank" rel="noopener noreferrer">${label}</a>`
const code = (text: string) => `<code class="bk-code">${text}</code>`

describe('a line of mrkdwn', () => {
  it.each([
    ['bold, italic and strike', '*a* _b_ ~c~', '<strong>a</strong> <em>b</em> <s>c</s>'],
    ['styles inside each other', '*a _b_ c*', '<strong>a <em>b</em> c</strong>'],
    ['a style next to punctuation', '(*a*), "_b_"', '(<strong>a</strong>), &quot;<em>b</em>&quot;'],
    [
      'no style within a word',
      'snake_case_name 2*3*4 *a*b 中文*字*中文',
      'snake_case_name 2*3*4 *a*b 中文*字*中文',
    ],
    ['no style around spaces', '* a * ** __ ~ b ~', '* a * ** __ ~ b ~'],
    ['a marker that never closes', '*a _b ~c', '*a _b ~c'],
    ['code, in which nothing else counts', '`*a* :fire:`', code('*a* :fire:')],
    ['code with a link made of a file name', '`<http://main.py|main.py>`', code('main.py')],
    ['escapes, once', '&lt;b&gt; &amp;lt; &amp;amp; &quot;', '&lt;b&gt; &amp;lt; &amp;amp; &amp;quot;'],
    [
      'a link with a label',
      '<https://a.example/?x=1&amp;y=2|A &amp; B>',
      link('https://a.example/?x=1&amp;y=2', 'A &amp; B'),
    ],
    ['a link without', '<https://a.example/>', link('https://a.example/', 'https://a.example/')],
    [
      'a bare address without the full stop',
      'see https://a.example/x.',
      `see ${link('https://a.example/x', 'https://a.example/x')}.`,
    ],
    ['a bold link', '*<https://a.example/|a>*', `<strong>${link('https://a.example/', 'a')}</strong>`],
    [
      'a person, a channel',
      '<@U1> <#C1|old>',
      '<span class="bk-mention">@lin</span> <span class="bk-mention">#oncall</span>',
    ],
    [
      'somebody unknown',
      '<@U9> <@U8|kim>',
      '<span class="bk-mention">@U9</span> <span class="bk-mention">@kim</span>',
    ],
    ['a call to all', '<!here>', '<span class="bk-mention bk-broadcast">@here</span>'],
    ['a group', '<!subteam^S1|@ops>', '<span class="bk-mention">@ops</span>'],
    ['brackets that are nothing', '<b> <> < 3', '&lt;b&gt; &lt;&gt; &lt; 3'],
    [
      'an emoji we know',
      ':fire:',
      '<span class="bk-emoji" role="img" aria-label="fire emoji" title=":fire:">🔥</span>',
    ],
    ['what only looks like one', '10:30:45 :8080: :nobody:', '10:30:45 :8080: :nobody:'],
  ])('has %s', (_, text, html) => {
    expect(line(text)).toBe(html)
  })

  it('leaves bare addresses alone where it is verbatim', () => {
    expect(draw('https://a.example/', true)).not.toContain('<a')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'steam://run',
  ])('shows %s as words, not as a link', (url) => {
    const html = draw(`<${url}|click>`)
    expect(html).not.toContain('href')
    expect(wordsOf(html)).toBe(`click (${url})`)
  })
})

describe('paragraphs of mrkdwn', () => {
  it('set fences apart, where markup means nothing', () => {
    expect(draw('a\n```\n*b*\n  &lt;c&gt;\n```\nd')).toBe(
      '<div class="bk-text"><div class="bk-line">a</div><pre class="bk-pre">*b*\n  &lt;c&gt;</pre><div class="bk-line">d</div></div>',
    )
  })

  it('take a fence that never closes as text', () => {
    expect(wordsOf(draw('a ```b'))).toBe('a ```b')
  })

  it('join lines of a quote, escaped or not', () => {
    expect(draw('&gt; a\n> *b*\nc')).toBe(
      '<div class="bk-text"><blockquote class="bk-quote">a\n<strong>b</strong></blockquote><div class="bk-line">c</div></div>',
    )
  })
})

describe('any text', () => {
  it('without markup is shown as it is', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[<>&*_~`:\n\r]|https?:/.test(text))
    fc.assert(
      fc.property(plain, (text) => {
        expect(wordsOf(draw(text))).toBe(text)
      }),
    )
  })

  it('escaped as Slack escapes it is shown as it was, and never as HTML', () => {
    const risky = fc.string({ unit: fc.constantFrom(...'<>&"\'/=script onerror img'.split('')) })
    fc.assert(
      fc.property(risky, (text) => {
        const sent = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        const shown = wordsOf(draw(sent))
        // A sign at the start of a line makes it a quote.
        expect(shown).toBe(text.replace(/^> ?/, ''))
      }),
    )
  })

  it('made of markup alone throws nothing', () => {
    const odd = fc.string({ unit: fc.constantFrom(...'*_~`<>|!@#^:&;\n a'.split('')), maxLength: 60 })
    fc.assert(
      fc.property(odd, (text) => {
        expect(draw(text)).toContain('bk-text')
      }),
    )
  })
})
