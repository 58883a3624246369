import { describe, expect, it } from 'vitest'
import { blockProblem } from '../../../src/workspace/limits/block-limits.ts'

const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) })
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: 'x'.repeat(length) })
const button = (action_id: string, text = plain(1)) => ({ type: 'button', action_id, text })
const options = (count: number, text = plain(1)) =>
  Array.from({ length: count }, (_, index) => ({ text, value: String(index) }))
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const section = (text: object) => ({ type: 'section', text })
const input = (element: object) => ({ type: 'input', label: plain(1), element })
const times = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('what stands at a limit passes, and one more is refused', () => {
  it.each<[string, object, object]>([
    ['section text', section(mrkdwn(3000)), section(mrkdwn(3001))],
    [
      'section fields',
      { type: 'section', fields: [plain(2000)] },
      { type: 'section', fields: [plain(2001)] },
    ],
    ['header', { type: 'header', text: plain(150) }, { type: 'header', text: plain(151) }],
    [
      'context elements',
      { type: 'context', elements: times(10).map(() => plain(1)) },
      { type: 'context', elements: times(11).map(() => plain(1)) },
    ],
    [
      'actions elements',
      actions(...times(25).map((id) => button(`a${id}`))),
      actions(...times(26).map((id) => button(`a${id}`))),
    ],
    ['button text', actions(button('a', plain(75))), actions(button('a', plain(76)))],
    [
      'overflow options',
      actions({ type: 'overflow', options: options(5) }),
      actions({ type: 'overflow', options: options(6) }),
    ],
    [
      'option text',
      actions({ type: 'overflow', options: options(1, plain(75)) }),
      actions({ type: 'overflow', options: options(1, plain(76)) }),
    ],
    [
      'select options',
      actions({ type: 'static_select', options: options(100) }),
      actions({ type: 'static_select', options: options(101) }),
    ],
    [
      'radio buttons',
      input({ type: 'radio_buttons', options: options(10) }),
      input({ type: 'radio_buttons', options: options(11) }),
    ],
    [
      'input value',
      input({ type: 'plain_text_input', initial_value: 'abc', max_length: 3 }),
      input({ type: 'plain_text_input', initial_value: 'abcd', max_length: 3 }),
    ],
    [
      'a button’s value',
      actions({ ...button('a'), value: 'x'.repeat(2000) }),
      actions({ ...button('a'), value: 'x'.repeat(2001) }),
    ],
    [
      'option value',
      actions({ type: 'overflow', options: [{ text: plain(1), value: 'x'.repeat(75) }] }),
      actions({ type: 'overflow', options: [{ text: plain(1), value: 'x'.repeat(76) }] }),
    ],
    [
      'input length',
      input({ type: 'plain_text_input', min_length: 3, max_length: 3 }),
      input({ type: 'plain_text_input', min_length: 4, max_length: 3 }),
    ],
    [
      'input maximum',
      input({ type: 'plain_text_input', max_length: 3000 }),
      input({ type: 'plain_text_input', max_length: 3001 }),
    ],
    [
      'files',
      input({ type: 'file_input', filetypes: ['zip'], max_files: 10 }),
      input({ type: 'file_input', filetypes: ['zip'], max_files: 11 }),
    ],
    ['list indent', list({ indent: 8 }), list({ indent: 9 })],
    ['block_id', divider('x'.repeat(255)), divider('x'.repeat(256))],
    ['action_id', actions(button('x'.repeat(255))), actions(button('x'.repeat(256)))],
  ])('%s', (_name, atLimit, beyond) => {
    expect(blockProblem([atLimit], 'message')).toBeUndefined()
    expect(blockProblem([beyond], 'message')).toMatch(/^invalid_blocks: /)
  })

  it.each([
    ['message', 50],
    ['modal', 100],
    ['home', 100],
  ] as const)('blocks of a %s', (surface, limit) => {
    const dividers = (count: number) => times(count).map(() => ({ type: 'divider' }))
    expect(blockProblem(dividers(limit), surface)).toBeUndefined()
    expect(blockProblem(dividers(limit + 1), surface)).toMatch(/^invalid_blocks: /)
  })

  it('all blocks of a message together, which no other surface minds', () => {
    const atLimit = times(4).map(() => section(mrkdwn(3000)))
    const beyond = [...atLimit, section(mrkdwn(1000))]
    expect(blockProblem(atLimit, 'message')).toBeUndefined()
    expect(blockProblem(beyond, 'message')).toMatch(/^msg_blocks_too_long: /)
    expect(blockProblem(beyond, 'modal')).toBeUndefined()
  })
})

describe('lengths are code points', () => {
  it('counts a character outside the basic plane once', () => {
    expect(
      blockProblem([{ type: 'header', text: { type: 'plain_text', text: '𠮷'.repeat(150) } }], 'home'),
    ).toBe(undefined)
  })
})

describe('blocks that Slack would not draw are refused', () => {
  it.each<[string, unknown]>([
    ['no list', 'blocks'],
    ['an unknown type', [{ type: 'sectoin', text: plain(1) }]],
    ['a block that is not drawn here', [{ type: 'markdown', text: 'x' }]],
    ['an address behind an option', [actions(linked())]],
    ['an unknown property', [{ type: 'divider', text: plain(1) }]],
    ['a section without text', [{ type: 'section' }]],
    ['an empty text', [section(plain(0))]],
    ['an empty rich text run', [richText({ type: 'text', text: '' })]],
    ['mrkdwn in a header', [{ type: 'header', text: mrkdwn(1) }]],
    ['mrkdwn in a menu', [actions({ type: 'overflow', options: options(1, mrkdwn(1)) })]],
    ['a select without options', [actions({ type: 'static_select' })]],
    ['a select that starts with a stranger', [actions(strangeSelect())]],
    ['an action_id twice in a block', [actions(button('a'), button('a'))]],
    ['a block_id twice', [divider('a'), divider('a')]],
    ['a person in preformatted text', [preformatted({ type: 'user', user_id: 'U1' })]],
    ['a date without a token', [richText({ type: 'date', timestamp: 1, format: 'yesterday' })]],
    ['a date with an unknown token', [richText({ type: 'date', timestamp: 1, format: '{year}' })]],
    ['a date in milliseconds', [richText({ type: 'date', timestamp: 1e12, format: '{date}' })]],
    ['two fields that want the focus', [focused('a'), focused('b')]],
    ['a field for files in a row of buttons', [actions({ type: 'file_input', action_id: 'a' })]],
    ['a file type with its dot', [input({ type: 'file_input', filetypes: ['.zip'] })]],
    ['an input in a row of buttons', [actions({ type: 'plain_text_input', action_id: 'a' })]],
    ['a button in an input', [input(button('a'))]],
  ])('%s', (_name, blocks) => {
    expect(blockProblem(blocks, 'message')).toMatch(/^invalid_blocks: /)
  })

  it('says where the trouble is', () => {
    expect(blockProblem([divider('a'), section(plain(3001))], 'message')).toBe(
      'invalid_blocks: /1/text/text must have at most 3000 characters',
    )
  })
})

it('takes every kind of rich text that a card may use', () => {
  const sectionOf = (...elements: object[]) => ({ type: 'rich_text_section', elements })
  const elements = [
    sectionOf(
      { type: 'text', text: 'a', style: { bold: true } },
      { type: 'link', url: 'https://a.cn', text: 'b' },
    ),
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a' }], border: 0 },
    { type: 'rich_text_quote', elements: [{ type: 'user', user_id: 'U1' }] },
    sectionOf(
      { type: 'date', timestamp: 1_700_000_000, format: '{date_short_pretty}, {time}', fallback: 'then' },
      { type: 'emoji', name: 'wave' },
      { type: 'broadcast', range: 'here' },
    ),
    { type: 'rich_text_list', style: 'ordered', elements: [sectionOf({ type: 'text', text: 'a' })] },
  ]
  expect(blockProblem([{ type: 'rich_text', elements }], 'message')).toBeUndefined()
})

function divider(block_id: string) {
  return { type: 'divider', block_id }
}

function richText(run: object) {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [run] }] }
}

function preformatted(run: object) {
  return { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [run] }] }
}

function list(fields: object) {
  const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] }]
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements, ...fields }] }
}

function focused(action_id: string) {
  return input({ type: 'plain_text_input', action_id, focus_on_load: true })
}

function linked() {
  return { type: 'overflow', options: [{ text: plain(1), value: 'a', url: 'https://a.cn' }] }
}

function strangeSelect() {
  const initial_option = { text: plain(1), value: 'stranger' }
  return { type: 'static_select', options: options(2), initial_option }
}
