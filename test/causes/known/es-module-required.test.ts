import { expect, it } from 'vitest'
import { runOf, said } from './said.ts'

const shown = (file: string) =>
  `${file}:1\nimport a from 'b'\n^^^^^^\n\nSyntaxError: Cannot use import statement outside a module`

it.each([
  'SyntaxError: Cannot use import statement outside a module',
  shown('/var/user/index.js'),
  "SyntaxError: Unexpected token 'export'",
  'ReferenceError: require is not defined in ES module scope, you can use import instead',
])('a file of one’s own is told as that: %s', (message) => {
  for (const language of ['en', 'zh'] as const) {
    expect(said(runOf(443, message), language)).toMatch(/require\(\).*module\.exports/)
    expect(said(runOf(443, message), language)).not.toMatch(/node-fetch|\{module\}/)
  }
})

it('a dependency is told by its name', () => {
  const text = runOf(443, shown('/var/user/node_modules/@acme/got/index.js'))
  expect(said(text)).toMatch(/^@acme\/got is an ES module/)
  expect(said(text)).toContain("await import('@acme/got')")
})

it('knows a package that can only be imported', () => {
  const thrown =
    'Error [ERR_PACKAGE_PATH_NOT_EXPORTED]: No "exports" main defined in /var/user/node_modules/p-queue/package.json'
  expect(said(runOf(443, thrown))).toMatch(/^p-queue is an ES module/)
})
