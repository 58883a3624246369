import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf, said, tracebackOf } from './said.ts'

const idOf = (text: string) => lookup(text).causes[0]?.id
const thrownInNode = (message: string, frame = 'exports.main_handler (/var/user/index.js:4:21)') =>
  runOf(430, `SyntaxError: ${message}\n    at JSON.parse (<anonymous>)\n    at ${frame}`)

describe('an event that is read as JSON', () => {
  it.each(["json.loads(event['body'])", 'json.loads(event["body"])', "json.loads(event.get('body'))"])(
    'in Python: %s',
    (code) => {
      const text = runOf(
        430,
        tracebackOf(code, 'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)'),
      )
      expect(said(text)).toMatch(
        /^body of the event is not valid JSON\n.*base64.*\n.*json\.loads\(event\.get\('body'\)/,
      )
      expect(said(text, 'zh')).toMatch(/^事件里的 body 不是有效的 JSON\n/)
    },
  )

  it('that has no body', () => {
    const thrown = 'TypeError: the JSON object must be str, bytes or bytearray, not NoneType'
    expect(said(runOf(430, tracebackOf("b = json.loads(event.get('body'))", thrown)))).toMatch(
      /^the event has no body\n/,
    )
  })

  it.each([
    'Unexpected end of JSON input',
    'Unexpected token u in JSON at position 0',
    '"undefined" is not valid JSON',
    `Unexpected token 'a', "a=1&b=2" is not valid JSON`,
    "Expected property name or '}' in JSON at position 1",
  ])('by a handler of Node.js, before it has waited for anything: %s', (message) => {
    const told = said(thrownInNode(message))
    expect(told).toMatch(/^the event, or a part of it such as body, is not the JSON/)
    expect(told).toMatch(/JSON\.parse\(event\.body/)
    expect(told).not.toMatch(/another service|json\.loads/)
  })

  it('is no answer of another service, which a handler has waited for', () => {
    const awaited =
      'exports.main_handler (/var/user/index.js:4:21)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)'
    expect(idOf(thrownInNode('Unexpected end of JSON input', awaited))).toBe('unexpected-remote-response')
    expect(idOf(thrownInNode('Unexpected token < in JSON at position 0'))).toBe('unexpected-remote-response')
    const answer = tracebackOf(
      'data = json.loads(resp.text)',
      'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)',
    )
    expect(idOf(runOf(430, answer))).toBe('unexpected-remote-response')
  })

  it('elsewhere it is a value that is not there, or an object already', () => {
    const elsewhere = 'load (/var/user/lib/a.js:7:9)'
    expect(said(thrownInNode('"undefined" is not valid JSON', elsewhere))).toMatch(
      /lib\/a\.js:7 is undefined/,
    )
    for (const message of [
      'Unexpected token o in JSON at position 1',
      `Unexpected token 'o', "[object Obj"... is not valid JSON`,
    ])
      expect(idOf(thrownInNode(message))).toBe('code-type-error')
  })
})

describe('a key of a part of the event', () => {
  it.each([
    ["event['headers']['x-token']", "event['headers']", 'x-token'],
    ['event["queryString"]["name"]', 'event["queryString"]', 'name'],
    ["event.get('headers')['x-token']", "event.get('headers')", 'x-token'],
    ["event['Records'][0]['cos']", "event['Records'][0]", 'cos'],
  ])('is missing there: %s', (code, part, key) => {
    const text = runOf(430, tracebackOf(`x = ${code}`, `KeyError: '${key}'`))
    expect(said(text).split('\n')[0]).toBe(`${part} has no ${key}`)
    expect(said(text)).toContain(`${part}.get('${key}')`)
    expect(said(text)).not.toContain(`event.get('${key}')`)
    expect(said(text, 'zh').split('\n')[0]).toBe(`${part} 里没有 ${key}`)
  })

  it.each([
    ["event['name']", 'name'],
    ["event['Records'][0]['cos']", 'Records'],
    ["event['data']['data']", 'data'],
  ])('is one of the event itself, or may be: %s', (code, key) => {
    const text = runOf(430, tracebackOf(`x = ${code}`, `KeyError: '${key}'`))
    expect(said(text).split('\n')[0]).toBe(`the event has no ${key}`)
  })
})

it('a timer’s Message is what was typed, and has no body', () => {
  const text = runOf(
    430,
    tracebackOf(
      "msg = json.loads(event['Message'])",
      'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)',
    ),
  )
  expect(said(text)).toMatch(/^Message of the event is not valid JSON\nA timer’s Message /)
  expect(said(text)).not.toContain('base64')
})
