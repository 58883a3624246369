import { describe, expect, it } from 'vitest'
import { viewProblem } from '../../../src/workspace/limits/view-limits.ts'

const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) })
const modal = (fields: object) => ({ type: 'modal', title: plain(24), blocks: [], ...fields })
const field = { type: 'input', label: plain(1), element: { type: 'plain_text_input', action_id: 'a' } }

describe('a view at the limits passes', () => {
  it.each<[string, object]>([
    [
      'title, buttons and metadata',
      modal({ submit: plain(24), close: plain(24), private_metadata: 'x'.repeat(3000) }),
    ],
    ['a form', modal({ submit: plain(1), blocks: [field] })],
    ['Home', { type: 'home', blocks: [{ type: 'divider' }] }],
  ])('%s', (_name, view) => expect(viewProblem(view)).toBeUndefined())
})

describe('a view that Slack would not show is refused', () => {
  it.each<[string, object, string]>([
    [
      'a long title',
      modal({ title: plain(25) }),
      'invalid_arguments: /title/text must have at most 24 characters',
    ],
    ['long metadata', modal({ private_metadata: 'x'.repeat(3001) }), 'invalid_arguments: /private_metadata'],
    ['a form without submit', modal({ blocks: [field] }), 'invalid_arguments: a modal with an input block'],
    ['a wrong block', modal({ blocks: [{ type: 'header' }] }), 'invalid_arguments: /0/text'],
    ['a title on Home', { type: 'home', blocks: [], title: plain(1) }, 'invalid_arguments: /'],
    ['a huge view', modal({ blocks: hugeBlocks() }), 'view_too_large'],
  ])('%s', (_name, view, problem) => expect(viewProblem(view)).toContain(problem))
})

function hugeBlocks() {
  return Array.from({ length: 90 }, () => ({ type: 'section', text: plain(3000) }))
}
