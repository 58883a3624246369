import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf, said } from './said.ts'

const inPython = (thrown: string) =>
  runOf(443, `  File "/var/user/index.py", line 25\n    print(f(1)\n         ^\n${thrown}`)

describe('a line that cannot be parsed is named', () => {
  it.each([
    "SyntaxError: '(' was never closed",
    "SyntaxError: '{' was never closed",
    "SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xd6 in position 0: invalid continuation byte",
    "SyntaxError: unmatched ')'",
  ])('%s', (thrown) => {
    expect(said(inPython(thrown))).toMatch(/^line 25 of index\.py cannot be parsed/)
  })
})

it('PHP checks its own file', () => {
  const text = runOf(
    443,
    "PHP Parse error:  syntax error, unexpected '}', expecting ',' or ';' in /var/user/index.php on line 19",
  )
  expect(lookup(text).causes[0]?.language).toBe('PHP')
  expect(said(text)).toContain('php -l index.php')
})

it('a command is not shown without the file that it is for', () => {
  expect(said('SyntaxError: invalid syntax')).not.toContain('{')
  expect(said(runOf(443, 'PHP Fatal error:  Uncaught ParseError: syntax error'))).not.toContain('{')
})
