import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/workspace/state/blocks.ts'
import { oddBlocks, validBlocks } from './arbitrary-blocks.ts'
import { blocksHtml, wordsOf } from './drawn.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements })
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) })
const richText = (...elements: object[]): Block => ({ type: 'rich_text', elements })

/** Every text in the blocks, wherever it stands. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['text', 'label', 'initial_value'].includes(key) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [unescaped(String(value.text))]
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, Array.isArray(value) ? key : name))
}

function unescaped(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

describe('blocks', () => {
  it('show every text in them', () => {
    fc.assert(
      fc.property(validBlocks, (blocks) => {
        const shown = wordsOf(blocksHtml(blocks))
        for (const words of textsIn(blocks)) if (!isPlaceholder(blocks, words)) expect(shown).toContain(words)
        expect(shown).not.toContain('is not drawn here')
      }),
    )
  })

  it('of any shape are drawn or named, and throw nothing', () => {
    fc.assert(
      fc.property(oddBlocks, (blocks) => {
        const html = blocksHtml(blocks)
        for (const { type } of blocks)
          if (type === 'hologram') expect(html).toContain('“hologram” is not drawn here')
      }),
    )
  })

  it('of a type we do not know are named, with their JSON', () => {
    const html = blocksHtml([{ type: 'hologram', depth: 3 }])
    expect(wordsOf(html)).toContain('Block type “hologram” is not drawn here')
    expect(wordsOf(html)).toContain('"depth": 3')
  })

  it.each([
    'alert',
    'call',
    'card',
    'carousel',
    'container',
    'data_table',
    'file',
    'image',
    'markdown',
    'plan',
    'table',
    'task_card',
    'video',
  ])('of type %s, which the bot never sends, are named too', (type) => {
    expect(wordsOf(blocksHtml([{ type, text: 'inside' }]))).toContain(`“${type}” is not drawn here`)
  })

  it.each<[string, Block]>([
    ['an element', { type: 'actions', elements: [{ type: 'mind_reader' }] }],
    ['an input', { type: 'input', label: plain('x'), element: { type: 'mind_reader' } }],
    ['a piece of rich text', richText(section({ type: 'mind_reader' }))],
    ['a part of rich text', richText({ type: 'mind_reader', elements: [] })],
    ['an item of a list', richText({ type: 'rich_text_list', elements: [{ type: 'mind_reader' }] })],
    ['a text', { type: 'context', elements: [{ type: 'mind_reader' }] }],
    ['an accessory', { type: 'section', text: plain('x'), accessory: { type: 'mind_reader' } }],
  ])('name %s that we do not know', (_, block) => {
    expect(wordsOf(blocksHtml([block]))).toContain('“mind_reader” is not drawn here')
  })

  it.each(['actions', 'context', 'header', 'rich_text', 'section'])(
    'of type %s with nothing in them are named all the same',
    (type) => {
      expect(wordsOf(blocksHtml([{ type, block_id: 'empty' }]))).toContain('"empty"')
    },
  )

  it('never become HTML of their own', () => {
    const evil = '<img src=x onerror=alert(1)>'
    const html = blocksHtml([
      { type: 'section', text: plain(evil), fields: [mrkdwn(evil)] },
      richText(section(text(evil))),
    ])
    expect(html).not.toContain('<img')
  })

  it('have ids of their own even where block ids repeat', () => {
    const input = {
      type: 'input',
      block_id: 'a',
      label: plain('x'),
      element: { type: 'plain_text_input', action_id: 'a' },
    }
    const ids = [...blocksHtml([input, input]).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
  })
})

/** A menu shows its placeholder as an option, a field as an attribute. */
function isPlaceholder(blocks: readonly Block[], words: string): boolean {
  return JSON.stringify(blocks).includes(`"placeholder":{"type":"plain_text","text":${JSON.stringify(words)}`)
}

describe('rich text', () => {
  it('has its styles', () => {
    const html = blocksHtml([
      richText(
        section(
          text('a', { bold: true, italic: true }),
          text('b', { code: true, strike: true }),
          text('c', { underline: true }),
        ),
      ),
    ])
    expect(html).toContain('<strong><em>a</em></strong><s><code class="bk-code">b</code></s><u>c</u>')
  })

  it('nests lists by their indent and goes on counting', () => {
    const list = (style: string, indent: number, offset: number, ...items: string[]) => ({
      ...{ type: 'rich_text_list', style, indent, offset },
      elements: items.map((each) => section(text(each))),
    })
    const html = blocksHtml([
      richText(list('ordered', 0, 0, 'a', 'b'), list('bullet', 1, 0, 'c'), list('ordered', 0, 2, 'd')),
    ])
    const bare = html.replace(/ class="[^"]*"/g, '').replace(/<\/?div>/g, '')
    expect(bare).toBe(
      '<ol start="1"><li>a</li><li>b<ul><li>c</li></ul></li></ol><ol start="3"><li>d</li></ol>',
    )
  })

  it('shows mentions and dates in words', () => {
    const date = { type: 'date', timestamp: 1_392_705_582, format: '{date}', fallback: 'x' }
    const words = wordsOf(
      blocksHtml([
        richText(
          section(
            { type: 'user', user_id: 'U1' },
            { type: 'channel', channel_id: 'C1' },
            { type: 'usergroup', usergroup_id: 'S1' },
            { type: 'broadcast', range: 'here' },
            date,
          ),
        ),
      ]),
    )
    expect(words).toMatch(/^@lin#oncall@S1@hereFebruary 1[78], 2014$/)
  })

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x'])(
    'makes no link of %j',
    (url) => {
      const html = blocksHtml([richText(section({ type: 'link', url, text: 'click' }))])
      expect(html).not.toContain('href')
      expect(wordsOf(html)).toBe(`click (${url})`)
    },
  )
})
