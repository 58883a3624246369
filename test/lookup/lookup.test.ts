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
  ])('%s leads to %i', (query, code) => {
    expect(lookup(query)).toMatchObject({ query: 'search', findings: [{ code, confidence: 'likely' }] })
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

it.each(['UserProcExitError', 'FunctionStatusError'])(
  'a question about %s is about all of the name',
  (name) => {
    const [finding] = lookup(`what does ${name} mean?`).findings
    expect(finding).toMatchObject({ confidence: 'certain', evidence: [{ text: name }] })
  },
)

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

describe('a paste', () => {
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
