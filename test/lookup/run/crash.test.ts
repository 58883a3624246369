import { describe, expect, it } from 'vitest'
import { lookup } from '../../../src/lookup/lookup.ts'

const ended =
  'ERROR RequestId:7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Result:{"errorCode":-1,"errorMessage":"User process exit when running","statusCode":439}'
const details = (text: string) => {
  const { exception, frame } = lookup(`${text}\n${ended}`).findings[0]?.details ?? {}
  return { exception, frame }
}

describe('how a process died that threw nothing', () => {
  it.each([
    [
      'Go’s panic',
      'panic: runtime error: index out of range [3] with length 3\n\ngoroutine 19 [running]:\nmain.handle(0x7f1a)\n\t/home/dev/main.go:33 +0x1f\nexit status 2',
      'panic: runtime error: index out of range [3] with length 3',
      '/home/dev/main.go:33',
    ],
    [
      'Go’s fatal error',
      'fatal error: concurrent map writes\n\ngoroutine 7 [running]:\nmain.set()\n\t/home/dev/main.go:12 +0x1f',
      'fatal error: concurrent map writes',
      undefined,
    ],
    [
      'Rust’s panic',
      "thread 'main' panicked at src/main.rs:4:5:\nindex out of bounds: the len is 3 but the index is 7\nnote: run with `RUST_BACKTRACE=1`",
      'panicked: index out of bounds: the len is 3 but the index is 7',
      'src/main.rs:4',
    ],
    [
      'Rust’s older panic',
      "thread 'main' panicked at 'called `Option::unwrap()` on a `None` value', src/main.rs:4:5",
      'panicked: called `Option::unwrap()` on a `None` value',
      'src/main.rs:4',
    ],
    [
      'PHP’s fatal error',
      'PHP Fatal error:  Maximum execution time of 30 seconds exceeded in /var/user/index.php on line 22',
      'Fatal error: Maximum execution time of 30 seconds exceeded',
      '/var/user/index.php:22',
    ],
    [
      'PHP’s exception',
      'PHP Fatal error:  Uncaught Exception: no city in /var/user/index.php:7\nStack trace:\n#0 {main}\n  thrown in /var/user/index.php on line 7',
      'Exception: no city',
      '/var/user/index.php:7',
    ],
    [
      'a thread with a number',
      "thread 'main' (12) panicked at src/a.rs:1:2:\nboom",
      'panicked: boom',
      'src/a.rs:1',
    ],
    [
      'a segmentation fault',
      './scf_bootstrap: line 3: 12 Segmentation fault (core dumped) ./server',
      'Segmentation fault (core dumped)',
      undefined,
    ],
    [
      'Python’s interpreter',
      'Fatal Python error: Segmentation fault',
      'Fatal Python error: Segmentation fault',
      undefined,
    ],
    [
      'C++',
      "terminate called after throwing an instance of 'std::out_of_range'\n  what():  vector::at",
      'std::out_of_range: vector::at',
      undefined,
    ],
    [
      'the heap of C',
      'double free or corruption (out)\nAborted (core dumped)',
      'Aborted (core dumped)',
      undefined,
    ],
  ])('%s', (_, text, exception, frame) => {
    expect(details(text)).toEqual({ exception, frame })
  })

  it.each([
    ['a compiler’s error', 'main.c:1:10: fatal error: curl/curl.h: No such file or directory'],
    ['somebody who speaks of it', 'Segmentation faults happen in C'],
    ['a request that was aborted', 'Request aborted by the client'],
  ])('%s is none', (_, text) => {
    expect(details(text)).toEqual({ exception: undefined, frame: undefined })
  })

  it('an exception says more', () => {
    const text = `Segmentation fault\nTraceback (most recent call last):\n  File "/var/user/a.py", line 2, in f\n    run()\nValueError: no`
    expect(details(text).exception).toBe('ValueError: no')
  })
})

it('a signal of the platform is no crash', () => {
  expect(lookup(`[PLATFORM] Signal received successfully\n${ended}`).causes).toMatchObject([
    { id: 'async-run-terminated' },
  ])
})

describe('what a result says that names no exception', () => {
  const ended430 = (stackTrace: string) =>
    lookup(
      `ERROR RequestId:7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Result:${JSON.stringify({ errorCode: 1, errorMessage: 'user code exception caught', stackTrace, statusCode: 430 })}`,
    ).findings[0]?.details

  it.each([
    ['json: cannot unmarshal object into Go value of type string', undefined],
    ['sql: no rows in result set\nmain.handle', undefined],
    ['Attempt to read property "body" on null in /var/user/index.php:8', '/var/user/index.php:8'],
    ['Undefined variable $a in /var/user/index.php on line 12', '/var/user/index.php:12'],
  ])('is told: %s', (trace, frame) => {
    const said = trace.split(/\n| in \/var/)[0]
    expect(ended430(trace)).toMatchObject({ exception: said, ...(frame && { frame }) })
  })

  it.each(['null', '', '    at Object.<anonymous> (/var/user/a.js:1:2)', '#0 /var/user/index.php(3): f()'])(
    'is nothing: %s',
    (trace) => {
      expect(ended430(trace)?.exception).toBeUndefined()
    },
  )

  it('stands behind an exception with a name', () => {
    expect(ended430('a line\nKeyError: 1\n')?.exception).toBe('KeyError: 1')
  })
})
