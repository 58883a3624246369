import { describe, expect, it } from 'vitest'
import { elfOf } from '../../support/elf.ts'
import { idsOf, temporaryPackages, verdictOf, zipOf } from '../../support/packages.ts'
import type { Entry } from '../../support/zip.ts'

const { write } = temporaryPackages()

async function check(entry: Entry, handler = 'main') {
  return idsOf(await verdictOf(await write(zipOf([entry])), handler, 'Go1'))
}

const executable = 0o100755

describe('a package for Go', () => {
  it.each<[string, Entry, string[], string?]>([
    ['with a static binary', { name: 'main', data: elfOf(), mode: executable }, []],
    ['with a position-independent one', { name: 'main', data: elfOf({ type: 3 }), mode: executable }, []],
    ['with Linux’s own number in it', { name: 'main', data: elfOf({ abi: 3 }), mode: executable }, []],
    ['with another name', { name: 'server', data: elfOf(), mode: 0o100775 }, [], 'server'],
    [
      'zipped on Windows, as the documents have it',
      { name: 'main', data: elfOf(), mode: null },
      ['(package-binary)'],
    ],
    [
      'with a script in its place',
      { name: 'main', data: '#!/bin/sh\n./app', mode: executable },
      ['(package-undecidable)'],
    ],
    ['not executable', { name: 'main', data: elfOf(), mode: 0o100644 }, ['package-binary']],
    ['built for ARM', { name: 'main', data: elfOf({ machine: 183 }), mode: executable }, ['package-binary']],
    [
      'built for 32 bits',
      { name: 'main', data: elfOf({ bits: 1, machine: 3 }), mode: executable },
      ['package-binary'],
    ],
    ['built for FreeBSD', { name: 'main', data: elfOf({ abi: 9 }), mode: executable }, ['package-binary']],
    [
      'built for macOS',
      { name: 'main', data: Buffer.from([0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1]), mode: executable },
      ['package-binary'],
    ],
    ['built for Windows', { name: 'main', data: 'MZ\u0090', mode: executable }, ['package-binary']],
    ['empty', { name: 'main', data: '', mode: executable }, ['package-binary']],
    [
      'cut off in its header',
      { name: 'main', data: elfOf().subarray(0, 10), mode: executable },
      ['package-binary'],
    ],
    ['with the source only', { name: 'main.go', data: 'package main' }, ['package-file-missing']],
    ['with main.exe', { name: 'main.exe', data: 'MZ' }, ['package-file-missing']],
    [
      'with the binary in a folder',
      { name: 'bin/main', data: elfOf(), mode: executable },
      ['package-folder'],
    ],
    ['with another binary', { name: 'app', data: elfOf(), mode: executable }, ['package-file-missing']],
  ])('%s', async (_, entry, ids, handler) => {
    expect(await check(entry, handler)).toEqual(ids)
  })
})

describe('the headline about a binary', () => {
  it.each<[string, Entry, RegExp]>([
    [
      'that is not executable',
      { name: 'main', data: elfOf(), mode: 0o100644 },
      /not executable.*没有执行权限/,
    ],
    [
      'without a mode',
      { name: 'main', data: elfOf(), mode: null },
      /may not be executable.*可能没有执行权限/,
    ],
    [
      'for ARM',
      { name: 'main', data: elfOf({ machine: 183 }), mode: executable },
      /another system.*不适用于/,
    ],
  ])('says what is wrong with one %s', async (_, entry, said) => {
    const { problems } = await verdictOf(await write(zipOf([entry])), 'main', 'Go1')
    const titles = problems.map((problem) => ('title' in problem ? problem.title : undefined))
    expect(titles.map((title) => `${title?.en} ${title?.zh}`).join()).toMatch(said)
  })
})
