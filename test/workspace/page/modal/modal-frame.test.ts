import { expect, it } from 'vitest'
import { closeText } from '../../../../src/workspace/page/modal/modal-frame.tsx'

const text = (words: string) => ({ type: 'plain_text', text: words })

it.each([
  ['what the view says', { close: text('关闭'), submit: text('检查') }, '关闭'],
  ['"Cancel" beside a submit button', { close: null, submit: text('Check') }, 'Cancel'],
  ['"Close" where it stands alone', { close: null, submit: null }, 'Close'],
])('a modal is closed by %s', (_, view, expected) => expect(closeText(view)).toBe(expected))
