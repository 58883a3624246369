import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card, CardBlock } from '../../../src/cards/card.ts'
import { moreButton } from '../../../src/slack/drawing/answer.ts'
import { cardBlocks, escapeMrkdwn, fallbackText } from '../../../src/slack/drawing/blocks.ts'
import { cardMessage } from '../../../src/slack/drawing/message.ts'
import { blockProblem } from '../../../src/workspace/limits/block-limits.ts'

const quote = (text: string): CardBlock => ({ kind: 'quote', title: 'What the text says', text })
const room = 12_000

describe('a card that is too long', () => {
  const size = fc.integer({ min: 0, max: 9_000 })
  it('loses whole parts from its end, says so, and keeps its buttons', () => {
    fc.assert(
      fc.property(
        fc.array(size, { maxLength: 60 }),
        fc.integer({ min: 1, max: 1_900 }),
        (sizes, valueLength) => {
          const card = { headline: 'Headline', blocks: sizes.map((length) => quote('"'.repeat(length / 2))) }
          const button = { ...moreButton([433], 'More'), value: '"'.repeat(valueLength) }
          const { blocks } = cardMessage(card, 'en', [button])
          expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(12_000)
          expect(blockProblem(blocks, 'message')).toBeUndefined()
          expect(blocks.at(-1)).toMatchObject({ type: 'actions' })
          const parts = blocks.filter(({ type }) => type === 'rich_text').length - 1
          expect(blocks.at(-2)?.type === 'context').toBe(parts < sizes.length)
        },
      ),
    )
  })

  it('says so in the language of the card', () => {
    const card = { headline: 'x', blocks: [quote('x'.repeat(20_000))] }
    expect(JSON.stringify(cardBlocks(card, 'zh', room))).toContain('内容过长')
  })
})

describe('what a user wrote', () => {
  const hostile = '<!channel> *b* _i_ ~s~ `c` <https://evil.example|x> &lt; @here :boom:'
  const card: Card = {
    headline: '433 TimeLimitReached',
    blocks: [
      quote(hostile),
      { kind: 'text', title: 'Run:', line: [{ code: hostile }] },
      { kind: 'list', title: 'Problems', ordered: true, items: [[{ code: hostile }]] },
    ],
  }

  it('stands in rich text, as it was', () => {
    const blocks = cardBlocks(card, 'en', room)
    expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(['rich_text']))
    expect(JSON.stringify(blocks).split(JSON.stringify(hostile).slice(1, -1))).toHaveLength(4)
    expect(JSON.stringify(blocks)).not.toMatch(/mrkdwn|"type":"(?:link|user|broadcast)"/)
  })

  it('is sent whole or replaced where it is half a character', () => {
    const half: Card = {
      headline: 'x',
      blocks: [quote('\ud83d'), { kind: 'text', line: [{ code: '\udc00' }] }],
    }
    expect(JSON.stringify(cardBlocks(half, 'en', room))).not.toContain('\\ud')
  })

  it('is sent although it is empty', () => {
    const empty: Card = {
      headline: 'x',
      blocks: [quote(''), { kind: 'text', title: 'Run:', line: [{ code: '' }] }],
    }
    expect(blockProblem(cardBlocks(empty, 'en', room), 'message')).toBeUndefined()
  })
})

it('a note is the only markup, and escapes all the same', () => {
  const note: CardBlock = {
    kind: 'note',
    line: [
      'Source: <x> & ',
      { strong: 'a<b' },
      { code: '<!here>' },
      { link: 'a|b>', url: 'https://a.example/?b&c' },
    ],
  }
  expect(cardBlocks({ headline: 'x', blocks: [note] }, 'en', room).at(-1)).toEqual({
    type: 'context',
    elements: [
      {
        type: 'mrkdwn',
        text: 'Source: &lt;x&gt; &amp; *a&lt;b*&lt;!here&gt;<https://a.example/?b&amp;c|a|b&gt;>',
      },
    ],
  })
})

it('the text for phones has a blank between two sentences, where they need one', () => {
  const text = (headline: string, ...[notice, status]: readonly string[]) =>
    fallbackText({
      ...{ headline, blocks: [] },
      ...(notice !== undefined && { notice: [notice] }),
      ...(status !== undefined && { status: [status] }),
    })
  expect(text('It ended.', 'It was late.', 'Nobody is on it.')).toBe(
    'It ended. It was late. Nobody is on it.',
  )
  expect(text('出错了。', '问题出在你的代码。', '还没有人处理。')).toBe(
    '出错了。问题出在你的代码。还没有人处理。',
  )
  expect(text('It ended.', '')).toBe('It ended.')
})

it('the text for phones is escaped, and short', () => {
  expect(fallbackText({ headline: 'a < b && c > d', blocks: [] })).toBe('a &lt; b &amp;&amp; c &gt; d')
  expect(fallbackText({ headline: '<'.repeat(9_000), blocks: [] }).length).toBeLessThan(3_000)
})

it('escaping leaves nothing that Slack would read as markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', 'l', 't', ';', '!', '@') }), (text) => {
      const escaped = escapeMrkdwn(text)
      expect(escaped).not.toMatch(/[<>]/)
      const back = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
      expect(back).toBe(text)
    }),
  )
})
