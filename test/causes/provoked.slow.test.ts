import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { causeOf } from '../../src/causes/index.ts'
import { lookup } from '../../src/lookup/lookup.ts'

/**
 * What interpreters and the system print on this machine, provoked: the words that the causes look for are those that
 * are really said, and the snippets that can be run here help.
 */
const folder = mkdtempSync(join(tmpdir(), 'scf-bot-provoked-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function file(name: string, content: string | Uint8Array, mode = 0o644): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  chmodSync(path, mode)
  return path
}

type Options = { readonly env?: Readonly<Record<string, string>> }

/** What a command prints, run in the folder in plain English. */
function printed(command: string, args: readonly string[], { env = {} }: Options = {}): string {
  const { stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...env },
    encoding: 'utf8',
  })
  return stdout + stderr
}

const bash = (line: string) => printed('bash', ['--norc', '-c', line])
const node = (code: string, ...options: string[]) =>
  printed(process.execPath, [...options, file('index.js', code)])
const python = (code: string, options?: Options) => printed('python3', [file('index.py', code)], options)

function causeIn(text: string) {
  const [cause] = lookup(text).causes
  return cause && { id: cause.id, values: cause.values }
}

/** The program `true`, with one of its words replaced by another of the same length. */
function changedProgram(from: string, to: string): Buffer {
  const program = readFileSync('/bin/true')
  const at = program.indexOf(`${from}\0`)
  if (at < 0) throw new Error(`/bin/true has no ${from}`)
  program.write(to, at, 'latin1')
  return program
}

/** The newest version of glibc that the program `true` asks for, raised to one that nobody has. */
function tooNewProgram(): Buffer {
  const versions = readFileSync('/bin/true')
    .toString('latin1')
    .match(/GLIBC_2\.\d\d(?=\0)/g)
  const newest = versions?.toSorted().at(-1) ?? ''
  const program = changedProgram(newest, 'GLIBC_2.99')
  // The loader compares a hash of the name before the name.
  const hashed = program.indexOf(elfHash(newest))
  program.set(elfHash('GLIBC_2.99'), hashed)
  return program
}

/** https://www.sco.com/developers/gabi/latest/ch5.dynamic.html#hash */
function elfHash(name: string): Buffer {
  let hash = 0
  for (const unit of Buffer.from(name)) {
    hash = (hash << 4) + unit
    const high = hash & 0xf0000000
    hash = (hash ^ (high >>> 24)) & ~high
  }
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(hash >>> 0)
  return bytes
}

const forArm = () => {
  const program = readFileSync('/bin/true')
  program.writeUInt16LE(0xb7, 18)
  return program
}

describe('the system', () => {
  it.each([
    [
      'a script that may not be run',
      () => bash(file('scf_bootstrap', '#!/bin/bash\necho up\n')),
      'bootstrap-not-executable',
    ],
    [
      'a script whose interpreter is not found',
      () => bash(file('start.sh', '#!/bin/bash99\necho up\n', 0o755)),
      'executable-missing',
    ],
    [
      'one that is looked up by env',
      () => bash(file('start2.sh', '#!/usr/bin/env bash\r\necho up\r\n', 0o755)),
      'bootstrap-crlf',
    ],
    [
      'an interpreter that is not there',
      () => bash(file('scf_bootstrap', '#!/bin/bash\nnode99 app.js\n', 0o755)),
      'executable-missing',
    ],
    ['a program for another processor', () => bash(file('main', forArm(), 0o755)), 'exec-format-error'],
    [
      'a library that is missing',
      () => bash(file('tool', changedProgram('libc.so.6', 'libx.so.6'), 0o755)),
      'missing-shared-library',
    ],
    ['a glibc that is too old', () => bash(file('new', tooNewProgram(), 0o755)), 'glibc-too-old'],
  ])('%s', (_, provoke, id) => {
    const text = provoke()
    expect([causeIn(text)?.id, text]).toEqual([id, text])
  })

  it('and the values are those that it names', () => {
    const library = bash(file('tool', changedProgram('libc.so.6', 'libx.so.6'), 0o755))
    expect(causeIn(library)?.values).toMatchObject({ library: 'libx.so.6' })
    expect(causeIn(bash(file('new', tooNewProgram(), 0o755)))?.values).toMatchObject({ needed: 'GLIBC_2.99' })
  })
})

describe('Node.js', () => {
  it.each([
    ['missing-node-module', "require('left-pad-2')", { module: 'left-pad-2' }],
    ['missing-own-module', "require('./lib/none')", {}],
    ['code-syntax-error', 'exports.main = () => {\n  return [1, 2\n}', { line: '3' }],
    ['code-undefined-name', 'console.log(wxx.cloud)', { name: 'wxx' }],
    ['code-type-error', 'const a = {}\na.run()', {}],
    ['missing-data-file', "require('fs').readFileSync('./none.csv')", { path: './none.csv' }],
    ['connection-refused', "require('net').connect(1, '127.0.0.1')", { host: '127.0.0.1', port: '1' }],
    [
      'address-in-use',
      "const s = require('http').createServer().listen(0, () => require('http').createServer().listen(s.address().port).on('error', (e) => { console.error(e.stack); process.exit(1) }))",
      {},
    ],
    ['response-not-serializable', 'const a = {}\na.a = a\nJSON.stringify(a)', { type: 'circular structure' }],
    ['executable-missing', "require('child_process').spawn('ffmpeg99')", { path: 'ffmpeg99' }],
  ])('%s', (id, code, values) => {
    const text = node(code)
    expect([causeIn(text)?.id, text]).toEqual([id, text])
    expect(causeIn(text)?.values).toMatchObject(values)
  })

  it('heap-limit', () => {
    const text = node('const a = []\nfor (;;) a.push(new Array(1000).fill({}))', '--max-old-space-size=16')
    expect([causeIn(text)?.id, text]).toEqual(['heap-limit', text])
  })
})

const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython) console.log('skipped: there is no python3 here')

describe.skipIf(!hasPython)('Python', () => {
  it.each([
    ['missing-python-module', 'import requestz', { module: 'requestz' }],
    ['missing-env-variable', "import os\nos.environ['PUSH_TOKEN']", { key: 'PUSH_TOKEN' }],
    ['code-syntax-error', 'def main_handler(event, context)\n    return 1', {}],
    ['code-undefined-name', 'print(evnt)', { name: 'evnt' }],
    ['code-type-error', 'def f():\n    return None\nf()[0]', {}],
    [
      'event-missing-key',
      "def main_handler(event, context):\n    return event['Records']\nmain_handler({}, None)",
      { key: 'Records' },
    ],
    ['response-not-serializable', 'import json\njson.dumps({1, 2})', { type: 'set' }],
    ['missing-data-file', "open('none.csv')", { path: 'none.csv' }],
    ['connection-refused', "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:1')", {}],
    [
      'config-file-invalid',
      "import json\nopen('config.json', 'w').write('{\"a\": 1,}')\njson.load(open('config.json'))",
      { file: 'config.json' },
    ],
  ])('%s', (id, code, values) => {
    const text = python(code)
    expect([causeIn(text)?.id, text]).toEqual([id, text])
    expect(causeIn(text)?.values).toMatchObject(values)
  })

  it('ascii-locale', () => {
    const text = python("print('\\u4f60')", { env: { PYTHONIOENCODING: 'ascii' } })
    expect([causeIn(text)?.id, text]).toEqual(['ascii-locale', text])
  })
})

/** The snippet of a cause's step, with its values filled in. */
function snippet(id: string, holds: string): string {
  const all = causeOf(id)?.steps.flatMap(({ snippet }) => snippet ?? []) ?? []
  const found = all.find((text) => text.includes(holds))
  if (found === undefined) throw new Error(`${id} has no snippet with ${holds}`)
  return found
}

describe('what the snippets do:', () => {
  it('chmod makes the start script run', () => {
    file('scf_bootstrap', '#!/bin/bash\necho up\n')
    const chmod = snippet('bootstrap-not-executable', 'chmod').replace('{path}', 'scf_bootstrap')
    expect(bash(`${chmod} && ./scf_bootstrap`)).toBe('up\n')
  })

  it('and so does the one that names neither of the two', () => {
    file('bootstrap', '#!/bin/bash\necho up\n')
    expect(bash(`${snippet('bootstrap-not-executable', '*bootstrap')} && ./bootstrap`)).toBe('up\n')
  })

  it('sed gives it Unix line endings', () => {
    file('scf_bootstrap', '#!/bin/bash\r\necho up\r\n', 0o755)
    const sed = snippet('bootstrap-crlf', 'sed').replace('{path}', 'scf_bootstrap')
    expect(bash(`${sed} && ./scf_bootstrap`)).toBe('up\n')
  })

  it('chmod -R makes files readable, folders too, and programs nothing else', () => {
    bash('mkdir -p app/lib && touch app/lib/a.py && chmod 600 app/lib/a.py && chmod 700 app/lib')
    const modes = snippet('package-file-unreadable', 'chmod -R').split(' && ')[0]
    expect(bash(`cd app && ${modes} && stat -c %a lib lib/a.py`)).toBe('755\n644\n')
  })

  it('node --check finds the place in the code', () => {
    const bad = file('bad.js', 'return [1, 2')
    expect(
      printed(process.execPath, [
        ...snippet('code-syntax-error', 'node --check').split(' ').slice(1, 2),
        bad,
      ]),
    ).toContain('SyntaxError')
  })

  it.skipIf(!hasPython)('python3 finds the place in the file, and json.tool in the configuration', () => {
    file('bad.py', 'def f(:\n')
    expect(bash(snippet('code-syntax-error', 'py_compile').replace('{file}', 'bad.py'))).toContain('line 1')
    file('config.json', '{"a": 1,\n "b": }')
    expect(bash(snippet('config-file-invalid', 'json.tool').replace('{checked}', 'config.json'))).toContain(
      'line 2',
    )
  })
})
