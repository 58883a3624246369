import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageSchema } from '../../../src/slack/reading/payloads.ts'
import { plainOfMrkdwn, readMessage, withoutMention } from '../../../src/slack/reading/read.ts'
import { compose, escapeText } from '../../../src/workspace/people/composer.ts'
import { createWorkspace } from '../../../src/workspace/state/seed.ts'

const workspace = createWorkspace('http://127.0.0.1', Date.now)
const read = (message: unknown) => readMessage(messageSchema.parse(message))
const richText = (...elements: object[]) => [
  { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
]
const section = (text: string, type = 'mrkdwn') => ({ type: 'section', text: { type, text } })

describe('what somebody typed', () => {
  it('comes out as typed, whatever marks Slack’s composer puts around it', () => {
    const typed = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '<b>',
            '&lt;',
            '&',
            '{"statusCode":433}',
            'main.py',
            'index.sh',
            '*a*',
            '\n',
            ' ',
            '错误',
            '🦊',
            '<!channel>',
          ),
          fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/[`@]|https?:/.test(text)),
        ),
      )
      .map((parts) => parts.join(' ').trim())
    fc.assert(
      fc.property(typed, (text) => {
        expect(read(compose(workspace, text))).toBe(text)
      }),
    )
  })

  it('is the same from the text alone, where there are no blocks', () => {
    const typed = 'ERROR "a" < 3 && b > 2 &lt; main.py https://a.example/x?y=1&z=2'
    const { text } = compose(workspace, typed)
    expect(read({ text })).toBe(typed)
  })

  it('in a code fence keeps its lines', () => {
    const log = 'line 1\n  {"statusCode":433}\n\nline 3 <x>'
    expect(read(compose(workspace, `see\n\`\`\`\n${log}\n\`\`\``))).toBe(`see\n\n${log}`)
  })

  it('escaped and unescaped once comes back whole', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainOfMrkdwn(escapeText(text))).toBe(text)
      }),
    )
  })
})

describe('mrkdwn', () => {
  it.each([
    ['a file name that Slack took for a host', '<http://main.py|main.py>.handler', 'main.py.handler'],
    ['the same without a label', '<http://index.sh>', 'index.sh'],
    ['a link with a label', '<https://a.example/x|the docs>', 'the docs'],
    ['a link without one', '<https://a.example/x?a=1&amp;b=2>', 'https://a.example/x?a=1&b=2'],
    ['a host whose path matters', '<http://a.example/x>', 'http://a.example/x'],
    ['a person', '<@U012AB3CD>', '<@U012AB3CD>'],
    ['a person with a name', '<@U012AB3CD|ana>', '<@U012AB3CD>'],
    ['a channel', '<#C012AB3CD|general>', 'general'],
    ['everybody', '<!here> <!subteam^S1|@ops>', '!here @ops'],
    ['entities, once', '&amp;lt; &lt;b&gt; &quot;', '&lt; <b> &quot;'],
    ['what only looks like a link', '1 < 2 | 3 > 2 <b>', '1 < 2 | 3 > 2 <b>'],
  ])('is read as people see it: %s', (_, text, plain) => {
    expect(plainOfMrkdwn(text)).toBe(plain)
  })
})

describe('a message', () => {
  it('that says the same in blocks, text and attachments says it once', () => {
    const text = 'Alert: *statusCode* &lt;433&gt;'
    const attachment = { fallback: text, text, title: 'Alert' }
    expect(read({ text, blocks: [section(text)], attachments: [attachment, attachment] })).toBe(
      'Alert: *statusCode* <433>',
    )
  })

  it('is read as far as Slack lets anybody attach', () => {
    const attachments = Array.from({ length: 1_000 }, (_, index) => ({ text: `line ${index}.` }))
    expect(read({ text: 'all', attachments }).split('\n').at(-1)).toBe('line 99.')
  })

  it('says each of its parts, and none twice, however many there are', () => {
    const words = fc.constantFrom('a', 'b', '*a*', 'a b', '<b>', '!', '')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (texts) => {
        const letters = (text: string) => text.replace(/[^a-z]/g, '')
        const whole = read({ attachments: texts.map((text) => ({ text })) })
        for (const text of texts) expect(letters(whole)).toContain(letters(text))
        const lines = whole.split('\n').map(letters)
        expect(new Set(lines).size).toBe(lines.length)
      }),
    )
  })

  it('whose text says more than its blocks, or its attachment more than both, says the most once', () => {
    expect(read({ text: 'Alert: 433', blocks: [section('Alert')] })).toBe('Alert: 433')
    const attachments = [{ text: 'Alert: 433 in shop' }]
    expect(read({ text: 'Alert: 433', blocks: [section('Alert')], attachments })).toBe('Alert: 433 in shop')
  })

  it('of several parts has them all, in the order in which they are shown', () => {
    const attachments = [
      {
        pretext: 'one',
        title: 'two',
        text: 'three',
        fields: [
          { title: 'four', value: '4' },
          { title: '', value: '' },
        ],
      },
      { fallback: 'five' },
      { blocks: [section('six')] },
    ]
    expect(read({ text: 'zero', attachments })).toBe('zero\none\ntwo\nthree\nfour: 4\nfive\nsix')
  })

  it.each([
    [
      'section fields',
      [
        {
          type: 'section',
          fields: [
            { type: 'mrkdwn', text: 'a &amp;' },
            { type: 'plain_text', text: 'b &amp;' },
          ],
        },
      ],
      'a &\nb &amp;',
    ],
    [
      'a header and a context',
      [
        { type: 'header', text: { type: 'plain_text', text: 'a' } },
        { type: 'context', elements: [{ type: 'mrkdwn', text: '<http://b.py|b.py>' }] },
      ],
      'a\nb.py',
    ],
    [
      'a table',
      [
        {
          type: 'table',
          rows: [
            [
              { type: 'raw_text', text: 'a' },
              {
                type: 'rich_text',
                elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'b' }] }],
              },
            ],
          ],
        },
      ],
      'a\nb',
    ],
    ['Markdown', [{ type: 'markdown', text: 'a **b**' }], 'a **b**'],
    [
      'a block of a type yet to come',
      [{ type: 'new', inside: { deep: [{ text: { type: 'mrkdwn', text: 'a' } }] } }],
      'a',
    ],
    [
      'a list and a quote',
      [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              elements: [
                { type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] },
                { type: 'rich_text_section', elements: [{ type: 'text', text: 'b' }] },
              ],
            },
            { type: 'rich_text_quote', elements: [{ type: 'text', text: 'c' }] },
          ],
        },
      ],
      'a\nb\nc',
    ],
    [
      'buttons, which say nothing',
      [{ type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Retry 433' } }] }],
      '',
    ],
    [
      'emoji and people',
      richText(
        { type: 'emoji', name: 'boom' },
        { type: 'user', user_id: 'U1' },
        { type: 'link', url: 'https://a.example' },
        { type: 'link', url: 'http://main.py', text: 'main.py' },
      ),
      ':boom:<@U1>https://a.examplemain.py',
    ],
    ['text in rich text, which is not escaped', richText({ type: 'text', text: '&lt;b&gt;' }), '&lt;b&gt;'],
  ])('is read from blocks: %s', (_, blocks, text) => {
    expect(read({ blocks })).toBe(text)
  })

  it('of any shape is read without a fault', () => {
    const word = fc.constantFrom(
      'text',
      'elements',
      'type',
      'rich_text',
      'rich_text_section',
      'mrkdwn',
      'fields',
      'x',
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.string(),
        fc.constant(null),
        fc.integer(),
        word,
        fc.array(tie('value')),
        fc.dictionary(word, tie('value')),
      ),
    }))
    fc.assert(
      fc.property(fc.array(value), fc.array(value), value, (blocks, attachments, text) => {
        expect(typeof read({ blocks, attachments, text, files: text })).toBe('string')
      }),
    )
  })

  it('nested without end is read as far as anybody nests', () => {
    let block: object = section('deep')
    for (let depth = 0; depth < 90; depth += 1) block = { type: 'x', inside: [block] }
    expect(read({ blocks: [block], text: 'text' })).toBe('text')
  })
})

it('a mention is taken out wherever it stands', () => {
  expect(withoutMention('<@U1> 439 <@U1>', 'U1')).toBe('439')
  expect(withoutMention('<@U2> 439', 'U1')).toBe('<@U2> 439')
})
