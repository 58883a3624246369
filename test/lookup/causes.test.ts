import { describe, expect, it } from 'vitest'
import { lookup } from '../../src/lookup/lookup.ts'

const told = (text: string) => lookup(text).causes.map(({ id, values }) => ({ id, ...values }))
const result = (code: number, message: string) =>
  `ERROR RequestId:7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Result:${JSON.stringify({ errorCode: 1, errorMessage: message, statusCode: code })}`

describe('a code and the failing exception', () => {
  const thrown =
    'TypeError: Object of type set is not JSON serializable\n  File "/var/user/index.py", line 4, in f'

  it.each([405, 430, 437, 439, 443, 446])('%i may end a program that says why itself', (code) => {
    expect(told(result(code, thrown))).toEqual([{ id: 'response-not-serializable', type: 'set' }])
  })

  it.each([401, 429, 432, 441, 499])('%i is none of the program’s doing', (code) => {
    expect(told(result(code, thrown))).toEqual([])
  })

  it('a program that was killed at its memory limit died of that, whatever it had logged', () => {
    const report =
      'Report RequestId:7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Duration:9ms Memory:128MB MemUsage:128MB'
    expect(told(`${thrown}\n${result(439, 'Process exited: exit status 137')}\n${report}`)).toEqual([
      { id: 'memory-limit-exceeded', limitMb: '128', usedMb: '128' },
    ])
  })

  it('a time limit is not explained by what was logged before', () => {
    const limit = result(433, 'Invoking task timed out after 20 seconds')
    expect(told(`${thrown}\n${limit}`)).toEqual([{ id: 'timeout-set-too-short', seconds: '20' }])
  })
})

describe('the headers of other runtimes', () => {
  const trace =
    'Traceback (most recent call last):\n  File "/code/index.py", line 4, in handler\n    event["a"]'
  it.each([
    ['above the trace', `[ERROR] KeyError: 'a'\n${trace}`],
    ['message first', `'a': KeyError\n${trace}\nKeyError: 'a'`],
    ['without the title', `File "/code/index.py", line 4, in handler\nevent["a"]\nKeyError: 'a'`],
    ['on one line', `${trace} KeyError: 'a'`.replace(/\s+/g, ' ')],
    [
      'as an object',
      '{"errorType":"KeyError","errorMessage":"\'a\'","stackTrace":[["/code/index.py",4,"handler","event[\'a\']"]]}',
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([{ id: 'event-missing-key', key: 'a' }])
  })

  it.each([
    [
      'the handler’s own file',
      "Unable to import module 'index': No module named 'index'",
      'handler-file-missing',
    ],
    ['a package', "Unable to import module 'index': No module named 'PIL'", 'missing-python-module'],
    [
      'a library',
      "Unable to import module 'index': libGL.so.1: cannot open shared object file: No such file",
      'missing-shared-library',
    ],
    ['a function', "Handler 'main' missing on module 'index'", 'handler-function-missing'],
  ])('that tell of %s', (_, text, id) => {
    expect(told(text)).toMatchObject([{ id }])
    expect(told(result(443, text))).toMatchObject([{ id }])
  })
})

describe('what ended nothing', () => {
  const trace = (end: string) =>
    `Traceback (most recent call last):\n  File "/var/user/index.py", line 2, in load\n    import x\n${end}`
  const missing = trace("ModuleNotFoundError: No module named 'x'")

  it.each([
    ['a warning’s trace', `cache - WARNING - no file cache\n${missing}\ndone`],
    ['an exception that Python ignored', `Exception ignored in: <function A.__del__>\n${missing}`],
    [
      'a level of TensorFlow',
      '2022-12-09 16:44:07.597312: W dso_loader.cc:64] dlerror: a.so: cannot open shared object file: No such file or directory',
    ],
    ['advice to ignore', 'Error: a.so: cannot open shared object file: just ignore this message'],
    ['a debugging line', "DEBUG no source context: ENOENT: no such file or directory, open '/var/user/a.js'"],
    [
      'a page that explains codes',
      '402 ServiceSuspended\n冻结\n403 Invalid scf response format\n407 The size of response exceeds the upper limit (6MB)',
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([])
  })

  it('the last failure behind a retry did', () => {
    expect(told(`WARNING: Retrying (Retry(total=0)) after connection broken\n${missing}`)).toMatchObject([
      { id: 'missing-python-module' },
    ])
  })
})

describe('the value', () => {
  it('is the highest version that is asked for', () => {
    const lines = ['2.18', '2.34', '2.32'].map(
      (v) => `/lib64/libc.so.6: version \`GLIBC_${v}' not found (required by /var/user/main)`,
    )
    expect(told(lines.join('\n'))).toMatchObject([{ id: 'glibc-too-old', needed: 'GLIBC_2.34' }])
  })

  it('is the host of the address in front of the error', () => {
    const error = "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))"
    expect(told(`Exception raised at https://www.example.cn/a?b=1: ${error}`)).toMatchObject([
      { id: 'connection-reset', host: 'www.example.cn' },
    ])
  })

  it('is the operator in the line that Node.js shows', () => {
    expect(
      told("/var/user/a.js:3\n  if ((a ?? b) === 'c') {\n          ^\n\nSyntaxError: Unexpected token '?'"),
    ).toMatchObject([{ id: 'runtime-version-too-old', syntax: '??' }])
  })
})
