import { describe, expect, it } from 'vitest'
import { elfOf } from '../../support/elf.ts'
import { idsOf, temporaryPackages, verdictOf, zipOf } from '../../support/packages.ts'
import type { Entry } from '../../support/zip.ts'

const { write } = temporaryPackages()
const mode = 0o100755
const script = '#!/bin/bash\nexport PORT=9000\n/var/lang/node16/bin/node app.js\n'
const start = (data: string | Uint8Array, given: number | null = mode): Entry => ({
  name: 'scf_bootstrap',
  data,
  mode: given,
})

describe('the start file', () => {
  it.each<[string, Entry, string[], string?]>([
    ['of a Web function', start(script), []],
    ['with mode 777', start(script, 0o100777), []],
    ['with sh', start('#!/bin/sh\nexec ./app\n'), []],
    ['with env', start('#!/usr/bin/env bash\n./app\n'), []],
    ['with the platform’s own interpreter', start('#!/var/lang/python37/bin/python3.7\nprint(1)\n'), []],
    ['with a blank after the mark', start('#! /bin/bash\n./app\n'), []],
    ['that is a binary', start(elfOf()), []],
    ['of a custom runtime', start(script), [], 'CustomRuntime'],
    ['of a custom runtime by its older name', { name: 'bootstrap', data: script, mode }, [], 'CustomRuntime'],
    ['with mode 775', start(script, 0o100775), ['(package-start-file)']],
    ['with an interpreter that may not be there', start('#!/usr/local/bin/node\n'), ['(package-start-file)']],
    ['with CRLF further down', start('#!/bin/bash\nnode app.js\r\n'), ['(package-start-file)']],
    ['that is not there, where a command may be set', { name: 'app.js', data: '' }, ['(package-start-file)']],
    ['that a custom runtime has not', { name: 'app.js', data: '' }, ['package-start-file'], 'CustomRuntime'],
    ['with mode 644', start(script, 0o100644), ['package-start-file']],
    ['zipped on Windows', start(script, null), ['package-start-file']],
    ['with CRLF', start('#!/bin/bash\r\nnode app.js\r\n'), ['package-start-file']],
    ['without its first line', start('node app.js\n'), ['package-start-file']],
    ['with a relative interpreter', start('#!bash\nnode app.js\n'), ['package-start-file']],
    ['with a Windows path', start('#!C:\\bash.exe\n'), ['package-start-file']],
    ['with a byte order mark', start('\ufeff#!/bin/bash\n'), ['package-start-file']],
    ['that is empty', start(''), ['package-start-file']],
    ['built for ARM', start(elfOf({ machine: 183 })), ['package-binary']],
    ['with an ending', { name: 'scf_bootstrap.sh', data: script, mode }, ['package-start-file']],
    ['in other letters', { name: 'SCF_bootstrap', data: script, mode }, ['package-start-file']],
    ['by the name of the other kind', { name: 'bootstrap', data: script, mode }, ['package-start-file']],
    ['in a folder', { name: 'demo/scf_bootstrap', data: script, mode }, ['package-folder']],
  ])('%s', async (_, entry, ids, runtime = 'WebFunction') => {
    const verdict = await verdictOf(await write(zipOf([entry])), 'app', runtime)
    expect(idsOf(verdict)).toEqual(ids)
  })

  it('is what a handler of that name is held against, whatever the runtime', async () => {
    const path = await write(zipOf([start(script, 0o100644)]))
    const verdict = await verdictOf(path, 'scf_bootstrap', 'Nodejs16.13')
    expect(idsOf(verdict)).toContain('package-start-file')
  })

  it('is nothing to an image', async () => {
    const verdict = await verdictOf(await write(zipOf([])), 'app', 'Image')
    expect(idsOf(verdict)).toEqual(['(package-undecidable)'])
  })
})

describe('what a start script runs', () => {
  const absolute = '#!/bin/bash\n/var/lang/node16/bin/node app.js\n'
  const said = async (bootstrap: string, files: Record<string, string> = {}, name = 'scf_bootstrap') => {
    const entries = Object.entries(files).map(([path, data]) => ({ name: path, data }))
    const path = await write(zipOf([{ name, data: bootstrap, mode }, ...entries]))
    const verdict = await verdictOf(path, 'app', 'CustomRuntime')
    expect(verdict.valid).toBe(true)
    return verdict.problems.map(({ message }) => message.en)
  }

  it.each([
    ['node', '#!/bin/bash\nnode app.js\n'],
    ['npm', '#!/bin/bash\ncd /var/user\nnpm start\n'],
    ['python3', '#!/bin/bash\nexport PORT=9000\nexec python3 -u app.py\n'],
  ])('should have its absolute path: %s', async (program, text) => {
    expect(await said(text)).toEqual([expect.stringContaining(`runs \`${program}\` without its path`)])
  })

  it.each([
    ['with its path', absolute],
    ['behind a PATH', '#!/bin/bash\nexport PATH=/var/lang/node16/bin:$PATH\nnode app.js\n'],
    ['behind what the script reads', '#!/bin/bash\nsource ./env.sh\nnode app.js\n'],
    ['that only stands in a comment', '#!/bin/bash\n# node app.js\n./app\n'],
    ['that is another word', '#!/bin/bash\nnode_app\n'],
  ])('is nothing to say of a program %s', async (_, text) => {
    expect(await said(text)).toEqual([])
  })

  it.each([
    [
      "http.createServer(f).listen(3000,'127.0.0.1')",
      ['listens on `127.0.0.1` only', 'listens on port `3000`'],
    ],
    ['app.listen(3000, () => console.log("up"))', ['listens on port `3000`']],
    ["app.listen({ host: 'localhost', port: 9000 })", ['listens on `localhost` only']],
    ['app.listen(9000)', []],
    ["app.listen(9000, '0.0.0.0')", []],
    ['app.listen(process.env.PORT || 3000)', []],
    ['// app.listen(3000)\napp.listen(9000)', []],
    ['a.listen(3000)\nb.listen(9000)', []],
  ])('is reached, or not, where it listens: %s', async (source, told) => {
    expect(await said(absolute, { 'app.js': source })).toEqual(
      told.map((each) => expect.stringContaining(each)),
    )
  })

  it.each([
    ["app.run(host='127.0.0.1', port=5000)", ['listens on `127.0.0.1` only', 'listens on port `5000`']],
    ["app.run(host='0.0.0.0', port=9000)", []],
    ["uvicorn.run(app, host='0.0.0.0', port=8000)", ['listens on port `8000`']],
    ['subprocess.run(["x", "localhost"])', []],
  ])('is read in Python, too: %s', async (source, told) => {
    const script = '#!/bin/bash\n/var/lang/python37/bin/python3 -u /var/user/main.py\n'
    expect(await said(script, { 'main.py': source })).toEqual(
      told.map((each) => expect.stringContaining(each)),
    )
  })

  it('is no server in a custom runtime of the older kind', async () => {
    expect(await said(absolute, { 'app.js': 'x.listen(3000)' }, 'bootstrap')).toEqual([])
  })
})

it.each([
  ['main', 'bootstrap', 'CustomRuntime'],
  ['index.main_handler', 'bootstrap', 'CustomRuntime'],
  ['index.main_handler', 'scf_bootstrap', 'WebFunction'],
])('the handler %s with %s and nothing that it names is one of %s', async (handler, name, runtime) => {
  const entries: Entry[] = [
    { ...start(script), name },
    { name: 'app.js', data: '' },
  ]
  const verdict = await verdictOf(await write(zipOf(entries)), handler, undefined)
  expect(verdict).toMatchObject({ valid: true, runtime })
})
