import { describe, expect, it } from 'vitest'
import { Attachments } from '../../../../src/workspace/page/blocks/attachments.tsx'
import { context, htmlOf, wordsOf } from './drawn.ts'

const draw = (attachment: object) => htmlOf(Attachments, { attachments: [attachment], context })

describe('an attachment', () => {
  it('shows all it says', () => {
    const words = wordsOf(
      draw({
        pretext: 'before *b*',
        author_name: 'Author',
        title: 'Title',
        title_link: 'https://a.example',
        text: 'a &lt; b',
        fields: [
          { title: 'Region', value: 'ap-guangzhou', short: true },
          { title: 'Errors', value: 12 },
        ],
        footer: 'Footer',
        blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Header' } }],
      }),
    )
    expect(words).toBe('before bAuthorTitlea < bRegionap-guangzhouErrors12HeaderFooter')
  })

  it('shows its fallback only where there is nothing else', () => {
    expect(wordsOf(draw({ fallback: 'short', text: 'long' }))).toBe('long')
    expect(wordsOf(draw({ fallback: 'short' }))).toBe('short')
  })

  it('has its colour at the side, if it is one', () => {
    expect(draw({ text: 'x', color: 'danger' })).toContain('border-inline-start-color:#e01e5a')
    expect(draw({ text: 'x', color: 'a64' })).toContain('border-inline-start-color:#a64')
    expect(draw({ text: 'x', color: 'red;background:url(x)' })).not.toContain('style')
  })

  it('that holds nothing we know is named', () => {
    expect(wordsOf(draw({ surprise: 'inside' }))).toContain('is not drawn here')
    expect(wordsOf(draw({ surprise: 'inside' }))).toContain('inside')
  })

  it('names a block in it that we do not know', () => {
    expect(wordsOf(draw({ blocks: [{ type: 'hologram' }] }))).toContain('“hologram” is not drawn here')
  })

  it('makes no link of a script', () => {
    expect(
      draw({ title: 'x', title_link: 'javascript:alert(1)', author_name: 'y', author_link: 'data:x,y' }),
    ).not.toContain('href')
  })
})
