import { describe, expect, it } from 'vitest'
import { runOf, said, tracebackOf } from './said.ts'

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

describe('what is not JSON', () => {
  it.each(['int64', 'bytes', 'ObjectId'])('is named without an article: %s', (type) => {
    const thrown = `TypeError: Object of type ${type} is not JSON serializable`
    expect(said(runOf(430, tracebackOf('json.dumps(x)', thrown)))).toMatch(
      new RegExp(`^the result holds a value of the type ${type},`),
    )
  })

  it('may be a key, which no default of json.dumps turns into text', () => {
    const thrown = 'TypeError: keys must be str, int, float, bool or None, not tuple'
    const told = said(runOf(430, tracebackOf('json.dumps(x)', thrown)))
    expect(told).toMatch(/^the result has a key of the type tuple/)
    expect(told).not.toContain('default=str')
  })

  it('may hold itself, which text does not help', () => {
    const told = said(runOf(430, tracebackOf('json.dumps(x)', 'ValueError: Circular reference detected')))
    expect(told).toMatch(/^the result holds a circular structure/)
    expect(told).not.toContain('default=str')
  })
})
