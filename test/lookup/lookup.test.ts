import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entries } from '../../src/catalog/index.ts'
import { lookup } from '../../src/lookup/lookup.ts'

const found = (query: string) => lookup(query).findings.map(({ code }) => code)

describe('a code', () => {
  it.each([
    '439',
    ' 439 ',
    '４３９',
    '`439`',
    '「439」',
    'code 439',
    'status code: 439',
    '状态码 439',
    '错误码：439',
    'SCF 439',
    '439?',
    'why 439',
    'error 439 in SCF',
    'what does 439 mean in SCF?',
  ])('%s is found', (query) => {
    expect(lookup(query)).toMatchObject({ query: 'code', findings: [{ code: 439, confidence: 'certain' }] })
  })

  it('has its digits as evidence', () => {
    expect(lookup('状态码：４３９').findings[0]?.evidence).toEqual([{ start: 4, end: 7, text: '４３９' }])
  })

  it('that does not exist gets the nearest ones', () => {
    expect(lookup('431')).toMatchObject({
      query: 'code',
      findings: [],
      suggestions: [430, 432, 429],
      unknownCode: 431,
    })
    expect(lookup('599').suggestions).toHaveLength(3)
  })

  it.each([
    ['4330', [430, 433]],
    ['error 4399', [439, 499]],
    ['7', []],
    ['127', []],
    ['302', []],
    ['123456', []],
  ])('of another length gets those that a digit more or less makes of it: %s', (query, codes) => {
    expect(lookup(query)).toMatchObject({ findings: [], suggestions: codes })
  })
})

describe('several codes and nothing else', () => {
  it.each(['430,439', '430/439', '430 439', '430 and 439', '４３０、４３９', '430, 439, 430?'])(
    'are all found: %s',
    (query) => {
      expect(lookup(query)).toMatchObject({ query: 'code', suggestions: [] })
      expect(lookup(query).findings.map(({ code, confidence }) => [code, confidence])).toEqual([
        [430, 'certain'],
        [439, 'certain'],
      ])
    },
  )

  it('are none of SCF where it lacks one of them', () => {
    expect(found('200 302')).toEqual([])
  })
})

describe('a name', () => {
  const written = fc.constantFrom(
    (name: string) => name,
    (name: string) => name.toLowerCase(),
    (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
    (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase(),
    (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-'),
  )

  it('leads to its code in any spelling', () => {
    const named = fc.constantFrom(
      ...entries.flatMap(({ code, names }) => names.map(({ name }) => ({ code, name }))),
    )
    fc.assert(
      fc.property(named, written, ({ code, name }, write) => {
        expect(found(write(name))).toContain(code)
      }),
    )
  })

  it('of several codes offers all of them as likely', () => {
    const { findings } = lookup('InvalidParameterValue')
    expect(findings.map(({ code, confidence }) => [code, confidence])).toEqual([
      [436, 'likely'],
      [400, 'likely'],
    ])
  })

  it('with its code is found', () => {
    expect(found('439 UserProcExitError')).toEqual([439])
  })
})

describe('a keyword', () => {
  it.each([
    ['timeout', 433],
    ['超时', 433],
    ['out of memory', 434],
    ['子网', 404],
    ['throttled', 432],
    ['欠费', 410],
    ['端口', 446],
    ['找不到依赖', 430],
    ['找不到模块', 443],
    ['missing module', 443],
    ['返回内容太大', 407],
    ['系统内部错误', 500],
    ['镜像拉取太慢', 447],
  ])('%s leads to %i', (query, code) => {
    expect(lookup(query)).toMatchObject({ query: 'search', findings: [{ code, confidence: 'likely' }] })
  })

  it.each([
    ['账号欠费停服', 410],
    ['CAM 鉴权失败', 441],
    ['我的账号欠费了', 410],
    ['permission role cam', 441],
  ])('beside others of the same entry, or words that say nothing, leads there: %s', (query, code) => {
    expect(lookup(query)).toMatchObject({ query: 'search', findings: [{ code, confidence: 'likely' }] })
  })

  it.each(['超时 内存', 'NODE_MODULE_VERSION'])('is nothing beside another, or in a name: %s', (query) => {
    expect(found(query)).toEqual([])
  })

  it('of every entry leads to its entry', () => {
    for (const { code, keywords } of entries) {
      for (const keyword of keywords) expect([keyword, found(keyword)[0]]).toEqual([keyword, code])
    }
  })
})

describe('a typo', () => {
  it.each([
    ['UserProcExitEror', 439],
    ['TimeLimtReached', 433],
    ['MemoryLimitReachd', 434],
    ['HandlrNotFound', 437],
    ['ResourceLimitReac', 432],
    ['UsjrCodeError', 443],
    ['UserPrcoxitError', 439],
  ])('%s suggests %i', (query, code) => {
    expect(lookup(query)).toMatchObject({ findings: [], suggestions: [code] })
  })

  it.each(['hello there', 'ModuleNotFoundError', 'ConnectionRefusedError', 'deploy', 'xyzzy'])(
    '%s is none',
    (query) => {
      expect(lookup(query).suggestions).toEqual([])
    },
  )
})

it.each([
  'FunctionInvocationTimeout',
  'FUNCTION_INVOCATION_TIMEOUT',
  'function name invalid',
  'invalid cron',
])('a word that no name has makes a query no misspelt name: %s', (query) => {
  expect(lookup(query).isTypo).toBe(false)
  for (const code of [430, 436, 401]) expect(lookup(query).suggestions).not.toContain(code)
})

it('of names that begin alike all are near', () => {
  expect(lookup('UserCode')).toMatchObject({ suggestions: [430, 443], isTypo: false })
  expect(lookup('resource').suggestions).toEqual([])
})

it.each([
  ['TimeoutError', 433],
  ['SubnetNotFound', 404],
  ['FunctionInvocationTimeout', 433],
])('the words of an identifier are searched where it is none that is known: %s', (query, code) => {
  expect(lookup(query).suggestions).toContain(code)
})

it.each([
  'ResourceConflictException',
  'NullPointerException',
  'KeyError',
  'ResourceInUse.FunctionName',
  'NoSuchVersion',
])('the words of one that is known, or that only say that something failed, are not: %s', (query) => {
  expect(lookup(query).suggestions).toEqual([])
})

it.each(['UserProcExitError', 'FunctionStatusError'])(
  'a question about %s is about all of the name',
  (name) => {
    const [finding] = lookup(`what does ${name} mean?`).findings
    expect(finding).toMatchObject({ confidence: 'certain', evidence: [{ text: name }] })
  },
)

it.each([
  ["SCF statusCode 443 Error: Cannot find module './config'", 443],
  ["云函数日志：Error: Cannot find module '/var/user/src/index.js'  statusCode 443", 443],
])('an exception is of the code that its line names: %s', (text, code) => {
  expect(lookup(text).findings.map((finding) => finding.code)).toEqual([code])
})

it.each([
  'Web 函数返回 502 / 446，日志 Example app listening at http://localhost:8080',
  'Web 函数访问返回 502/446，日志 listening on http://localhost:8080',
  'the web function returned 502 and 446',
])('a code beside what a gateway answers is found: %s', (text) => {
  expect(lookup(text).findings.map((finding) => finding.code)).toEqual([446])
})

it.each([
  '{"isBase64Encoded":false,"statusCode":500,"headers":{},"body":"oops"}',
  '{"isBase64Encoded":false,"statusCode":500,"headers":{},"body":"{\\"code\\":430}"}',
])('what the function itself has answered is said to be that: %s', (text) => {
  const { findings, notes, suggestions } = lookup(text)
  expect(findings).toEqual([])
  expect(notes?.map(({ about }) => about)).toEqual(['isBase64Encoded'])
  expect(suggestions).toEqual([])
})

describe('an error that carries no status code', () => {
  it.each([
    ['未找到函数执行入口文件，请确认代码包入口文件名和 handler 设置是否对应或代码压缩包是否正常。', 437],
    ['ResourceNotFound.FunctionName', 435],
    ['FailedOperation.UpdateFunctionConfiguration', 438],
  ])('%s is only near %i', (query, code) => {
    const answer = lookup(query)
    expect(answer.findings).toEqual([])
    expect(answer.suggestions).toContain(code)
  })
})

it.each([
  ['our function has a concurrency limit somewhere', [432]],
  ['init timeout of our thing', [450, 433]],
  ['为什么有冷启动的麻烦', [450]],
])('%s is near the entries of its keywords, the longest first', (query, codes) => {
  expect(lookup(query)).toMatchObject({ query: 'search', findings: [], suggestions: codes })
})

it('a number that the words beside it explain is only suggested', () => {
  expect(lookup('room 433 is free')).toMatchObject({ findings: [], suggestions: [433] })
})

describe('a cause in a few words', () => {
  it.each([
    ['ENOSPC', 'tmp-full', null],
    ['disk full', 'tmp-full', null],
    ['EROFS', 'read-only-file-system', null],
    ['read-only file system', 'read-only-file-system', 430],
    ['只读文件系统怎么解决', 'read-only-file-system', 430],
    ['上传代码包太大', 'package-too-large', null],
    ['the package is too large', 'package-too-large', null],
    ['No module named requests', 'missing-python-module', null],
    ['/tmp full', 'tmp-full', null],
    ["Read-only file system: '/var/user/x'", 'read-only-file-system', null],
    ['invalid ELF header', 'native-module-wrong-platform', null],
    ['scf_bootstrap permission denied', 'bootstrap-not-executable', null],
    ['libGL.so.1: cannot open shared object file', 'missing-shared-library', null],
  ])('%s is %s', (query, id, code) => {
    const { causes, suggestions, api } = lookup(query)
    expect(causes).toMatchObject([{ id, code }])
    expect(query).toContain(causes[0]?.evidence[0]?.text)
    expect([suggestions, api]).toEqual([[], undefined])
  })

  it('is none in a sentence about something else', () => {
    expect(lookup('our disk full of logs went away').causes).toEqual([])
    expect(lookup('there is no module named after him in the repository').causes).toEqual([])
  })
})

describe('the log of a run that has answered', () => {
  const id = '4b2ae0d9-63f6-46ea-8ca4-34cb7fe081fe'
  const log = (line: string) =>
    `START RequestId: ${id}\n${line}\nResponse RequestId:${id} RetMsg:null\nReport RequestId: ${id} Duration:30ms Memory:128MB MemUsage:26.7MB`

  it('has no code, not even perhaps, but the cause of what was logged', () => {
    const answer = lookup(log("UnhandledPromiseRejectionWarning: Error: Cannot find module 'lodash'"))
    expect(answer).toMatchObject({
      findings: [],
      causes: [{ id: 'missing-node-module', code: null }],
      notes: [{ about: '200' }],
    })
  })

  it.each([
    log('processed 433 orders, 439 skipped'),
    `SCF_RequestId:${id} SCF_StatusCode:200 SCF_Duration:7`,
  ])('is said to be a success, and is near nothing: %s', (text) => {
    expect(lookup(text)).toMatchObject({ findings: [], suggestions: [], notes: [{ about: '200' }] })
    expect(lookup(text, { asked: false }).notes).toBeUndefined()
  })

  it('tells the failure of another run in it', () => {
    const failed = `ERROR RequestId:${id} Result:{"errorCode":-1,"errorMessage":"x","statusCode":439}`
    expect(lookup(`${log('done')}\n${failed}`)).toMatchObject({ findings: [{ code: 439 }] })
    expect(lookup(`${log('done')}\n${failed}`).notes).toBeUndefined()
  })
})

describe('a paste', () => {
  it('of many words is near nothing, whatever stands in it', () => {
    expect(lookup('deploy notes\nthe timeout again').suggestions).toContain(433)
    expect(lookup(`${'deploy notes\n'.repeat(200)}the timeout again`)).toMatchObject({
      findings: [],
      suggestions: [],
    })
  })

  it('names the handler it speaks of', () => {
    const text = `{"errorCode":1,"errorMessage":"AttributeError: module 'index' has no attribute 'main_handler'","statusCode":443}`
    expect(lookup(text)).toMatchObject({
      query: 'paste',
      handler: { handler: 'index.main_handler', runtime: 'Python' },
    })
  })

  it('names the runtime of the handler with its version, where the text has it', () => {
    const answer = lookup('437 HandlerNotFound, handler: index.py.main_handler, runtime Python3.9')
    expect(answer.handler).toEqual({ handler: 'index.py.main_handler', runtime: 'Python3.9' })
  })

  it('with a failure that no entry explains says which', () => {
    const text = [
      'ERROR RequestId:7a2ae0d9-63f6-46ea-8ca4-34cb7fe081fe Result:{"errorCode":-1,"errorMessage":"x","statusCode":439}',
      'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"strange","statusCode":498}',
    ].join('\n')
    const { findings, unexplained } = lookup(text)
    expect(findings.map(({ code }) => code)).toEqual([439])
    expect(unexplained).toHaveLength(1)
    expect(unexplained[0]).toContain('strange')
  })

  it('holds no secret in its answer', () => {
    const secret = `AKID${'z8krbsJ5yKBZQpn74WFkmLPx3'}`
    const answer = lookup(`SecretId: ${secret} statusCode: 439 KeyError: ${secret}`)
    expect(answer.findings[0]?.code).toBe(439)
    expect(answer.secrets).toContain('secret-id')
    expect(JSON.stringify(answer)).not.toContain(secret)
  })
})

it('answers any text without throwing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void lookup(text)))
})
