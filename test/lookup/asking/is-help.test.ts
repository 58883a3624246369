import { expect, it } from 'vitest'
import { isHelp } from '../../../src/lookup/asking/is-help.ts'

it.each([
  '',
  ' ',
  'help',
  'Help',
  '?',
  '帮助',
  'what can you do?',
  'who are you',
  'how do I use this?',
  '你能做什么？',
  '怎么用？',
])('asks how to ask: "%s"', (text) => expect(isHelp(text)).toBe(true))

it.each(['help me with this', 'why?', '433', 'who is on 433?', '怎么解决'])('does not: "%s"', (text) =>
  expect(isHelp(text)).toBe(false),
)
