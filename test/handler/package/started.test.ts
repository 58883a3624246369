import { expect, it } from 'vitest'
import { findCandidatesAt } from '../../../src/package/check.ts'
import { elfOf } from '../../support/elf.ts'
import { temporaryPackages, zipOf } from '../../support/packages.ts'
import type { Entry } from '../../support/zip.ts'

const { write } = temporaryPackages()
const mode = 0o100755
const script = '#!/bin/bash\n/var/lang/node16/bin/node app.js\n'
const arm = elfOf({ machine: 183 })
const app: Entry = { name: 'app.js', data: '', mode: 0o100644 }

it.each<[string, Entry[], string | undefined, string[], string[]]>([
  [
    'a Web function’s',
    [{ name: 'scf_bootstrap', data: script, mode }, app],
    undefined,
    ['scf_bootstrap'],
    [],
  ],
  [
    'with mode 775',
    [{ name: 'scf_bootstrap', data: script, mode: 0o100775 }],
    undefined,
    ['scf_bootstrap'],
    [],
  ],
  ['a Custom Runtime’s', [{ name: 'bootstrap', data: script, mode }], undefined, ['bootstrap'], []],
  ['Go’s', [{ name: 'main', data: elfOf(), mode }, app], 'Go1', ['main'], []],
  [
    'one that cannot be executed, with Windows’ line ends',
    [{ name: 'scf_bootstrap', data: script.replaceAll('\n', '\r\n'), mode: 0o100600 }],
    undefined,
    [],
    ['mode', 'CRLF'],
  ],
  ['zipped on Windows', [{ name: 'bootstrap', data: script, mode: null }], undefined, [], ['bootstrap']],
  ['by another name', [{ name: 'scf_bootstrap.sh', data: script, mode }], 'web', [], ['scf_bootstrap.sh']],
  ['that is not there', [app], 'web', [], ['scf_bootstrap']],
  ['in a folder', [{ name: 'demo/scf_bootstrap', data: script, mode }], 'web', [], ['demo/']],
  ['for ARM', [{ name: 'main', data: arm, mode }], 'Go1', [], ['main']],
  ['without the right to run', [{ name: 'main', data: elfOf(), mode: 0o100644 }], 'Go1', [], ['644']],
  [
    'the one of two that can',
    [
      { name: 'main', data: arm, mode },
      { name: 'server', data: elfOf(), mode },
    ],
    'Go1',
    ['server'],
    [],
  ],
])('a file to start: %s', async (_, entries, runtime, candidates, words) => {
  const found = await findCandidatesAt({ path: await write(zipOf(entries)), runtime })
  expect(found).toMatchObject({ candidates })
  const messages = 'problems' in found ? found.problems.map(({ message }) => message) : []
  expect(messages).toHaveLength(words.length)
  for (const [index, word] of words.entries()) {
    expect(messages[index]?.en).toContain(word)
    expect(messages[index]?.zh).toContain(word === 'mode' ? '600' : word)
  }
})
