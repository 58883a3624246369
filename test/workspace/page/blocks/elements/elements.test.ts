import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../../src/workspace/state/blocks.ts'
import { blocksHtml, wordsOf } from '../drawn.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const option = (value: string) => ({ text: plain(value), value })
const actions = (element: object): Block => ({ type: 'actions', block_id: 'b', elements: [element] })
const input = (element: object, more: object = {}): Block => ({
  ...{ type: 'input', block_id: 'b', label: plain('Label'), element, ...more },
})
const held = (value: object) => ({ values: { b: { a: { type: 'x', ...value } } } })

describe('a button', () => {
  it('is its label and nothing beside it, with a question before it or without', () => {
    const confirm = { title: plain('Sure?'), text: plain('It stays.') }
    const all = [{}, { confirm }, { url: 'https://a.example/', confirm }]
    const words = all.map((more) =>
      wordsOf(blocksHtml([actions({ type: 'button', text: plain('Go'), ...more })])),
    )
    expect(words).toEqual(['Go', 'Go', 'Go'])
  })

  it('with an address is a link that opens beside the page', () => {
    const html = blocksHtml([actions({ type: 'button', text: plain('Open'), url: 'https://a.example/' })])
    expect(html).toContain('href="https://a.example/" target="_blank" rel="noopener noreferrer"')
  })

  it('with an address that is no link stays a button', () => {
    const html = blocksHtml([actions({ type: 'button', text: plain('Open'), url: 'javascript:alert(1)' })])
    expect(html).toContain('<button type="button"')
    expect(html).not.toContain('href')
  })

  it('has the name that it gives itself for those who do not see it', () => {
    const html = blocksHtml([
      actions({ type: 'button', text: plain('Go'), accessibility_label: 'Go to the run' }),
    ])
    expect(html).toContain('aria-label="Go to the run"')
  })

  it('has a menu only while it is open', () => {
    const html = blocksHtml([actions({ type: 'overflow', options: [option('Note')] })])
    expect(html).toContain('aria-haspopup="menu" aria-expanded="false"')
    expect(html).not.toContain('role="menu"')
  })
})

describe('an input', () => {
  it('for files takes the endings and the number that it names, where files can be sent', () => {
    const one = { type: 'file_input', action_id: 'a', filetypes: ['zip', 'jar'], max_files: 1 }
    const html = blocksHtml([input(one)], { onAttach: () => {} })
    expect(html).toMatch(/<input [^>]*type="file" accept=".zip,.jar"/)
    expect(html).not.toMatch(/multiple|disabled/)
    expect(blocksHtml([input({ type: 'file_input', action_id: 'a' })])).toMatch(
      /disabled[^>]* multiple|multiple[^>]* disabled/,
    )
  })

  it('is bound to its label, its hint and its error', () => {
    const html = blocksHtml([input({ type: 'plain_text_input', action_id: 'a' }, { hint: plain('Hint') })], {
      errors: { b: 'Wrong' },
    })
    const id = / for="([^"]+)"/.exec(html)?.[1]
    expect(html).toContain(
      `<input type="text" id="${id}" aria-describedby="${id}-error ${id}-hint" aria-invalid="true" aria-required="true"`,
    )
    expect(html).toContain(`id="${id}-error" role="alert">Wrong</div>`)
    expect(html).toContain(`id="${id}-hint">Hint</div>`)
  })

  it('says that it may be left empty', () => {
    const html = blocksHtml([input({ type: 'plain_text_input', action_id: 'a' }, { optional: true })])
    expect(wordsOf(html)).toContain('Label (optional)')
    expect(html).not.toContain('aria-required')
  })

  it.each<[string, object, object, string]>([
    ['text', { type: 'plain_text_input' }, { value: 'typed' }, 'value="typed"'],
    ['several lines', { type: 'plain_text_input', multiline: true }, { value: 'typed' }, '>typed</textarea>'],
    [
      'an option',
      { type: 'static_select', options: [option('x'), option('y')] },
      { selected_option: option('y') },
      '<option value="y" selected="">',
    ],
    [
      'one of the options in view',
      { type: 'radio_buttons', options: [option('y')] },
      { selected_option: option('y') },
      'checked=""/><span>y</span>',
    ],
  ])('shows what the server holds: %s', (_, element, value, html) => {
    expect(blocksHtml([input({ action_id: 'a', ...element })], held(value))).toContain(html)
  })

  it('begins with its initial value where the server holds none', () => {
    const element = { type: 'plain_text_input', action_id: 'a', initial_value: 'index.main' }
    expect(blocksHtml([input(element)])).toContain('value="index.main"')
    expect(blocksHtml([input(element)], held({ value: null }))).toContain('value=""')
  })

  it('keeps the limits of length', () => {
    const html = blocksHtml([
      input({ type: 'plain_text_input', action_id: 'a', min_length: 2, max_length: 5 }),
    ])
    expect(html).toContain('minLength="2" maxLength="5"')
  })
})
