import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card, CardBlock } from '../../src/cards/card.ts'
import { markdownCard } from '../../src/cards/markdown.ts'

const markdown = (...blocks: readonly CardBlock[]) => {
  const [, ...parts] = markdownCard({ headline: 'H', blocks }).trimEnd().split('\n\n')
  return parts.join('\n\n')
}

const code = (text: string) => markdown({ kind: 'text', line: [{ code: text }] })
const quote = (text: string) => markdown({ kind: 'quote', title: 'Q', text })

describe('a card as Markdown', () => {
  it('has the headline, the status and every block, a paragraph each', () => {
    const card: Card = {
      headline: '433 TimeLimitReached',
      status: [
        { strong: 'Ada' },
        ' is on it since ',
        { time: Date.UTC(2026, 10, 25, 2, 14), withDate: false },
      ],
      blocks: [
        { kind: 'text', title: 'Retry:', line: ['helps'] },
        { kind: 'text', title: '重试：', line: ['有用'] },
        { kind: 'list', title: 'Check next', ordered: true, items: [['one'], ['two']] },
        { kind: 'list', title: 'Also', ordered: false, items: [[{ strong: '439' }, ': exited']] },
        { kind: 'quote', title: 'The text says', text: '"statusCode":433' },
        { kind: 'note', line: ['Source: ', { link: 'codes', url: 'https://example.com/a_b' }] },
      ],
    }
    expect(markdownCard(card)).toBe(
      `${[
        '**433 TimeLimitReached**',
        '**Ada** is on it since 02:14 UTC',
        '**Retry:** helps',
        '**重试**：有用',
        '**Check next**\n\n1. one\n2. two',
        '**Also**\n\n- **439**: exited',
        '**The text says**\n\n```text\n"statusCode":433\n```',
        'Source: [codes](https://example.com/a_b)',
      ].join('\n\n')}\n`,
    )
  })

  it('escapes what Markdown would read as markup', () => {
    expect(markdown({ kind: 'text', line: ['a_b *c* [d](e) <f> #g `h` \\i'] })).toBe(
      'a\\_b \\*c\\* \\[d\\](e) \\<f\\> \\#g \\`h\\` \\\\i',
    )
    expect(markdown({ kind: 'text', line: [{ strong: '*x*' }] })).toBe('**\\*x\\***')
  })

  it('shows code as it was written', () => {
    expect(code('a_b *c*')).toBe('`a_b *c*`')
    expect(code('a`b')).toBe('``a`b``')
    expect(code('`b')).toBe('`` `b ``')
    expect(code('two\nlines')).toBe('`two lines`')
  })

  it('is never ended by what somebody wrote, in code or in a quote', () => {
    const text = fc.array(fc.constantFrom('`', '``', '`'.repeat(150), '\n', 'a', '~~~', ' '), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join('')
        const [, fence = ''] = /^\*\*Q\*\*\n\n(`+)text\n/.exec(quote(written)) ?? []
        expect(fence.length).toBeGreaterThanOrEqual(3)
        expect(written).not.toContain(fence)
        const [marks = ''] = /^`+/.exec(code(`x${written}x`)) ?? []
        expect(written.match(/`+/g) ?? []).not.toContain(marks)
      }),
    )
  })
})
