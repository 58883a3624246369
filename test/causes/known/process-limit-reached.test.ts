import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'
import { runOf, said, tracebackOf } from './said.ts'

const values = (text: string) => lookup(text).causes[0]?.values

describe('what an instance has 1,024 of', () => {
  it.each([
    ['threads', runOf(430, tracebackOf('t.start()', "RuntimeError: can't start new thread"))],
    ['threads', runOf(430, 'Error: spawn EAGAIN\n    at exports.main_handler (/var/user/index.js:9:10)')],
    [
      'threads',
      runOf(
        439,
        'User process exit when running',
        'runtime/cgo: pthread_create failed: Resource temporarily unavailable\nSIGABRT: abort',
      ),
    ],
    ['files', runOf(430, tracebackOf("open('/tmp/a')", "OSError: [Errno 24] Too many open files: '/tmp/a'"))],
    ['files', runOf(430, 'accept4: too many open files')],
  ])('%s', (resource, text) => {
    expect(values(text)).toEqual({ resource })
    expect(said(text)).toMatch(/^an instance has at most 1,024 /)
  })

  it('is not what the whole system has, nor a socket with nothing to read', () => {
    expect(values(runOf(430, 'accept4: too many open files in system'))).toBeUndefined()
    const text = tracebackOf('sock.recv(9)', 'BlockingIOError: [Errno 11] Resource temporarily unavailable')
    expect(values(runOf(430, text))).toBeUndefined()
  })
})
