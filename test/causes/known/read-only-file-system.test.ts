import { expect, it } from 'vitest'
import { runOf, said } from './said.ts'

it.each([
  [
    'nginx: [emerg] mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)',
    '/var/cache/nginx/client_temp',
  ],
  ['nginx: [emerg] open() "/var/run/nginx.pid" failed (30: Read-only file system)', '/var/run/nginx.pid'],
])('a container that ends because it cannot write: %s', (line, path) => {
  const text = runOf(405, 'ContainerStateExited', line)
  expect(said(text).split('\n')[0]).toBe(`the code writes to ${path}, and only /tmp can be written`)
})

it('names the log of Laravel', () => {
  const thrown =
    'The stream or file "/var/user/storage/logs/laravel.log" could not be opened in append mode: failed to open stream: Read-only file system'
  expect(said(runOf(430, thrown))).toMatch(/^the code writes to \/var\/user\/storage\/logs\/laravel\.log,/)
})
