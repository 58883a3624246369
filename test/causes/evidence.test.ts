import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, readTemplate } from '../../src/causes/evidence.ts'
import { causes } from '../../src/causes/index.ts'

const find = (says: string, text: string) =>
  findWords(readTemplate(says), { text, lower: text.toLowerCase() })

describe('words of evidence', () => {
  it.each([
    [
      'a value between quotation marks',
      "No module named '{module}'",
      "x: No module named 'a.b' y",
      { module: 'a.b' },
    ],
    ['without regard to case', 'Read-only File System', 'READ-ONLY file system', {}],
    ['any blanks for a blank', 'a b {name} c', 'a \n\t b  x   c', { name: 'x' }],
    ['any quotation marks for one', "of '{user}' now", 'of ‘root’ now', { user: 'root' }],
    ['a value at the end up to a mark', 'open {path}', 'open /tmp/a.txt, then', { path: '/tmp/a.txt' }],
    [
      'a value in front of the words',
      '{file}: wrong ELF class',
      '\n/opt/a.so: wrong ELF class',
      { file: '/opt/a.so' },
    ],
    ['a quoted value in front', "'{path}': No space", "mkdir '/tmp/a b': No space", { path: '/tmp/a b' }],
    [
      'a host apart from its port',
      'at {host}:{port}',
      'at 10.0.0.1:3306',
      { host: '10.0.0.1', port: '3306' },
    ],
    ['an IPv6 address apart from its port', 'at {host}:{port}', 'at :::9000', { host: '::', port: '9000' }],
    ['whatever stands on a few lines', 'a {gap} b', 'a x\ny b', {}],
    ['a value without the full stop behind it', 'find {file}', 'find a.b. Then', { file: 'a.b' }],
    ['no value for what may be anything', 'a {any} b{n}', 'a anything at all b17', {}],
  ])('are found with %s', (_, says, text, values) => {
    expect(find(says, text)).toEqual([{ start: expect.any(Number), end: expect.any(Number), values }])
  })

  it.each([
    ['a value with a line feed in it', 'from {name} to', 'from a\nb to'],
    ['a path where a package is meant', "module '{module}'", "module './a'"],
    ['a letter where a number is meant', 'port {port}', 'port x'],
    ['half of the words', 'one two {name} three', 'one two x'],
    ['a value of more than 200 characters', 'from {name} to', `from ${'x'.repeat(201)} to`],
  ])('are not found with %s', (_, says, text) => {
    expect(find(says, text)).toEqual([])
  })

  it('are found at every place, with the place', () => {
    const text = "No module named 'a', No module named 'b'"
    const found = find("No module named '{module}'", text)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      "No module named 'a'",
      "No module named 'b'",
    ])
  })
})

it.each(causes.flatMap(({ evidence }) => evidence))('“$says” is found in itself, in any text', ({ says }) => {
  const written = says.replace(/\{([A-Za-z]+)\}/g, (_, name) => samples[name] ?? 'x1')
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = `${before}\n${written}\n${after}`
      const found = find(says, text)
      expect(found.some(({ start, end }) => start <= before.length + 1 && end >= before.length + 1)).toBe(
        true,
      )
    }),
    { numRuns: 10 },
  )
})

/** Values that only numbers fit. */
const samples: Readonly<Record<string, string>> = {
  ...{ n: '7', number: '7', port: '80', line: '12', column: '4', seconds: '3', exitStatus: '1' },
  ...{ sizeBytes: '99', limitBytes: '98' },
}
