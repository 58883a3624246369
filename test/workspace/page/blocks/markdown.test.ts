import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksHtml, wordsOf } from './drawn.ts'

const draw = (text: string) =>
  blocksHtml([{ type: 'markdown', text }]).replace(
    /^<div class="bk"><div class="bk-text bk-markdown">(.*)<\/div><\/div>$/s,
    '$1',
  )
const bare = (text: string) =>
  draw(text).replace(/ class="[^"]*"| style="[^"]*"| target="_blank"| rel="[^"]*"/g, '')

describe('Markdown', () => {
  it.each([
    [
      'styles',
      '**a** *b* _c_ ~~d~~ `e`',
      '<div><strong>a</strong> <em>b</em> <em>c</em> <s>d</s> <code>e</code></div>',
    ],
    ['styles inside each other', '**a *b* c**', '<div><strong>a <em>b</em> c</strong></div>'],
    ['names with underscores', 'snake_case_name', '<div>snake_case_name</div>'],
    ['what is escaped', '\\*a\\*', '<div>*a*</div>'],
    ['links', '[a](https://a.example/)', '<div><a href="https://a.example/">a</a></div>'],
    ['pictures, as links', '![a](https://a.example/)', '<div><a href="https://a.example/">a</a></div>'],
    ['headings', '## A *b*', '<div>A <em>b</em></div>'],
    ['rules', '---', '<hr/>'],
    ['fences', '```js\na *b*\n```', '<pre>a *b*</pre>'],
    ['fences without an end', '```\na', '<pre>a</pre>'],
    ['quotes', '> a\n> b', '<blockquote>a\nb</blockquote>'],
    [
      'lists',
      '- a\n  - b\n2. c',
      '<ul><li><span>•</span><div>a</div></li><li><span>•</span><div>b</div></li><li><span>2.</span><div>c</div></li></ul>',
    ],
    [
      'boxes to tick',
      '- [x] a\n- [ ] b',
      '<ul><li><span>☑</span><div>a</div></li><li><span>☐</span><div>b</div></li></ul>',
    ],
    ['items over several lines', '- a\n  b', '<ul><li><span>•</span><div>a\nb</div></li></ul>'],
    [
      'tables',
      '| a | b |\n|---|---|\n| 1 | **2** |',
      '<div><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td><strong>2</strong></td></tr></tbody></table></div>',
    ],
    ['paragraphs', 'a\nb\n\nc', '<div>a\nb</div><div>c</div>'],
    ['HTML, as text', '<b>a</b>', '<div>&lt;b&gt;a&lt;/b&gt;</div>'],
    ['entities, as text', '&lt;', '<div>&amp;lt;</div>'],
  ])('knows %s', (_, text, html) => {
    expect(bare(text)).toBe(html)
  })

  it('makes no link of a script', () => {
    expect(draw('[a](javascript:alert)')).not.toContain('href')
  })

  it('without markup is shown as it is', () => {
    const plain = fc
      .string({ unit: fc.constantFrom(...'ab c,.中文'.split('')), minLength: 1 })
      .filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(plain, (text) => {
        expect(wordsOf(draw(text))).toBe(text)
      }),
    )
  })

  it('made of markup alone throws nothing', () => {
    const odd = fc.string({ unit: fc.constantFrom(...'*_~`<>|[]()!#-1.\\ \na'.split('')), maxLength: 60 })
    fc.assert(
      fc.property(odd, (text) => {
        expect(typeof draw(text)).toBe('string')
      }),
    )
  })
})
