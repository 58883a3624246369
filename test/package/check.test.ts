import { beforeAll, expect, it } from 'vitest'
import { checkPackageAt, findCandidatesAt } from '../../src/package/check.ts'
import { temporaryPackages } from '../support/packages.ts'
import { zipOfFiles } from '../support/zip.ts'

const { write } = temporaryPackages()
let path = ''
beforeAll(async () => {
  path = await write(zipOfFiles({ 'index.py': 'def main_handler(event, context): pass\n' }))
})

it('judges a package in a thread of its own', async () => {
  const verdict = await checkPackageAt({ path, handler: 'index.main_handler', runtime: 'Python3.9' })
  expect(verdict).toMatchObject({ kind: 'verdict', valid: true, package: { functions: ['main_handler'] } })
})

it('lists the handlers of a package', async () => {
  expect(await findCandidatesAt({ path })).toMatchObject({
    candidates: ['index.main_handler'],
    runtime: 'Python3.9',
  })
})

it('hands on why a package cannot be read', async () => {
  const result = await checkPackageAt({ path: `${path}.none`, handler: 'index.main_handler' })
  expect(result).toMatchObject({ kind: 'unreadable', reason: 'absent' })
})

it('leaves the thread of the caller to others', async () => {
  const source = `x = [${'[1, 2, {"a": b}], '.repeat(60_000)}]\ndef main_handler(event, context): pass\n`
  const large = await write(zipOfFiles({ 'index.py': source }))
  let turns = 0
  const ticking = setInterval(() => turns++, 1)
  await checkPackageAt({ path: large, handler: 'index.main_handler', runtime: 'Python3.9' })
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(20)
})
