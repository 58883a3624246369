import { describe, expect, it } from 'vitest'
import { apiCodes } from '../../../src/catalog/api/codes.ts'
import { namedApi, nearApi } from '../../../src/lookup/api/search.ts'
import { lookup } from '../../../src/lookup/lookup.ts'

describe('a code that is typed alone', () => {
  it('is found, whichever of all it is', () => {
    const lost = [...apiCodes.keys()].filter(
      (code) => !lookup(code).api?.findings.some((each) => each.code === code),
    )
    expect(lost).toEqual([])
  })

  it('is found in any capitals, with blanks for dots', () => {
    expect(namedApi('limitexceeded.function').codes).toEqual(['LimitExceeded.Function'])
    expect(namedApi('Limit Exceeded Function').codes).toEqual(['LimitExceeded.Function'])
  })

  it.each([
    ['QcsRoleNotFound', 'FailedOperation.QcsRoleNotFound'],
    ['DeleteTrigger.UrlUsed', 'FailedOperation.DeleteTrigger.UrlUsed'],
    ['EnvironmentExceededLimit', 'InvalidParameterValue.EnvironmentExceededLimit'],
  ])('is found by its second half: %s', (half, code) => {
    expect(lookup(half).api?.findings).toMatchObject([{ code }])
  })

  it('is one of several where the second half has several', () => {
    expect(namedApi('FunctionName').codes).toEqual([])
    expect(nearApi('FunctionName').codes).toContain('ResourceNotFound.FunctionName')
  })

  it.each([
    ['LimitExceeded.Functon', 'LimitExceeded.Function'],
    ['FailedOpration.UpdateFunctionCode', 'FailedOperation.UpdateFunctionCode'],
    ['InvalidParameterValue.Runtme', 'InvalidParameterValue.Runtime'],
    ['QcsRoleNotFuond', 'FailedOperation.QcsRoleNotFound'],
  ])('is found with a typo: %s', (typo, code) => {
    const { api, findings } = lookup(typo)
    expect(findings).toEqual([])
    expect(api?.suggestions[0]).toBe(code)
    expect(api?.isTypo).toBe(true)
  })
})

describe('a question about a code', () => {
  it.each([
    ['what is MissingParameter', 'MissingParameter'],
    ['what is RequestLimitExceeded?', 'RequestLimitExceeded'],
    ['RequestLimitExceeded 怎么解决', 'RequestLimitExceeded'],
    ['why ServiceUnavailable', 'ServiceUnavailable'],
    ['what does UnsupportedRegion mean?', 'UnsupportedRegion'],
    ['RequestLimitExceeded retry?', 'RequestLimitExceeded'],
    ['should I retry RequestLimitExceeded?', 'RequestLimitExceeded'],
    ['LimitExceeded.Function 是什么意思', 'LimitExceeded.Function'],
  ])('is about all of the code: %s', (query, code) => {
    const { api, findings } = lookup(query)
    expect(findings).toEqual([])
    expect(api?.findings).toMatchObject([{ code, confidence: 'certain', evidence: [{ text: code }] }])
    // What is asked is not what the API said.
    expect(api?.findings[0]?.details).toEqual({})
  })

  it('is not one about a word that is the half of a code', () => {
    expect(lookup('what is the environment?').api?.findings).toEqual([])
  })
})

describe('a code that there is not', () => {
  it.each([
    ['InternalError.Foo', 'InternalError'],
    ['LimitExceeded.Foo', 'LimitExceeded'],
    ['ResourceNotFound.Database', 'ResourceNotFound'],
    ['InvalidParameterValue.Xyz', 'InvalidParameterValue'],
  ])('is near its family, not near a short half: %s', (query, family) => {
    const { api, suggestions } = lookup(query)
    expect(api).toMatchObject({ findings: [], suggestions: [family], isTypo: true })
    expect(suggestions).toEqual([])
  })

  it.each(['OperationDenied', 'OperationDenied.Foo'])(
    'with a family that is no code is near those it has: %s',
    (query) => {
      expect(lookup(query).api?.suggestions).toEqual([
        'OperationDenied.AccountIsolate',
        'OperationDenied.AccountNotExists',
      ])
    },
  )

  it('is none of another family, whose half is called like this family', () => {
    const { api } = lookup('AuthFailure')
    expect(api?.findings).toEqual([])
    expect(api?.suggestions).toContain('AuthFailure.SignatureFailure')
  })
})

describe('words', () => {
  it.each([
    ['配额', 'LimitExceeded'],
    ['角色', 'FailedOperation.QcsRoleNotFound'],
    ['命名空间不存在', 'ResourceNotFound.Namespace'],
    ['命名空间数量太多', 'LimitExceeded.Namespace'],
    ['触发器已存在', 'ResourceInUse.Trigger'],
    ['层太多', 'LimitExceeded.Layers'],
    ['namespace does not exist', 'ResourceNotFound.Namespace'],
    ['too many triggers', 'LimitExceeded.Trigger'],
    ['alias already exists', 'ResourceInUse.Alias'],
    ['signature wrong', 'AuthFailure.SignatureFailure'],
    ['create function failed', 'FailedOperation.CreateFunction'],
    ['函数创建失败', 'FailedOperation.CreateFunction'],
    ['更新函数配置失败', 'FailedOperation.UpdateFunctionConfiguration'],
    ['cannot update the code', 'FailedOperation.UpdateFunctionCode'],
    ['发布版本失败', 'FailedOperation.PublishVersion'],
    ['function is in CreateFailed', 'FailedOperation.UpdateFunctionCode'],
    ['invalid cron', 'InvalidParameterValue.TriggerDesc'],
    ['运行环境不支持', 'InvalidParameterValue.Runtime'],
    ['does SCF support python 3.12?', 'InvalidParameterValue.Runtime'],
    ['unzip failed', 'InvalidParameterValue.ZipFile'],
    ['token expired', 'AuthFailure.TokenFailure'],
    ['The function is already exist', 'ResourceInUse.Function'],
    ['CFS 挂载失败', 'InvalidParameterValue.CfsParameterError'],
    ['缺少参数', 'MissingParameter'],
    ['参数取值错误', 'InvalidParameterValue'],
    ['资源不存在', 'ResourceNotFound'],
    [
      'Your current request times equals to `21` in a second, which exceeds the frequency limit `20`',
      'RequestLimitExceeded',
    ],
  ])('%s are near %s', (query, code) => {
    expect(lookup(query).api?.suggestions).toContain(code)
  })

  it('for what is missing find none that is there already', () => {
    expect(lookup('命名空间不存在').api?.suggestions).toEqual(['ResourceNotFound.Namespace'])
    expect(lookup('role not found').api?.suggestions).toContain('FailedOperation.QcsRoleNotFound')
  })

  it('that mean nothing find nothing', () => {
    expect(lookup('good morning').api).toBeUndefined()
  })

  it.each([
    'my function is broken',
    'how to update my function code',
    'Unexpected token < in JSON',
    '为什么我的函数返回 200 但是没有数据',
    'NODE_MODULE_VERSION',
    'CVM alarm\nStatus: Trigger\nObject: ins-1',
  ])('of which one only stands in the name of a thing find nothing: %s', (query) => {
    expect(lookup(query).api).toBeUndefined()
  })

  it('for a thing alone find what is said of it', () => {
    expect(lookup('触发器').api?.suggestions).toContain('LimitExceeded.Trigger')
    const memory = nearApi('how much memory can a function have').codes
    expect(memory).toContain('LimitExceeded.Memory')
    expect(memory.filter((code) => /\.Function/.test(code))).toEqual([])
  })
})
