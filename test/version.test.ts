import { expect, it } from 'vitest'
import { version } from '../src/version.ts'
import { sourceOf } from './support/source.ts'

it('the newest version in the changelog is the one that runs', () => {
  const versions = [...sourceOf('CHANGELOG.md').matchAll(/^## (\S+)/gm)].map(([, name]) => name)
  expect(versions[0]).toBe(version)
  expect(new Set(versions).size).toBe(versions.length)
})
