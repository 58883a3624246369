import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apiCodes } from '../../../src/catalog/api/codes.ts'
import { readApi } from '../../../src/lookup/api/recognise.ts'
import { Input } from '../../../src/lookup/input.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import { foreignErrors } from './foreign.ts'
import { toolOutputs } from './tool-outputs.ts'

const recogniseApi = (input: Input, options = {}) => readApi(input, options).findings

describe.each([{ asked: true }, { asked: false }])('what tools print (asked: $asked)', ({ asked }) => {
  it.each(toolOutputs)('$name', ({ text, code }) => {
    const { findings, api } = lookup(text, { asked })
    expect(api?.findings[0]).toMatchObject({ code, confidence: 'certain' })
    expect(findings).toEqual([])
  })
})

describe.each([{ asked: true }, { asked: false }])('errors of others (asked: $asked)', ({ asked }) => {
  it.each(foreignErrors)('%s', (text) => {
    expect(lookup(text, { asked }).api?.findings ?? []).toEqual([])
  })
})

describe('a code', () => {
  const owned = [...apiCodes].filter(([, owner]) => owner === 'scf').map(([code]) => code)

  it('that only SCF has is enough, even unasked', () => {
    const silent = owned.filter((code) => recogniseApi(new Input(`deploy failed: ${code}`))[0]?.code !== code)
    expect(silent).toEqual([])
  })

  it('that others have, too, is certain only beside SCF', () => {
    expect(recogniseApi(new Input('code: InvalidParameterValue.FunctionName'))).toEqual([])
    expect(recogniseApi(new Input('code: InvalidParameterValue.Name'), { asked: true })[0]?.confidence).toBe(
      'likely',
    )
    expect(recogniseApi(new Input('scf code: InvalidParameterValue.Name'))[0]?.confidence).toBe('certain')
  })

  it('has exactly its own span, however the text is escaped', () => {
    for (const { text } of toolOutputs) {
      for (const { evidence } of recogniseApi(new Input(text)))
        for (const { start, end, text: said } of evidence) expect(text.slice(start, end)).toBe(said)
    }
  })

  it('in a program, in a list of what may happen, or long settled is told to nobody who has not asked', () => {
    expect(recogniseApi(new Input("if (error.code === 'ResourceNotFound.Layer') return undefined"))).toEqual(
      [],
    )
    expect(recogniseApi(new Input('LimitExceeded.Alias 的问题已解决'))).toEqual([])
    expect(recogniseApi(new Input(owned.slice(0, 30).join('\n')))).toEqual([])
  })

  it('of one family is not read as another', () => {
    expect(recogniseApi(new Input('InvalidParameterValue.Runtime'))[0]?.code).toBe(
      'InvalidParameterValue.Runtime',
    )
    expect(recogniseApi(new Input('MyInvalidParameterValue.Runtime'))).toEqual([])
    expect(recogniseApi(new Input('ResourceNotFound.FunctionException at x'))).toEqual([])
  })

  it('counts once, with each of its places, if a text says it twice', () => {
    const [finding, ...others] = recogniseApi(new Input('LimitExceeded.Alias\nLimitExceeded.Alias'))
    expect(others).toEqual([])
    expect(finding?.evidence).toHaveLength(2)
  })
})

describe('names of both worlds', () => {
  it.each(['InternalError', 'UnauthorizedOperation', 'InvalidParameterValue'])('%s alone is both', (name) => {
    const { findings, api } = lookup(name)
    expect(findings.length).toBeGreaterThan(0)
    expect(api?.findings).toMatchObject([{ code: name, confidence: 'likely' }])
  })

  it('with an envelope are the API’s', () => {
    const text = 'scf {"Response":{"Error":{"Code":"UnauthorizedOperation","Message":"no"},"RequestId":"1"}}'
    const { findings, api } = lookup(text)
    expect(findings).toEqual([])
    expect(api?.findings[0]?.code).toBe('UnauthorizedOperation')
  })

  it('with a result or a number are the status code’s', () => {
    const text = '{"errorCode":1,"errorMessage":"UnauthorizedOperation","requestId":"1","statusCode":441}'
    const { findings, api } = lookup(text)
    expect(findings[0]?.code).toBe(441)
    expect(api).toBeUndefined()
  })

  it('a run inside a refused invocation is told first', () => {
    const text =
      '[TencentCloudSDKException] code:FailedOperation.InvokeFunction message: {"errorCode":1,"errorMessage":"Function [ fanout ] concurrency exceeded region unreserved quota 64000 MB","statusCode":432} requestId:544ce0a2-1357-44e2-8fcd-60eb1665ec50'
    const { findings, api } = lookup(text)
    expect(findings[0]?.code).toBe(432)
    expect(api?.findings[0]?.code).toBe('FailedOperation.InvokeFunction')
  })
})

describe('a missing permission', () => {
  const text =
    '[CreateFunction] [request id:5e6f7081-92a3-4b4c-95d6-e7f8091a2b3c]you are not authorized to perform operation (scf:CreateFunction)\nresource (qcs::scf:sh:uin/100000000002:namespace/shop) has no permission'

  it.each([{ asked: true }, { asked: false }])(
    'has its cause, under the API’s code (asked: $asked)',
    (how) => {
      expect(lookup(text, how).causes).toMatchObject([
        { id: 'cam-permission-missing', code: 'AuthFailure.UnauthorizedOperation' },
      ])
    },
  )

  it('has no status code near it, and its message begins with a whole word', () => {
    const { suggestions, api } = lookup(text)
    expect(suggestions).toEqual([])
    expect(api?.findings[0]?.details.message).toMatch(/^you are not authorized/)
  })
})

it('a refused handler is a missing file only where the message says so', () => {
  const refused = 'ErrorCode: InvalidParameterValue.Handler RequestId: 9f184a12-5fa9-4c27-b716-1f453520e53b'
  expect(lookup(`${refused} Handler传入错误。`).causes).toEqual([])
  expect(lookup(`${refused}\nError: No Match Module: Get lambda file failed`).causes).toMatchObject([
    { id: 'handler-file-missing', code: 'InvalidParameterValue.Handler' },
  ])
})

describe('the details', () => {
  it('of a key that may not: action, resource and request', () => {
    const text =
      '[CreateFunction] [request id:5e6f7081-92a3-4b4c-95d6-e7f8091a2b3c]you are not authorized to perform operation (scf:CreateFunction)\nresource (qcs::scf:sh:uin/100000000002:namespace/shop/function/pay) has no permission'
    expect(recogniseApi(new Input(text))[0]?.details).toMatchObject({
      action: 'CreateFunction',
      requestId: '5e6f7081-92a3-4b4c-95d6-e7f8091a2b3c',
      deniedAction: 'scf:CreateFunction',
      resource: 'qcs::scf:sh:uin/100000000002:namespace/shop/function/pay',
      namespace: 'shop',
      functionName: 'pay',
    })
  })

  it('are those of the request that holds the code', () => {
    const record = (action: string, code: string, id: string) =>
      `${action} → [TencentCloudSDKError] Code=${code}, Message=m ${id}, RequestId=${id}${' '.repeat(900)}\n\n`
    const text = [
      record('CreateAlias', 'LimitExceeded.Alias', '0f1e2d3c-4b5a-4697-8877-665544332211'),
      record('PublishVersion', 'LimitExceeded.FunctionVersions', '1f1e2d3c-4b5a-4697-8877-665544332211'),
    ].join('')
    expect(recogniseApi(new Input(text)).map(({ details }) => details)).toMatchObject([
      { action: 'CreateAlias', requestId: '0f1e2d3c-4b5a-4697-8877-665544332211' },
      { action: 'PublishVersion', requestId: '1f1e2d3c-4b5a-4697-8877-665544332211' },
    ])
  })

  it('hold the handler where it was refused', () => {
    const text = 'scf InvalidParameterValue.Handler\nhandler: index.py.main_handler\nruntime: Python3.9'
    expect(lookup(text).handler).toEqual({ handler: 'index.py.main_handler', runtime: 'Python3.9' })
  })
})

it('never throws, whatever the text', () => {
  const words = fc.constantFrom(
    'LimitExceeded.',
    'InvalidParameterValue',
    '\\',
    '"',
    '\n\n',
    'qcs::scf:',
    '函数',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      for (const { evidence } of recogniseApi(new Input(text), { asked: true }))
        for (const { start, end, text: said } of evidence) expect(text.slice(start, end)).toBe(said)
    }),
  )
})
