import { expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'

const causes = (text: string) => lookup(text).causes.map(({ id }) => id)

it.each([
  ['a comment', "} catch (e) {\n  // Error: Cannot find module 'sharp'\n  disable()\n}"],
  [
    'a test',
    "it('rejects', () => {\n  expect(get()).rejects.toThrow('getaddrinfo ENOTFOUND nowhere.example')\n})",
  ],
  [
    'a search in a message',
    "if (\n  message.includes('Too many connections') ||\n  isOther(message)\n) {\n  retry();\n}",
  ],
  ['a name that only begins so', 'export declare enum Errors {\n  InsufficientBalanceInPool = 3,\n}'],
])('a program names what it has not met: %s', (_, text) => {
  expect(causes(text)).toEqual([])
})

it.each([
  [
    'an exception that prints itself as a call',
    "ConnectionResetError(104, 'Connection reset by peer')",
    'connection-reset',
  ],
  [
    'an object that Node.js prints',
    "{\n  errno: -111,\n  code: 'ECONNREFUSED',\n  syscall: 'connect'\n}",
    'connection-refused',
  ],
])('what it prints looks like a program: %s', (_, text, id) => {
  expect(causes(text)).toEqual([id])
})
