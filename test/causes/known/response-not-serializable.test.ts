import { expect, it } from 'vitest'
import { runOf, said } from './said.ts'

const python = /json\.dumps|dicts|字典/

it.each([
  ['TypeError: Do not know how to serialize a BigInt\n    at JSON.stringify (<anonymous>)', /String\(/],
  [
    "TypeError: Converting circular structure to JSON\n    --> starting at object with constructor 'A'",
    /plain/,
  ],
  ['com.fasterxml.jackson.databind.exc.InvalidDefinitionException: No serializer found for class a.B', /Map/],
  ['json: unsupported type: chan int', /slices/],
])('is told in the words of its language: %s', (message, words) => {
  expect(said(runOf(430, message))).toMatch(words)
  for (const language of ['en', 'zh'] as const)
    expect(said(runOf(430, message), language)).not.toMatch(python)
})

it('of Python without a trace, too', () => {
  expect(said('TypeError: Object of type Decimal is not JSON serializable')).toMatch(python)
})

it('a coroutine is not turned into text, but awaited', () => {
  const thrown = 'TypeError: Object of type coroutine is not JSON serializable'
  const text = said(
    runOf(
      430,
      `Traceback (most recent call last):\n  File "/var/runtime/python37/bootstrap.py", line 141, in handle\n    resp = json.dumps(result)\n${thrown}`,
    ),
  )
  expect(text).toMatch(/^the result is a coroutine that nobody has awaited\n/)
  expect(text).toContain('asyncio.run')
  expect(text).not.toContain('default=str')
})
