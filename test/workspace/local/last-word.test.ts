import { expect, it } from 'vitest'
import { lastWord } from '../../../src/workspace/local/last-word.ts'

it.each([
  {
    name: 'the sentence of the bot',
    lines: ['{"level":"info"}', 'scf-bot: Slack cannot be reached.', '{"level":"warn"}'],
    word: 'Slack cannot be reached.',
  },
  {
    name: 'what Node says of code that it cannot run',
    lines: ['file.ts:3', "SyntaxError: Unexpected token ')'", '    at compile', '', 'Node.js v24.21.0'],
    word: "SyntaxError: Unexpected token ')'",
  },
  {
    name: 'an error with a code',
    lines: ['Error [ERR_MODULE_NOT_FOUND]: Cannot find x'],
    word: 'Error [ERR_MODULE_NOT_FOUND]: Cannot find x',
  },
  { name: 'nothing, where only log lines are left', lines: ['{"level":"info"}'], word: undefined },
])('the last word is $name', ({ lines, word }) => {
  expect(lastWord(lines)).toBe(word)
})
