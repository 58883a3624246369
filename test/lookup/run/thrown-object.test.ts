import { describe, expect, it } from 'vitest'
import { thrownObject } from '../../../src/lookup/run/thrown-object.ts'

describe('an exception as an object', () => {
  it('has its type, its message and the frames of Node.js', () => {
    const text = JSON.stringify(
      {
        errorType: 'TypeError',
        errorMessage: 'x is not a function',
        stack: [
          'TypeError: x is not a function',
          '    at f (/var/user/a.js:3:1)',
          '    at load (module.js:30:2)',
        ],
      },
      null,
      2,
    )
    const thrown = thrownObject(text)
    expect(thrown).toMatchObject({ type: 'TypeError', message: 'x is not a function', language: 'Node.js' })
    expect(thrown?.frames).toMatchObject([
      { file: '/var/user/a.js', isOwn: true },
      { file: 'module.js', isOwn: false },
    ])
    expect(text.slice(thrown?.start)).toMatch(/^x is not a function/)
  })

  it('has the frames that older Python lists, the innermost first, whatever comes first', () => {
    const stackTrace = [
      ['/var/user/a.py', 4, 'handler', "f(event['a'])"],
      ['/var/lang/lib/python2.7/b.py', 9, 'f', 'raise KeyError(key)'],
    ]
    const thrown = thrownObject(
      JSON.stringify({ stackTrace, errorType: 'KeyError', errorMessage: "'a'" }, null, 2),
    )
    expect(thrown).toMatchObject({ type: 'KeyError', message: "'a'", language: 'Python' })
    expect(thrown?.frames).toMatchObject([
      { file: '/var/lang/lib/python2.7/b.py', line: 9, name: 'f', code: 'raise KeyError(key)', isOwn: false },
      { file: '/var/user/a.py', line: 4, name: 'handler', code: "f(event['a'])", isOwn: true },
    ])
  })

  it.each(['{"errorMessage":"x"}', '{"errorType":"two words","errorMessage":"x"}', 'errorType errorMessage'])(
    'is not in %s',
    (text) => {
      expect(thrownObject(text)).toBeUndefined()
    },
  )
})
