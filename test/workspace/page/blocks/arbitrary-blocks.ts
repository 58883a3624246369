import fc from 'fast-check'
import type { Block } from '../../../../src/workspace/state/blocks.ts'

/** Words without markup, each unlike the others, so that a missing one is noticed. */
const words = fc.uuid().map((id) => `“${id}” <&>'"`)

const plain = words.map((text) => ({ type: 'plain_text', text }))
/** A `mrkdwn` object holds its words escaped, as Slack wants it. */
const mrkdwn = words.map((text) => ({
  type: 'mrkdwn',
  text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
}))
const anyText = fc.oneof(plain, mrkdwn)
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 3 })
const of = (type: string, fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(fields, { requiredKeys: requiredOf(fields) }).map((given) => ({ ...given, type }))

const optional = new Set([
  'hint',
  'accessory',
  'style',
  'indent',
  'description',
  'title',
  'subtitle',
  'placeholder',
])
const requiredOf = (fields: object) => Object.keys(fields).filter((name) => !optional.has(name))

const option = fc.record(
  { text: plain, value: fc.uuid(), description: plain },
  { requiredKeys: ['text', 'value'] },
)
const style = fc.record({
  bold: fc.boolean(),
  italic: fc.boolean(),
  code: fc.boolean(),
  strike: fc.boolean(),
})
const button = of('button', { action_id: fc.uuid(), text: plain })
const image = of('image', { image_url: fc.constant('https://a.example/x.png'), alt_text: words })
const choice = of('static_select', { action_id: fc.uuid(), options: some(option) })
const radios = of('radio_buttons', { action_id: fc.uuid(), options: some(option) })
const textField = of('plain_text_input', { action_id: fc.uuid(), placeholder: plain, initial_value: words })

const run = fc.oneof(
  of('text', { text: words, style }),
  of('link', { url: fc.constant('https://a.example'), text: words, style }),
  of('user', { user_id: fc.uuid(), style }),
  of('emoji', { name: fc.constantFrom('fire', 'no-such-emoji') }),
)
const runs = { elements: some(run) }
const section = of('rich_text_section', runs)
const richText = of('rich_text', {
  elements: some(
    fc.oneof(
      section,
      of('rich_text_quote', runs),
      of('rich_text_preformatted', runs),
      of('rich_text_list', {
        style: fc.constantFrom('bullet', 'ordered'),
        indent: fc.nat(4),
        elements: some(section),
      }),
    ),
  ),
})
/** Blocks that Slack would take, of the kinds that the bot sends. */
export const validBlocks: fc.Arbitrary<Block[]> = some(
  fc.oneof(
    of('section', { text: anyText, fields: some(anyText), accessory: fc.oneof(button, image, choice) }),
    of('header', { text: plain }),
    of('divider', {}),
    of('context', { elements: some(fc.oneof(anyText, image)) }),
    of('actions', { elements: some(fc.oneof(button, choice)) }),
    of('input', { label: plain, hint: plain, element: fc.oneof(textField, choice, radios) }),
    richText,
  ),
)

const fieldNames = [
  'text',
  'elements',
  'element',
  'fields',
  'accessory',
  'options',
  'rows',
  'style',
  'url',
  'title',
]
const types = [
  'section',
  'rich_text',
  'rich_text_list',
  'actions',
  'overflow',
  'input',
  'table',
  'date',
  'hologram',
]

/** Anything at all, with names that mean something. */
export const oddBlocks: fc.Arbitrary<Block[]> = fc.array(
  fc
    .record({ type: fc.constantFrom(...types) })
    .chain(({ type }) =>
      fc.dictionary(fc.constantFrom(...fieldNames), oddValue()).map((fields) => ({ ...fields, type })),
    ),
  { maxLength: 4 },
)

function oddValue(): fc.Arbitrary<unknown> {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, '', 0, true),
      fc.string(),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value'), { maxLength: 3 }),
    object: fc
      .tuple(
        fc.constantFrom(...types, 'text', 'mrkdwn', 'static_select', 'rich_text_section'),
        fc.dictionary(fc.constantFrom(...fieldNames), tie('value'), { maxKeys: 3 }),
      )
      .map(([type, fields]) => ({ ...fields, type })),
  }))
  return value
}
