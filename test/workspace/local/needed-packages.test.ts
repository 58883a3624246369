import { expect, it } from 'vitest'
import { missingPackages } from '../../../src/workspace/local/needed-packages.ts'

it('nothing is missing in a checkout after npm ci', () => {
  expect(missingPackages()).toBeUndefined()
})

it('names what is not installed and how to get it, in both languages', () => {
  const problem = missingPackages((name) => name !== 'yaml')
  expect(problem?.en).toContain('esbuild, react, react-dom, ws cannot be found; run npm ci')
  expect(problem?.zh).toContain('找不到 esbuild、react、react-dom、ws；请运行 npm ci')
})
