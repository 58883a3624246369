import { describe, expect, it } from 'vitest'
import { tellCause } from '../../src/cards/brief/cause.ts'
import type { Line } from '../../src/cards/card.ts'
import type { Language } from '../../src/language.ts'
import { lookup } from '../../src/lookup/lookup.ts'

/** Why a text says that a run failed, and what to do, as a card tells it. */
function said(text: string, language: Language = 'en'): readonly string[] {
  const { causes, findings } = lookup(text)
  const told = causes[0] && tellCause(causes[0], findings[0]?.details ?? {}, language)
  return told ? [told.headline, ...told.steps].map(textOf) : []
}

const textOf = (line: Line) =>
  line.map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : '')).join('')

describe('what helps is told in the words of the language that failed', () => {
  const python = /pip3|\.py\b|certifi |def /
  const node = /npm|exports\.|app\.listen|NODE_|callbackWaits/
  const others = { Python: node, 'Node.js': python, Java: /FILE\.FUNCTION|pip3|npm|\.py\b/, none: python }

  it.each<[keyof typeof others, string]>([
    ['Node.js', 'Could not load the "sharp" module using the linux-x64 runtime'],
    [
      'Node.js',
      '{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Error: Could not load the \\"sharp\\" module using the linux-x64 runtime","statusCode":430}',
    ],
    ['Node.js', 'Error: /var/user/node_modules/bcrypt/lib/bcrypt_lib.node: invalid ELF header'],
    ['Python', "OSError: Cannot load native module 'Crypto.Cipher._raw_ecb': Not found '_raw_ecb.abi3.so'"],
    ['Node.js', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['none', 'Error: self signed certificate'],
    ['none', 'certificate has expired'],
    ['Java', 'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid path'],
    ['Java', 'java.lang.NoSuchMethodException: example.Hello.mainHandler()'],
    [
      'Java',
      '{"errorCode":-1,"errorMessage":"java.lang.ClassNotFoundException: example.Hello","statusCode":443}',
    ],
    ['Java', 'java.lang.OutOfMemoryError: Java heap space'],
    ['none', 'Tomcat started on port(s): 8080\n{"errorMessage":"PortBindingFailed","statusCode":446}'],
  ])('%s: %s', (language, text) => {
    for (const each of ['en', 'zh'] as const) {
      const lines = said(text, each)
      expect(lines.length).toBeGreaterThan(1)
      expect(lines.join('\n')).not.toMatch(others[language])
    }
  })

  it.each([
    ['ssl.SSLError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:1129)', 'certifi'],
    ['Error: /var/user/node_modules/bcrypt/lib/bcrypt_lib.node: invalid ELF header', 'npm install'],
    ['java.lang.NoSuchMethodException: example.Hello.mainHandler()', 'package.Class::method'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'NODE_EXTRA_CA_CERTS'],
  ])('%s: %s', (text, words) => {
    expect(said(text).join('\n')).toContain(words)
    const inChinese = words.replace('package.Class::method', '包名.类名::方法名')
    expect(said(text, 'zh').join('\n')).toContain(inChinese)
  })
})

describe('a limit of the language’s own, and the function’s memory', () => {
  const report = (memory: number, used: number) =>
    `Report RequestId: 7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Duration:712ms Memory:${memory}MB MemUsage:${used}MB`
  const php =
    'PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in /var/user/index.php on line 21\n' +
    '{"errorCode":1,"errorMessage":"Process exited before completing request","statusCode":439}\n'

  it.each([
    ['room is left', php + report(512, 140.6), "ini_set('memory_limit', '384M');"],
    ['no room is left', php + report(128, 110), "ini_set('memory_limit', '256M');"],
    ['nothing is known', php, "ini_set('memory_limit', '256M');"],
  ])('PHP’s is PHP’s, where %s', (_, text, snippet) => {
    const [headline, first, ...others] = said(text)
    expect(headline).toContain('PHP reached its own memory_limit of 128 MB')
    expect(first).toContain(snippet)
    expect(others.join()).not.toContain('3,072')
    expect(said(text, 'zh')[0]).toContain('PHP 达到了自身的 memory_limit')
  })

  it('PHP’s says to raise the function’s memory where that is in the way, and only there', () => {
    expect(said(php + report(512, 140.6))[1]).toMatch(/^Raise it where/)
    expect(said(php + report(128, 110))[1]).toMatch(/^Function configuration → memory/)
  })

  const java = 'java.lang.OutOfMemoryError: Java heap space\n\tat com.acme.Report.build(Report.java:88)\n'
  const node = 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n'
  const exceeded = '{"errorCode":-1,"errorMessage":"Task memory exceeded 512 MB","statusCode":434}\n'
  const exited = '{"errorCode":-1,"errorMessage":"User process exit when running","statusCode":439}\n'

  it.each([
    ['both are full', java + exceeded + report(512, 512), 'and so are the function’s 512 MB', '也已用完'],
    ['memory is left', node + exited + report(512, 300), 'before the function’s 512 MB', '还没用完'],
    ['it does not say', node + exited, 'the runtime’s own heap is full', '语言运行时的堆已满'],
    ['only the limit is known', java + exceeded, 'the runtime’s own heap is full', '语言运行时的堆已满'],
  ])('the heap’s, where %s', (_, text, english, chinese) => {
    expect(said(text)[0]).toMatch(new RegExp(`${english}( are used up)?$`))
    expect(said(text, 'zh')[0]).toMatch(new RegExp(`${chinese}$`))
  })

  it('the memory is raised where the platform says that it was passed', () => {
    expect(said(node + exceeded)[1]).toContain('to 1,024 MB')
  })

  it.each([
    [256, 120, 192],
    [256, 255, 384],
    [3072, 3070, 2304],
    [64, 63, 96],
  ])('the heap of Node.js stays below the memory: %i MB of which %i are used', (memory, used, heap) => {
    expect(said(node + exited + report(memory, used))[1]).toContain(`--max-old-space-size=${heap}`)
  })
})

describe('the quota of a function, and what the region has left', () => {
  const text = (quota: string) =>
    `{"errorCode":-1,"errorMessage":"Function [ order-sync ] concurrency exceeded ${quota} MB","statusCode":432}`

  it('its own is to be raised', () => {
    const [headline, first, ...others] = said(text('reserved quota 1280'))
    expect(headline).toMatch(/order-sync has used up its own maximum dedicated quota .*, 1,280 MB/)
    expect(first).toContain('raise its maximum dedicated quota')
    expect(others.join()).not.toMatch(/dedicated|region/)
    expect(said(text('reserved quota 1280'), 'zh')[0]).toContain('自身 1280 MB 的最大独占配额')
  })

  it('the region’s is shared', () => {
    const [headline, ...steps] = said(text('region unreserved quota 128000'))
    expect(headline).toMatch(/128,000 MB that the region/)
    expect(steps.join()).toMatch(/set a maximum dedicated quota.*region’s quota/s)
    expect(said(text('region unreserved quota 128000'), 'zh')[0]).toContain('地域内未独占的 128000 MB')
  })

  it('where it does not say whose, both are told', () => {
    const old = '{"errorMessage":"Resource limit exceed for function [order-sync]","statusCode":432}'
    expect(said(old).join()).toMatch(/Raise it; else set one.*region’s quota/s)
  })
})

describe('the start file that cannot be executed', () => {
  const failed = '{"errorCode":1,"errorMessage":"ReloadFail: Bootstrap not executable\\n","statusCode":443}'

  it.each([
    ['the Custom Runtime’s', `/var/user/bootstrap: permission denied\n${failed}`, 'chmod 755 bootstrap'],
    ['in a sentence', `my file \`bootstrap\` has 644\n${failed}`, 'chmod 755 bootstrap'],
    ['a Web function’s', `zip code.zip scf_bootstrap\n${failed}`, 'chmod 755 scf_bootstrap'],
    ['whichever it is', failed, 'chmod 755 *bootstrap'],
    ['whichever of two', `scf_bootstrap or /var/user/bootstrap?\n${failed}`, 'chmod 755 *bootstrap'],
    ['and no file of the platform', `/var/runtime/python3/bootstrap.py\n${failed}`, 'chmod 755 *bootstrap'],
  ])('is %s', (_, text, command) => {
    expect(said(text)[1]?.endsWith(` ${command}`)).toBe(true)
    expect(said(text, 'zh')[1]).toContain(command)
  })
})

describe('a read timeout', () => {
  it.each([
    [
      "requests.exceptions.ReadTimeout: HTTPConnectionPool(host='10.0.0.9', port=80): Read timed out. (read timeout=3)",
      '10.0.0.9',
    ],
    [
      "urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='api.demo.cn', port=443): Read timed out.",
      'api.demo.cn',
    ],
    ['java.net.SocketTimeoutException: Read timed out', 'another service'],
  ])('was connected: %s', (text, host) => {
    const [headline, ...steps] = said(text)
    expect(headline).toBe(`${host} did not answer in time`)
    expect(steps.join()).not.toMatch(/VPC|public access|region/)
    expect(said(text, 'zh').join()).not.toMatch(/VPC|公网|地域/)
  })

  it('is not a connect timeout', () => {
    const text =
      "HTTPConnectionPool(host='10.0.0.9', port=80): Max retries exceeded with url: / (Caused by ConnectTimeoutError(x, 'Connection to 10.0.0.9 timed out. (connect timeout=3)'))"
    expect(said(`requests.exceptions.ConnectTimeout: ${text}`)[0]).toContain('private network')
    expect(
      said(`requests.exceptions.ConnectTimeout: ${text.replaceAll('10.0.0.9', 'a.demo.cn')}`)[1],
    ).toContain('public access')
  })
})

describe('what is not there', () => {
  const node = (message: string, line = 12) =>
    `{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"TypeError: ${message}\\n    at exports.main_handler (/var/user/index.js:${line}:27)","statusCode":430}`
  const python = (message: string) =>
    `Traceback (most recent call last):\n  File "/var/user/index.py", line 7, in main_handler\n    a = cut(b)\n  File "/var/user/cut.py", line 3, in cut\n    return b.strip()\n${message}`
  const java = (message: string) =>
    `java.lang.NullPointerException${message}\n\tat com.acme.Orders.mainHandler(Orders.java:41)`

  it.each([
    [
      node("Cannot read properties of undefined (reading 'name')"),
      'something at index.js:12 is undefined, and the code uses its “name”',
    ],
    [
      node("Cannot read property 'split' of undefined", 5),
      'something at index.js:5 is undefined, and the code uses its “split”',
    ],
    [
      node("Cannot set properties of null (setting 'x')"),
      'something at index.js:12 is null, and the code uses its “x”',
    ],
    [
      node("Cannot destructure property 'a' of 'event.body' as it is undefined."),
      'event.body at index.js:12 is undefined, and the code uses it as if it had a value',
    ],
    [
      python("AttributeError: 'NoneType' object has no attribute 'strip'"),
      'something at cut.py:3 is None, and the code uses its “strip”',
    ],
    [java(''), 'something at Orders.java:41 is null, and the code uses it as if it had a value'],
    [
      java(': Cannot invoke "String.length()" because "s" is null'),
      's at Orders.java:41 is null, and the code uses it as if it had a value',
    ],
    [
      java(': Cannot invoke "String.length()" because "<local4>" is null'),
      'something at Orders.java:41 is null, and the code uses it as if it had a value',
    ],
    [
      'panic: runtime error: invalid memory address or nil pointer dereference\n\ngoroutine 1 [running]:\nmain.main()\n\t/build/main.go:31 +0x1c',
      'something at /build/main.go:31 is nil, and the code uses it as if it had a value',
    ],
    [
      'PHP Fatal error:  Uncaught Error: Call to a member function fetch() on null in /var/user/index.php:4\nStack trace:\n#0 {main}',
      'something at index.php:4 is null, and the code uses its “fetch”',
    ],
  ])('is said to be so: %s', (text, headline) => {
    expect(said(text)[0]).toBe(headline)
    expect(said(text, 'zh')[0]).toMatch(/^\S+ 处.*是 (?:undefined|null|None|nil)，代码却/)
  })

  it.each([
    node('utils.formatDay is not a function'),
    python("TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
    'PHP Fatal error:  Uncaught Error: Call to a member function fetch() on bool in /var/user/index.php:4\nStack trace:\n#0 {main}',
  ])('is not said of what is only of another type: %s', (text) => {
    expect(said(text)[0]).toContain('is not of the type that the code expects')
  })
})

describe('a program that is not there', () => {
  const spawned = (program: string) =>
    `{"errorCode":1,"errorMessage":"user code exception caught","stackTrace":"Error: spawn ${program} ENOENT\\n    at onexit (child_process.js:269:19)","statusCode":430}`
  const python = "FileNotFoundError: [Errno 2] No such file or directory: 'ffmpeg'"

  it.each([spawned('ffmpeg'), python])('is to be brought along: %s', (text) => {
    const [headline, ...steps] = said(text)
    expect(headline).toBe('the program ffmpeg was not found')
    expect(steps).toHaveLength(1)
    expect(steps[0]).toMatch(/^Put ffmpeg .*\/var\/user\/ffmpeg or \/opt\/ffmpeg/)
    expect(said(text, 'zh').join()).not.toMatch(/scf_bootstrap|Go：/)
  })

  it('is the binary that the handler of Go names', () => {
    const text = '{"errorMessage":"fork/exec /var/user/main: no such file or directory","statusCode":443}'
    expect(said(text).slice(1)).toEqual([expect.stringMatching(/^Go: build the binary/)])
  })

  it('is what the start file calls', () => {
    const [, ...steps] = said('./scf_bootstrap: line 2: node16: command not found')
    expect(steps[0]).toMatch(/^Call the interpreter by its whole path/)
    expect(steps[1]).toMatch(/^If the file is there, check its line endings/)
  })

  it('is the start file', () => {
    const text = '{"errorMessage":"[./scf_bootstrap] no such file or directory","statusCode":443}'
    const [headline, ...steps] = said(text)
    expect(headline).toContain('the start file scf_bootstrap was not found')
    expect(steps.join()).toMatch(/Put scf_bootstrap at the top/)
    expect(steps.join()).not.toMatch(/Go:|\/opt/)
  })
})

describe('a function that is not active', () => {
  const at = (state: string) =>
    `{"errorCode":1,"errorMessage":"FunctionStatusError, the function is in the ${state} state","statusCode":438}`

  it('cannot be called, where a call failed', () => {
    expect(said(at('Creating')).slice(0, 2)).toEqual([
      'the function is in the state Creating and cannot be called now',
      'Wait until it is Active, then call again.',
    ])
    expect(said(at('Creating'), 'zh')[0]).toContain('暂时不能调用')
  })

  it('is called in the version before, while it is updated', () => {
    expect(said(at('Updating'))[0]).not.toContain('called')
  })

  it('takes no changes, where a change was refused', () => {
    const text = 'FailedOperation.UpdateFunctionCode: 当前函数处于Updating状态，无法进行此操作，请稍后重试。'
    expect(said(text)[0]).toBe('the function is in the state Updating, and takes no changes now')
    expect(said(text)[1]).toContain('a tool that creates a trigger')
    expect(said(text).join()).not.toContain('CreateFailed')
  })

  it.each([
    'FailedOperation.UpdateFunctionConfiguration: 当前函数处于CreateFailed状态，无法进行此操作，请稍后重试。',
    at('CreateFailed'),
  ])('is created again where it could not be created: %s', (text) => {
    expect(said(text)).toEqual([
      'the function is in the state CreateFailed, which it does not leave by itself',
      'Read in the console why it could not be created, delete the function, and create it again.',
    ])
    expect(said(text, 'zh')[0]).not.toContain('暂时')
  })
})

it.each([
  [402, 'ServiceSuspended', /^If calls still fail with 402 after paying, resume/],
  [410, 'InsufficientBalance', /^Then check in the SCF console/],
])('after paying, %i has a step of its own', (code, name, step) => {
  expect(said(`{"errorCode":-1,"errorMessage":"${name}","statusCode":${code}}`)[2]).toMatch(step)
})

it.each([
  ['52.0', 'release>8<'],
  ['55.0', 'release>11<'],
])('Java that knows class files up to %s', (supported, snippet) => {
  const text = `java.lang.UnsupportedClassVersionError: a/B has been compiled by a more recent version of the Java Runtime (class file version 61.0), this version of the Java Runtime only recognizes class file versions up to ${supported}`
  expect(said(text)[1]).toContain(snippet)
})

it.each([
  ['SQLite 3.9.0 or later is required (found 3.7.17).', 'the system’s SQLite is too old (3.7.17)'],
  ['NSS_VersionCheck("3.26") failed. NSS >= 3.26 is required', 'the program needs NSS 3.26'],
])('%s', (text, headline) => {
  expect(said(text)[0]).toContain(headline)
})
