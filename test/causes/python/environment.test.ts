import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf, said, tracebackOf } from '../known/said.ts'

const failed = (code: string, thrown: string) => runOf(430, tracebackOf(code, thrown))
const ofNone = (member: string) => `AttributeError: 'NoneType' object has no attribute '${member}'`

describe('a variable that is not set and was read with a method is named', () => {
  it.each([
    ["t = os.environ.get('COOKIE').split(';')", ofNone('split'), 'COOKIE'],
    ["for c in os.getenv('COOKIES').split('&'):", ofNone('split'), 'COOKIES'],
    ["a = os.getenv('USER').strip() + os.getenv('COOKIE').split('&')[0]", ofNone('split'), 'COOKIE'],
    [
      "PORT = int(os.environ.get('PORT'))",
      "TypeError: int() argument must be a string, a bytes-like object or a number, not 'NoneType'",
      'PORT',
    ],
    ["first = os.environ.get('IDS')[0]", "TypeError: 'NoneType' object is not subscriptable", 'IDS'],
  ])('%s', (code, thrown, key) => {
    expect(lookup(failed(code, thrown)).causes[0]).toMatchObject({
      id: 'missing-env-variable',
      values: { key },
    })
  })

  it.each([
    [
      'of two, it may be either',
      "go(os.getenv('A') + os.getenv('B'))",
      "TypeError: unsupported operand type(s) for +: 'NoneType' and 'NoneType'",
    ],
    ['with a default', "t = os.environ.get('COOKIE', '').split(';') + page.title", ofNone('title')],
    ['whose member is another one', "t = page.find(os.getenv('COOKIE'))", ofNone('find')],
  ])('but not %s', (_, code, thrown) => {
    expect(lookup(failed(code, thrown)).causes[0]?.id).not.toBe('missing-env-variable')
  })
})

it.each(["CFG = json.loads(os.environ['CONFIG'])", "CFG = json.loads(os.getenv('CONFIG', '{}'))"])(
  'the value of a variable is no file: %s',
  (code) => {
    for (const message of [
      "Expecting ',' delimiter: line 1 column 20 (char 19)",
      'Expecting value: line 1 column 1 (char 0)',
      'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)',
    ]) {
      const text = said(failed(code, `json.decoder.JSONDecodeError: ${message}`))
      expect(text).toMatch(/^the value of the environment variable CONFIG is not valid JSON/)
      expect(text).not.toContain('json.tool')
    }
  },
)
