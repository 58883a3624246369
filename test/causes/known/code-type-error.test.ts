import { describe, expect, it } from 'vitest'
import { runOf, said, tracebackOf } from './said.ts'

const empty = /empty|为空/

describe('a value of another type is not told as one that is not there', () => {
  const inJava = (message: string) =>
    runOf(430, `java.lang.ClassCastException: ${message}\n\tat com.acme.A.mainHandler(A.java:12)`)

  it.each([
    ['a Map', inJava('java.util.LinkedHashMap cannot be cast to java.lang.String'), /Map<String, Object>/],
    [
      'a Map, since Java 11',
      inJava(
        "class java.util.LinkedHashMap cannot be cast to class java.lang.String (java.util.LinkedHashMap and java.lang.String are in module java.base of loader 'bootstrap')",
      ),
      /Map<String, Object>/,
    ],
    [
      'arguments',
      runOf(430, tracebackOf('f(1)', "TypeError: f() missing 1 required positional argument: 'y'")),
      /^the call at index\.py:6 passes other arguments than f\(\) takes/,
    ],
    [
      'an argument of Node.js',
      runOf(
        430,
        'TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received an instance of Object\n    at run (/var/user/index.js:9:4)',
      ),
      /the value and its type/,
    ],
    [
      'an operand',
      runOf(430, tracebackOf('a + 1', "TypeError: unsupported operand type(s) for +: 'int' and 'str'")),
      /the value and its type/,
    ],
  ])('%s', (_, text, words) => {
    expect(said(text)).toMatch(words)
    for (const language of ['en', 'zh'] as const) expect(said(text, language)).not.toMatch(empty)
  })

  it.each(['undefined', 'null'])('and %s is', (state) => {
    const text = `TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received ${state}\n    at run (/var/user/index.js:9:4)`
    expect(said(runOf(430, text))).toMatch(new RegExp(`^something at index\\.js:9 is ${state}`))
    expect(said(runOf(430, text))).toMatch(empty)
  })
})
