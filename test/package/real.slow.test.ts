import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listAt } from '../../src/package/answer.ts'
import { idsOf, temporaryPackages, verdictOf } from '../support/packages.ts'
import { root } from '../support/source.ts'
import { type Entry, zipOf } from '../support/zip.ts'

const { write } = temporaryPackages()
const modules = join(root, 'node_modules')
const require = createRequire(import.meta.url)

/** Packages of the registry, as functions carry them. */
const packages: readonly string[] = [
  ...[
    'ajv',
    'argparse',
    'asynckit',
    'axios',
    'body-parser',
    'bytes',
    'combined-stream',
    'content-disposition',
  ],
  ...[
    'content-type',
    'cookie',
    'cookie-signature',
    'debug',
    'depd',
    'eventemitter3',
    'express',
    'fast-deep-equal',
  ],
  ...[
    'fastest-levenshtein',
    'form-data',
    'forwarded',
    'http-errors',
    'iconv-lite',
    'jsonwebtoken',
    'jws',
    'kysely',
  ],
  ...[
    'mime-db',
    'mime-types',
    'ms',
    'negotiator',
    'p-queue',
    'p-retry',
    'pg',
    'pg-protocol',
    'pg-types',
    'pgpass',
  ],
  ...[
    'postgres-array',
    'proxy-addr',
    'qs',
    'range-parser',
    'raw-body',
    'react',
    'safe-buffer',
    'semver',
    'send',
  ],
  ...['statuses', 'type-is', 'vary', 'xtend', 'yaml', 'yauzl', 'zod'],
]
const installed = packages.filter((name) => existsSync(join(modules, name, 'package.json')))

/** A function of one file that hands on what the package exports, beside the package itself. */
async function functionFrom(name: string): Promise<string> {
  const files = filesBelow(join(modules, name)).map(
    (path): Entry => ({
      name: `node_modules/${name}/${path}`,
      data: readFileSync(join(modules, name, path)),
    }),
  )
  const code = `const library = require('${name}')\nexports.main_handler = async (event) => library\n`
  return write(zipOf([{ name: 'index.js', data: code }, ...files]))
}

function entriesOf(name: string): readonly Entry[] {
  const folder = join(modules, name)
  return filesBelow(folder).map((path) => ({ name: path, data: readFileSync(join(folder, path)) }))
}

function filesBelow(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return all.filter((path) => !/(?:^|\/)node_modules\//.test(path) && statSync(join(folder, path)).isFile())
}

it('there are at least twenty of them', () => {
  expect(installed.length).toBeGreaterThanOrEqual(20)
})

describe('a function with a real package beside it is right:', () => {
  it.each(installed)('%s', async (name: string) => {
    const verdict = await verdictOf(await functionFrom(name), 'index.main_handler', 'Nodejs18.15')
    expect(idsOf(verdict)).toEqual([])
    expect(verdict.package.functions).toEqual(['main_handler'])
  })
})

describe('whatever a real package exports is not called missing:', () => {
  const loadable = installed.flatMap((name) => {
    const main = mainOf(name)
    const names = main === undefined ? [] : exportsOf(name)
    return main === undefined || names.length === 0 ? [] : [{ name, main, names }]
  })

  it('of at least twenty', () => {
    expect(loadable.length).toBeGreaterThanOrEqual(20)
  })

  it.each(loadable)('$name ($main)', async ({ name, main, names }) => {
    const own = entriesOf(name).filter((file) => file.name !== 'index.js')
    const text =
      main === 'index.js' ? readFileSync(join(modules, name, main)) : `module.exports = require('./${main}')`
    const path = await write(zipOf([{ name: 'index.js', data: text }, ...own]))
    for (const exported of names) {
      const verdict = await verdictOf(path, `index.${exported}`, 'Nodejs18.15')
      expect(idsOf(verdict)).not.toContain('package-function-missing')
    }
  })
})

/** The main file as Node.js itself resolves it, from the package's folder. */
function mainOf(name: string): string | undefined {
  try {
    const path = require.resolve(name)
    const folder = join(modules, name)
    return path.startsWith(folder) && /\.c?js$/.test(path) ? path.slice(folder.length + 1) : undefined
  } catch {
    // An ES module alone, which a CommonJS function cannot load.
    return undefined
  }
}

/** Names that a handler can have; a dozen of them are as good as all. */
function exportsOf(name: string): readonly string[] {
  const loaded: unknown = require(name)
  const names = typeof loaded === 'object' && loaded !== null ? Object.keys(loaded) : []
  return names.filter((each) => /^[A-Za-z][\w]{0,58}$/.test(each) && each !== 'default').slice(0, 12)
}

it('a real package tells its handlers', async () => {
  const files = entriesOf('fastest-levenshtein')
  const path = await write(zipOf([...files, { name: 'index.js', data: 'exports.main = () => {}' }]))
  expect(await listAt({ path, runtime: undefined })).toMatchObject({
    candidates: ['index.main', 'mod.distance', 'mod.closest'],
  })
})
