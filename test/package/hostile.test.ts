import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeAt } from '../../src/package/answer.ts'
import { Budget } from '../../src/package/budget.ts'
import { classFileOf } from '../support/class-file.ts'
import { entriesOf, idsOf, temporaryPackages, verdictOf } from '../support/packages.ts'
import { type Entry, zipOf } from '../support/zip.ts'

const { write, folder } = temporaryPackages()
const code = 'def main_handler(event, context): pass\n'
const index: Entry = { name: 'index.py', data: code }

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const result = await judgeAt({
    path: await write(bytes),
    handler: 'index.main_handler',
    runtime: 'Python3.9',
  })
  return result.kind === 'unreadable' ? result.reason : result.kind
}

async function idsOfZip(entries: readonly Entry[], handler = 'index.main_handler', runtime = 'Python3.9') {
  return idsOf(await verdictOf(await write(zipOf(entries)), handler, runtime))
}

/** Packs to a thousandth. */
const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, ' ')

describe('what cannot be read is refused with one sentence:', () => {
  const whole = zipOf([index, { name: 'data.bin', data: megabytes(1), stored: true }])
  it.each<[string, Uint8Array, string]>([
    ['no bytes at all', Buffer.alloc(0), 'not-a-zip'],
    ['something else', Buffer.from('#!/bin/sh\necho\n'), 'not-a-zip'],
    ['one cut off at its end', whole.subarray(0, -10), 'not-a-zip'],
    ['one cut off at its beginning', whole.subarray(5000), 'damaged'],
    ['one with bytes behind it', Buffer.concat([whole, Buffer.from('more')]), 'not-a-zip'],
    ['an encrypted file', zipOf([{ ...index, encrypted: true }]), 'encrypted'],
    ['files over each other', zipOf([index, { name: 'other.py', data: 'x', offset: 0 }]), 'overlapping'],
    ['a stated size that is too small', zipOf([{ ...index, size: 5 }]), 'damaged'],
    ['a stated size that is too large', zipOf([{ ...index, size: 5000 }]), 'damaged'],
    ['a wrong checksum', zipOf([{ ...index, crc: 1 }]), 'damaged'],
    ['a stored file of two sizes', zipOf([{ ...index, stored: true, size: 3 }]), 'damaged'],
    ['a packed size past the end', zipOf([{ ...index, packedSize: 1_000_000 }]), 'damaged'],
    ['a place past the end', zipOf([{ ...index, offset: 0xfffffff0 }]), 'damaged'],
    ['bytes that do not unpack', zipOf([{ ...index, stored: true, method: 8 }]), 'damaged'],
    ['a directory that has fewer files than it says', zipOf([index], { count: 3 }), 'damaged'],
    ['a million files, by what it says', zipOf([index], { count: 1_000_000, zip64: true }), 'too-many'],
    ['numbers beyond all files', hugeOffset(), 'not-a-zip'],
  ])('%s', async (_, bytes, reason) => {
    expect(await refusalOf(bytes)).toBe(reason)
  })

  it('a path that is not there', async () => {
    const result = await judgeAt({ path: join(folder(), 'none.zip'), handler: 'index.main_handler' })
    expect(result).toMatchObject({ kind: 'unreadable', reason: 'absent' })
  })

  it('a device', async () => {
    const result = await judgeAt({ path: '/dev/zero', handler: 'index.main_handler' })
    expect(result).toMatchObject({ kind: 'unreadable', reason: 'not-a-zip' })
  })
})

/** ZIP64 whose directory lies where no number of JavaScript reaches. */
function hugeOffset(): Buffer {
  const bytes = zipOf([index], { zip64: true })
  bytes.writeBigUInt64LE(2n ** 63n, bytes.length - 22 - 20 + 8)
  return bytes
}

describe('what is strange and readable is judged:', () => {
  it('ZIP64', async () => {
    const path = await write(zipOf([index], { zip64: true }))
    expect(idsOf(await verdictOf(path, 'index.main_handler', 'Python3.9'))).toEqual([])
  })

  it('an empty archive', async () => {
    expect(await idsOfZip([])).toEqual(['package-file-missing'])
  })

  it.each([['../../index.py'], ['/etc/index.py'], ['C:\\index.py'], ['a/../../index.py'], ['..\\index.py']])(
    'a name that leads out: %s',
    async (name) => {
      expect(await idsOfZip([index, { name, data: 'x' }])).toEqual(['(package-names)'])
    },
  )

  it('an entry file whose name leads out', async () => {
    expect(await idsOfZip([{ name: '/index.py', data: code }])).toEqual([
      '(package-undecidable)',
      '(package-names)',
    ])
  })

  it('names with backslashes', async () => {
    expect(await idsOfZip([index, { name: 'lib\\a.py', data: 'x' }])).toEqual(['(package-names)'])
  })

  it('a file that is there twice', async () => {
    expect(await idsOfZip([index, index])).toEqual(['(package-undecidable)'])
  })

  it('a link as the entry file', async () => {
    const link = { name: 'index.py', data: '/etc/passwd', mode: 0o120777 }
    expect(await idsOfZip([link])).toEqual(['(package-undecidable)'])
  })

  it('a way of packing that is not known', async () => {
    expect(await idsOfZip([{ ...index, method: 93 }])).toEqual(['(package-undecidable)'])
  })

  it('names in GBK and names that are no text', async () => {
    const names = [Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), Buffer.from([0xff, 0xfe, 0x00, 0x01])]
    expect(await idsOfZip([index, ...names.map((name) => ({ name, data: '' }))])).toEqual([])
  })

  it('a package inside a package inside a package', async () => {
    const inner = zipOf([
      { name: 'lib/inner.jar', data: zipOf([{ name: 'example/Hello.class', data: 'x' }]) },
    ])
    const ids = await idsOfZip(
      [{ name: 'lib/outer.jar', data: inner }],
      'example.Hello::mainHandler',
      'Java8',
    )
    expect(ids).toEqual(['package-class-missing'])
  })
})

it('no change of bytes in an archive breaks the reader', async () => {
  const honest = zipOf([index, { name: 'lib/a.py', data: 'x = 1\n'.repeat(50) }], { zip64: true })
  const change = fc.tuple(fc.nat({ max: honest.length - 1 }), fc.nat({ max: 255 }))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Buffer.from(honest)
      for (const [at, value] of changes) bytes[at] = value
      const result = await judgeAt({
        path: await write(bytes),
        handler: 'index.main_handler',
        runtime: 'Python3.9',
      })
      expect(['verdict', 'unreadable']).toContain(result.kind)
    }),
    { numRuns: 300 },
  )
})

describe('a bomb', () => {
  it('as the entry file is not unpacked', async () => {
    expect(await idsOfZip([{ name: 'index.py', data: megabytes(10) }])).toEqual(['(package-undecidable)'])
  })

  it('beside the entry file is not touched, and its size is said', async () => {
    const bomb = { name: 'data.bin', data: megabytes(10), size: 0xfffffff0 }
    expect(await idsOfZip([index, bomb])).toEqual(['package-size'])
  })

  it('under a small stated size is left as soon as it is larger', async () => {
    expect(await refusalOf(zipOf([{ name: 'index.py', data: megabytes(10), size: 100 }]))).toBe('damaged')
  })

  it('as a jar among the libraries cannot be told', async () => {
    const ids = await idsOfZip(
      [{ name: 'lib/a.jar', data: megabytes(10) }],
      'example.Hello::mainHandler',
      'Java8',
    )
    expect(ids).toEqual(['(package-undecidable)'])
  })
})

function judged(path: string, runtime: string, budget: Budget) {
  return judgeAt({ path, handler: 'index.main_handler', runtime }, budget)
}

describe('a source made to cost', () => {
  it.each<[string, string, string, string]>([
    ['of parentheses', 'index.py', '('.repeat(60_000), 'Python3.9'],
    ['of brackets', 'index.py', `x = ${'['.repeat(40_000)}${']'.repeat(40_000)}`, 'Python3.9'],
    ['of braces', 'index.py', '{a:'.repeat(40_000), 'Python3.9'],
    ['of signs', 'index.js', `x = ${'-'.repeat(60_000)}1`, 'Nodejs16.13'],
    ['of functions in functions', 'index.js', '(()=>'.repeat(30_000), 'Nodejs16.13'],
    ['of templates', 'index.js', '`${'.repeat(30_000), 'Nodejs16.13'],
    ['of calls', 'index.php', `<?php ${'f(a,'.repeat(30_000)}`, 'Php7.4'],
    [
      'of indents',
      'index.py',
      Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}if x:`).join('\n'),
      'Python3.9',
    ],
    [
      'of random bytes',
      'index.py',
      Array.from({ length: 50_000 }, (_, at) => String.fromCharCode(33 + ((at * 7919) % 90))).join(''),
      'Python3.9',
    ],
  ])('%s cannot be told, or is told, and is never called wrong for it', async (_, name, source, runtime) => {
    const path = await write(zipOf([{ name, data: source }]))
    const result = await judged(path, runtime, new Budget({ work: 400 }))
    expect(result).toMatchObject({ kind: 'verdict', valid: true })
  })

  it('too deep to be written by anybody is given up for that alone', async () => {
    const path = await write(zipOf([{ name: 'index.js', data: `x = ${'-'.repeat(20_000)}1` }]))
    const result = await judged(path, 'Nodejs16.13', new Budget({ work: Number.POSITIVE_INFINITY }))
    expect(result).toMatchObject({ problems: [{ id: 'package-undecidable' }], package: { functions: [] } })
  })

  it('is left as soon as the package has cost what it may', async () => {
    const path = await write(
      zipOf([{ name: 'index.py', data: `def main(): pass\n${'x = [1, 2]\n'.repeat(50_000)}` }]),
    )
    expect(await judged(path, 'Python3.9', new Budget({ work: 0 }))).toMatchObject({
      problems: [{ id: 'package-undecidable' }],
    })
  })

  it('files that import each other in a ring', async () => {
    const ring = { 'index.py': 'from a import *', 'a.py': 'from b import *', 'b.py': 'from a import *' }
    expect(await idsOfZip(entriesOf(ring))).toEqual(['(package-undecidable)'])
  })
})

describe('a class file that lies', () => {
  const honest = classFileOf({
    name: 'example/Hello',
    methods: [{ name: 'mainHandler', descriptor: '(I)V' }],
  })
  const lie = (at: number, value: number) => {
    const bytes = Buffer.from(honest)
    bytes.writeUInt16BE(value, at)
    return bytes
  }
  it.each<[string, Uint8Array]>([
    ['about the number of its constants', lie(8, 0xffff)],
    ['about the length of a text', lie(20, 0xffff)],
    ['about being one', Buffer.from('not a class')],
    ['by ending early', honest.subarray(0, honest.length - 5)],
    ['by being empty', Buffer.alloc(0)],
  ])('%s', async (_, data) => {
    const ids = await idsOfZip([{ name: 'example/Hello.class', data }], 'example.Hello::mainHandler', 'Java8')
    expect(ids).toEqual(['(package-undecidable)'])
  })

  it('in any one of its bytes does not break the judge', async () => {
    for (let at = 0; at < honest.length; at++) {
      const data = Buffer.from(honest)
      data.writeUInt8(255 - (data[at] ?? 0), at)
      await idsOfZip([{ name: 'example/Hello.class', data }], 'example.Hello::mainHandler', 'Java8')
    }
  })

  it('about a ring of classes above it', async () => {
    const one = classFileOf({ name: 'example/Hello', superName: 'example/Base' })
    const two = classFileOf({ name: 'example/Base', superName: 'example/Hello' })
    const entries = entriesOf({ 'example/Hello.class': one, 'example/Base.class': two })
    expect(await idsOfZip(entries, 'example.Hello::mainHandler', 'Java8')).toEqual(['package-method-missing'])
  })
})

describe('a folder', () => {
  it('is read like a package', async () => {
    const path = join(folder(), 'plain')
    await mkdir(path)
    await writeFile(join(path, 'index.py'), code)
    expect(idsOf(await verdictOf(path, 'index.main_handler', 'Python3.9'))).toEqual([])
  })

  it('with links reads nothing outside itself', async () => {
    const path = join(folder(), 'linked')
    await mkdir(path)
    await writeFile(join(folder(), 'outside.py'), code)
    await symlink(join(folder(), 'outside.py'), join(path, 'index.py'))
    await symlink('..', join(path, 'up'))
    await symlink('/', join(path, 'root'))
    const verdict = await verdictOf(path, 'index.main_handler', 'Python3.9')
    expect(idsOf(verdict)).toContain('(package-undecidable)')
    expect(verdict.package.functions).toEqual([])
  })

  it('with a link to a file of its own takes what it leads to', async () => {
    const path = join(folder(), 'inner')
    await mkdir(path)
    await writeFile(join(path, 'app.py'), code)
    await symlink('app.py', join(path, 'index.py'))
    expect(idsOf(await verdictOf(path, 'index.main_handler', 'Python3.9'))).toEqual([])
  })
})
