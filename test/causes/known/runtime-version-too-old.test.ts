import { describe, expect, it } from 'vitest'
import { newerPython } from '../../../src/causes/runtimes/newer-python.ts'
import { runOf, said, tracebackOf } from './said.ts'

const inPython = (version: string, code: string, thrown: string) =>
  runOf(
    443,
    `Traceback (most recent call last):\n  File "/var/runtime/python${version}/bootstrap.py", line 133, in init_handler\n  File "/var/user/index.py", line 6, in <module>\n    ${code}\n${thrown}`,
  )
const union = "TypeError: unsupported operand type(s) for |: 'type' and 'NoneType'"

describe('a version that has what the code uses is advised', () => {
  it.each([
    ['39', 'def f(x: str | None):', union, 'Optional[X]'],
    ['37', 'def f(x: str | None):', union, 'Optional[X]'],
    ['39', 'match kind:', 'SyntaxError: invalid syntax', 'if, elif, else'],
  ])('on python%s: %s', (version, code, thrown, older) => {
    const told = said(inPython(version, code, thrown))
    expect(told).toContain('Python 3.10 or newer')
    expect(told).not.toContain('3.9 or newer')
    expect(told).toContain(older)
    expect(told).not.toMatch(/transpiler|编译/)
  })

  it.each([
    ['match', 'Python3.9', '3.10'],
    [':=', 'Python3.7', '3.9'],
    ['cached_property', 'Python3.6', '3.9'],
    ['dataclasses', 'Python3.6', '3.7'],
    ['tomllib', 'Python3.10', undefined],
    ['Python >=3.10', 'Python3.9', '3.10'],
    ['Python >=3.12', 'Python3.10', undefined],
    ['zoneinfo', undefined, '3.9'],
  ])('for %s on %s: %s', (syntax, runtime, wanted) => {
    expect(newerPython(syntax, runtime).wanted).toBe(wanted)
  })
})

it('what no runtime has needs an image', () => {
  expect(said(inPython('310', 'import tomllib', "ModuleNotFoundError: No module named 'tomllib'"))).toContain(
    'image function',
  )
})

it.each(["云函数 Node12 报 Unexpected token '?' 443", "Unexpected token '??='"])('is told of: %s', (text) => {
  expect(said(text)).toMatch(/is too new for this runtime/)
})

it('but not of an answer that is no JSON', () => {
  expect(said(`Unexpected token '?', "?callback({" is not valid JSON`)).not.toMatch(/too new/)
})

describe('what is too new', () => {
  it('is so for a version, and not for a language', () => {
    const text = runOf(
      443,
      "Error: Cannot find module 'node:crypto'\nRequire stack:\n- /var/user/node_modules/x/index.js\n- /var/user/index.js",
    )
    expect(said(text)).toMatch(/^node:crypto is too new for this runtime/)
  })

  it('is named with its module', () => {
    const text = runOf(
      443,
      tracebackOf('asyncio.run(main())', "AttributeError: module 'asyncio' has no attribute 'run'"),
    )
    expect(said(text)).toMatch(/^asyncio\.run is too new for this runtime/)
  })
})
