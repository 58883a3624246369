import { expect, it } from 'vitest'
import { isGreeting } from '../../../src/lookup/asking/is-greeting.ts'

it.each(['hello, are you there?', 'hey bot, you alive?', 'are you there?', '你好，在吗'])(
  '"%s" is a greeting, too',
  (text) => expect(isGreeting(text)).toBe(true),
)

it.each(['hi', 'Hello!', 'hey there', 'good morning', 'hi :wave:', '你好', '您好！', '早上好', '在吗？'])(
  '"%s" is a greeting',
  (text) => expect(isGreeting(text)).toBe(true),
)

it.each([
  '',
  'help',
  'hi 433',
  'hello-world',
  'hey, why did it fail?',
  'hi, what is this',
  'are you there when 433 comes?',
  'hello, are you sure?',
  '你好，433 是什么',
  'y',
])('"%s" is more, or something else', (text) => expect(isGreeting(text)).toBe(false))
