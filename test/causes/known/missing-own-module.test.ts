import { expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf, said } from './said.ts'

const ended = (logged: string) => runOf(405, 'ContainerStateExited', logged)

it.each([
  ['/var/user/dist/main.js', "Error: Cannot find module '/var/user/dist/main.js'"],
  [
    '/var/user/app.js',
    "Error: Cannot find module '/var/user/app.js'\n    at Function.Module._resolveFilename (internal/modules/cjs/loader.js:902:15)\n    at Function.executeUserEntryPoint [as runMain] (internal/modules/run_main.js:60:12)",
  ],
  ['/var/user/app.py', "python3: can't open file '/var/user/app.py': [Errno 2] No such file or directory"],
  ['target/app.jar', 'Error: Unable to access jarfile target/app.jar'],
  ['public/index.php', 'Could not open input file: public/index.php'],
])('the start file names %s, and no handler does', (path, logged) => {
  expect(lookup(ended(logged)).causes.map(({ id }) => id)).toEqual(['missing-own-module'])
  const told = said(ended(logged))
  expect(told).toMatch(new RegExp(`^the file ${path} of your own project`))
  expect(told).not.toMatch(/handler|trigger/)
})

it('an event function’s file is the handler’s', () => {
  const text = runOf(443, "Error: Cannot find module '/var/user/index'")
  expect(lookup(text).causes[0]?.id).toBe('handler-file-missing')
})
