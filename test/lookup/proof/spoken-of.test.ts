import { expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'

const causes = (text: string) => lookup(text, { asked: true }).causes.map(({ id }) => id)

it.each([
  ['a question how to do it', 'Should getaddrinfo EAI_AGAIN be treated as down?'],
  ['the same in Chinese', '什么时候要设置 context.callbackWaitsForEmptyEventLoop = false？'],
  ['a name in marks', "How do I stop the worker? I've tried `sys.exit(1)` and it goes on."],
])('who only speaks of it has no cause: %s', (_, text) => {
  expect(causes(text)).toEqual([])
})

it.each([
  ['the words alone', 'getaddrinfo EAI_AGAIN db.example.com', 'dns-lookup-failed'],
  ['a question why', 'why does it fail with getaddrinfo EAI_AGAIN db.example.com?', 'dns-lookup-failed'],
  [
    'the same in Chinese',
    "为什么一直报 ModuleNotFoundError: No module named 'requests'？",
    'missing-python-module',
  ],
])('who has met it has one: %s', (_, text, id) => {
  expect(causes(text)).toEqual([id])
})
