import { describe, expect, it } from 'vitest'
import { lookup } from '../../src/lookup/lookup.ts'

const told = (text: string) => lookup(text).causes.map(({ id, values }) => ({ id, ...values }))
/** What SCF says of a container, by its codes. */
const names: Readonly<Record<number, string>> = {
  405: 'ContainerStateExited',
  443: 'UserCodeError',
  445: 'ContainerInitError',
  446: 'PortBindingFailed',
}
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

it('a message of several lines in a result is read to its end', () => {
  const trace = [
    'Traceback (most recent call last):',
    '  File "/var/user/index.py", line 1, in <module>',
    '    import numpy',
    'ImportError: ',
    '',
    'IMPORTANT: PLEASE READ THIS FOR ADVICE ON HOW TO SOLVE THIS ISSUE!',
    '',
    'Original error was: libgfortran.so.3: cannot open shared object file: No such file or directory',
  ]
  expect(told(result(430, trace.join('\n')))).toEqual([
    { id: 'missing-shared-library', library: 'libgfortran.so.3' },
  ])
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

describe('what stands before the failure', () => {
  const panic =
    'panic: runtime error: invalid memory address or nil pointer dereference\n\ngoroutine 1 [running]:\nmain.main()\n\t/build/main.go:31 +0x1c'
  const refused = 'dial tcp 10.0.0.8:3357: connect: connection refused'

  it('a stumble follows from the failure that was printed right before it', () => {
    expect(told(`${refused}\n${panic}`)).toEqual([
      { id: 'connection-refused', host: '10.0.0.8', port: '3357' },
    ])
  })

  it('of several panics the failure in front of the first', () => {
    const text =
      'ERROR Failed to listen: listen tcp :9443: bind: address already in use\n' +
      'INFO ready\nINFO starting workers\npanic: runtime error: invalid memory address or nil pointer dereference\n' +
      '        panic: runtime error: invalid memory address or nil pointer dereference\n\ngoroutine 5 [running]:\n' +
      'main.serve(0x0)\n\t/build/server.go:436 +0xb1'
    expect(lookup(text).causes).toMatchObject([{ id: 'address-in-use', values: { port: '9443' } }])
  })

  it('a name in a title is no exception, and neither is the value of a field', () => {
    const title =
      'ClientInitializationError: error: Environment variable not found: DATABASE_URL.\n' +
      'Validation Error Count: 1\n    at load (/var/user/node_modules/client/index.js:83:21)'
    expect(lookup(title).causes).toMatchObject([{ id: 'missing-env-variable' }])
    const field =
      "/var/user/main: /lib64/libc.so.6: version `GLIBC_2.34' not found (required by /var/user/main)\n" +
      'INIT_REPORT Init Duration: 86.89 ms\tStatus: error\tError Type: Runtime.ExitError'
    expect(lookup(field).causes).toMatchObject([{ id: 'glibc-too-old' }])
  })

  it('an object that was cut out of its text ends at the empty line behind it', () => {
    const text =
      '"errorMessage": "Unable to import module \'app\': No module named \'yaml\'",\n' +
      '"errorType": "Runtime.ImportModuleError",\n\nI have no idea what the "issue" is'
    expect(lookup(text).causes).toMatchObject([{ id: 'missing-python-module', values: { module: 'yaml' } }])
  })

  it('and not from one that lies further back', () => {
    expect(told(`${refused}\n\ncache is off\nread 3 rows\nread 4 rows\n${panic}`)).toEqual([
      { id: 'code-type-error', frame: '/build/main.go:31', state: 'nil' },
    ])
  })

  it('a key that was printed as undefined is what the event lacks', () => {
    const stumble =
      "TypeError: Cannot read property 'forEach' of undefined\n    at exports.main_handler (/var/user/index.js:138:18)"
    expect(told(`event.Records undefined\n${stumble}`)).toEqual([{ id: 'event-missing-key', key: 'Records' }])
  })
})

describe('figures without a status code', () => {
  const report = (used: string) =>
    `Error Runtime exited with error: signal: killed\nReport RequestId: 2fbaf5f7-bd22-4271-ab10-07983f749cb7 Duration:19266ms Memory:512MB MemUsage:${used}MB`

  it('a kill at the limit is the memory’s, and one far from it nobody’s', () => {
    expect(told(report('511.2'))).toEqual([{ id: 'memory-limit-exceeded', limitMb: '512', usedMb: '511.2' }])
    expect(told(report('61'))).toEqual([])
  })

  it('a run that ended at exactly the default had no more time, unless it answered', () => {
    const end =
      'END RequestId: 2fbaf5f7-bd22-4271-ab10-07983f749cb7\nReport RequestId: 2fbaf5f7-bd22-4271-ab10-07983f749cb7 Duration:3000ms Memory:128MB MemUsage:13MB'
    expect(told(end)).toEqual([{ id: 'default-timeout', seconds: '3' }])
    expect(told(`Response RequestId: 2fbaf5f7-bd22-4271-ab10-07983f749cb7 RetMsg: "ok"\n${end}`)).toEqual([])
  })

  it('what says that it has answered, and then ran into its limit, was kept alive', () => {
    const stop = result(433, 'Invoking task timed out after 30 seconds')
    expect(told(`returning 2 rows\ncallback called\n${stop}`)).toEqual([{ id: 'hanging-event-loop' }])
    expect(told(`fetching page 37\n${stop}`)).toEqual([{ id: 'timeout-set-too-short', seconds: '30' }])
  })
})

describe('the port of a Web function', () => {
  const platform = 'dial tcp 127.0.0.1:9000: connect: connection refused'

  it.each([
    ['the port was never open', result(446, 'context deadline exceeded')],
    ['the header says so', 'HTTP/1.1 446\nX-Scf-Message: context deadline exceeded\nX-Scf-Status: 446'],
    ['typed', '446 context deadline exceeded'],
    ['the platform was refused', result(443, `ReloadFail: ${platform}`)],
    ['without a code', `ReloadFail: ${platform}`],
    ['at IPv6', result(443, 'ReloadFail: dial tcp [::1]:9000: connect: connection refused')],
    ['in a code of its own', result(405, platform)],
    ['and in 446', result(446, 'connect: connection refused 127.0.0.1:9000')],
    ['and in 443', result(443, 'connect: connection refused 127.0.0.1:9000')],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([{ id: 'web-port-not-listened', port: '9000' }])
  })

  it.each([
    ['a call of the code to its own port', result(430, platform), 'connection-refused'],
    ['a service of the code elsewhere', result(443, platform.replace('9000', '6379')), 'connection-refused'],
    [
      'a call that the code made while it started',
      `Get "https://api.demo.cn": context deadline exceeded\n${result(446, 'PortBindingFailed')}`,
      'remote-timeout',
    ],
    [
      'a call of the code',
      result(430, 'Get "https://api.demo.cn": context deadline exceeded'),
      'remote-timeout',
    ],
  ])('%s is none of it', (_, text, id) => {
    expect(told(text)).toMatchObject([{ id }])
  })
})

describe('the report of a run', () => {
  const id = 'RequestId: 7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe'
  const start = `Init Report ${id} Coldstart: 236ms (PullCode: 70ms InitRuntime: 20ms InitFunction: 146ms) Memory: 128MB MemUsage: 20.33MB`
  const report = `Report ${id} Duration: 1204ms Memory: 128MB MemUsage: 127.9MB`
  const killed = result(439, 'User process exit when running')

  it.each([
    ['in the console’s order', `${start}\n${killed}\n${report}`],
    ['the other way round', `${report}\n${killed}\n${start}`],
    ['on one line', `${start} ${killed} ${report}`],
    ['in the older form', `${start}\n${killed}\n${report.replaceAll(/: (?=\d)/g, ':')}`],
  ])('counts, and not that of the start: %s', (_, text) => {
    expect(told(text)).toEqual([{ id: 'memory-limit-exceeded', limitMb: '128', usedMb: '127.9' }])
    expect(lookup(text).findings[0]?.details).toMatchObject({ durationMs: 1204, memoryUsedMb: 127.9 })
  })

  it('is that of the start where a run got no further', () => {
    const full = start.replace('20.33', '127.95')
    expect(told(`${full}\n${killed}`)).toEqual([
      { id: 'memory-limit-exceeded', limitMb: '128', usedMb: '127.95' },
    ])
  })

  it('counts before what the program logs of itself', () => {
    const text = `Duration: 3ms, MemUsage: 1MB\n${killed}\n${report}`
    expect(lookup(text).findings[0]?.details).toMatchObject({ durationMs: 1204, memoryUsedMb: 127.9 })
  })
})

describe('a container that did not start, and the line of the system that says why', () => {
  const started = [405, 443, 445, 446].map((code) => [code, result(code, names[code] ?? '')] as const)

  it.each(started)('%i', (_, text) => {
    expect(told(`exec /usr/local/bin/app: exec format error\n${text}`)).toEqual([
      { id: 'exec-format-error', file: '/usr/local/bin/app' },
    ])
    expect(told(`exec: "npm": executable file not found in $PATH\n${text}`)).toEqual([
      { id: 'executable-missing', path: 'npm' },
    ])
    expect(told(`exec: "/app/start.sh": permission denied\n${text}`)).toEqual([
      { id: 'bootstrap-not-executable', file: '/app/start.sh' },
    ])
    expect(told(`./scf_bootstrap: /bin/bash^M: bad interpreter: No such file or directory\n${text}`)).toEqual(
      [{ id: 'bootstrap-crlf', file: './scf_bootstrap' }],
    )
  })
})

describe('what the platform says where the handler’s file is not', () => {
  it.each([
    '未找到函数执行入口文件，请确认代码包入口文件名和 handler 设置是否对应或代码压缩包是否正常。',
    'Function execution entry point file not found. Confirm that the filename matches with the handler setting or the code package is correct',
    'The function code cannot be displayed. The file name specified by the execution method cannot be found in the code zip package',
  ])('%s', (text) => {
    expect(told(text)).toEqual([{ id: 'handler-file-missing' }])
  })
})

describe('a class of Java that is not there', () => {
  const cause =
    'Caused by: java.lang.ClassNotFoundException: com.acme.Util\n\tat java.net.URLClassLoader.findClass(URLClassLoader.java:387)'

  it.each([
    ['is a library’s', 'java.lang.NoClassDefFoundError: com/google/gson/Gson', 'missing-java-class'],
    [
      'is needed by the code',
      `java.lang.NoClassDefFoundError: com/acme/Util\n\tat example.Hello.mainHandler(Hello.java:12)\n${cause}`,
      'missing-java-class',
    ],
    [
      'is asked for by the code',
      'java.lang.ClassNotFoundException: com.acme.Plugin\n\tat java.lang.Class.forName(Class.java:264)\n\tat example.Hello.mainHandler(Hello.java:12)',
      'missing-java-class',
    ],
    ['is a driver', 'java.lang.ClassNotFoundException: com.mysql.cj.jdbc.Driver', 'missing-java-class'],
    ['is the handler’s', 'java.lang.ClassNotFoundException: example.Hello', 'handler-file-missing'],
  ])('%s', (_, text, id) => {
    expect(told(text)).toMatchObject([{ id }])
    for (const code of [430, 443]) expect(told(result(code, text))).toMatchObject([{ id }])
  })

  it.each([
    'java.lang.NoClassDefFoundError: Could not initialize class com.acme.Config',
    'java.lang.NoClassDefFoundError: example/hello (wrong name: example/Hello)',
  ])('is not one that fails to load: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('a function that is not found', () => {
  const words = ['FunctionName parameter could not be found.', '找不到对应的FunctionName.']

  it.each(words)('is missing in an environment where CloudBase is named: %s', (said) => {
    expect(told(`errCode: -501000 | errMsg: ${said}`)).toEqual([{ id: 'cloudbase-function-not-found' }])
    expect(told(`{"code":"OPERATION_FAIL","msg":"[FUNCTION_NOT_FOUND] ${said}"}`)).toHaveLength(1)
  })

  it.each(words)('is left to the steps of 435 where SCF says so: %s', (said) => {
    expect(told(`{"errorCode":1,"errorMessage":"${said}","statusCode":435}`)).toEqual([])
  })
})

describe('an address that only the outer exception of Java says', () => {
  const failed = (cause: string) =>
    result(
      430,
      `redis.clients.jedis.exceptions.JedisConnectionException: Failed connecting to host 10.0.0.9:6379\\n at com.acme.Cache.get(Cache.java:9)\\nCaused by: ${cause}`,
    )

  it('is that of the network that the function does not reach', () => {
    expect(told(failed('java.net.SocketTimeoutException: connect timed out'))).toEqual([
      { id: 'vpc-unreachable', host: '10.0.0.9', port: '6379' },
    ])
  })

  it('was reached where it refuses', () => {
    expect(told(failed('java.net.ConnectException: Connection refused'))).toMatchObject([
      { id: 'connection-refused' },
    ])
  })
})

describe('what is near', () => {
  it.each([
    ['{"errCode":-502003,"errMsg":"database permission denied"}', []],
    ['Error: errCode: -604101 function has no permission to call this API', []],
  ])('no code is near that its cause cannot end in: %s', (text, codes) => {
    const { causes, suggestions } = lookup(text)
    expect(causes).toMatchObject([{ id: 'cloudbase-permission-denied' }])
    expect(suggestions).toEqual(codes)
  })
})
