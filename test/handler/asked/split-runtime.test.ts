import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitRuntime } from '../../../src/handler/asked/split-runtime.ts'

it.each([
  ['index.main_handler Node.js 16.13', 'index.main_handler', 'Node.js 16.13'],
  ['index.main_handler Python3.9', 'index.main_handler', 'Python3.9'],
  ['index.main_handler Python 3', 'index.main_handler', 'Python 3'],
  ['index.main_handler Python3.13', 'index.main_handler', 'Python3.13'],
  ['index.main_handler\nPython3.9', 'index.main_handler', 'Python3.9'],
  ['index.main_handler (Python3.9)', 'index.main_handler', '(Python3.9)'],
  ['index.main_handler --runtime Python3.9', 'index.main_handler', '--runtime Python3.9'],
  ['index.main_handler 自定义运行时', 'index.main_handler', '自定义运行时'],
  ['index.main_handler Web 函数', 'index.main_handler', 'Web 函数'],
  ['main Go1', 'main', 'Go1'],
  ['main go', 'main', 'go'],
  ['go go', 'go', 'go'],
  ['java Java 8', 'java', 'Java 8'],
  ['my file.main_handler php 7.4', 'my file.main_handler', 'php 7.4'],
])('the tail of %j is the runtime', (text, handler, runtime) => {
  expect(splitRuntime(text)).toEqual({ handler, runtime })
})

it.each([['main'], ['go'], ['web'], ['image'], ['java'], ['index.main_handler']])(
  'a lone %j is a handler',
  (text) => {
    expect(splitRuntime(text)).toEqual({ handler: text })
  },
)

it.each([
  ['python3.9'],
  ['Node.js 16.13'],
  ['go 1'],
  ['CustomRuntime'],
  ['custom runtime'],
  ['自定义运行时'],
])('a lone %j is a runtime without a handler', (text) => {
  expect(splitRuntime(text)).toEqual({ handler: '', runtime: text })
})

it.each([
  ['index.main_handler ruby', 'index.main_handler', 'ruby'],
  ['index.main_handler Ruby 3', 'index.main_handler', 'Ruby 3'],
  ['index.main_handler dotnet6', 'index.main_handler', 'dotnet6'],
  ['index.main_handler .NET Core 6', 'index.main_handler', '.NET Core 6'],
  ['index.main_handler pyton', 'index.main_handler', 'pyton'],
  ['main --runtime x', 'main', '--runtime x'],
])('the tail of %j is meant as a runtime, and is none of SCF', (text, handler, runtime) => {
  expect(splitRuntime(text)).toEqual({ handler, runtime })
})

it.each([
  ['Python3.9 index.main_handler', 'index.main_handler', 'Python3.9'],
  ['Node.js 16.13 index.main_handler', 'index.main_handler', 'Node.js 16.13'],
  ['python index.main_handler', 'index.main_handler', 'python'],
  ['ruby index.main_handler', 'index.main_handler', 'ruby'],
  ['Go 1 main', 'main', 'Go 1'],
])('the head of %j is the runtime', (text, handler, runtime) => {
  expect(splitRuntime(text)).toEqual({ handler, runtime })
})

it.each([['index main_handler'], ['my index.main_handler'], ['index.main handler1'], ['docker run']])(
  'the tail of %j names no runtime and stays',
  (text) => {
    expect(splitRuntime(text)).toEqual({ handler: text })
  },
)

it('nothing gives an empty handler', () => {
  expect(splitRuntime(' \n')).toEqual({ handler: '' })
})

it('loses nothing of any text', () => {
  const words = fc.constantFrom(
    'main',
    'index.main_handler',
    'Python',
    '3.9',
    'Node.js',
    'go',
    '函数',
    ' ',
    '\n',
    'x',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const text = parts.join(' ')
      const { handler, runtime = '' } = splitRuntime(text)
      const [one, other] = [handler, runtime].map((part) => part.replace(/\s/g, ''))
      expect([`${one}${other}`, `${other}${one}`]).toContain(text.replace(/\s/g, ''))
    }),
  )
})

it('looks only at the last words of a long text', () => {
  const text = `${'word '.repeat(20_000)}Python3.9`
  expect(splitRuntime(text).runtime).toBe('Python3.9')
})
