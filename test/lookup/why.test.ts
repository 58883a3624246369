import { describe, expect, it } from 'vitest'
import { lookup } from '../../src/lookup/lookup.ts'
import { reasonOf, whyLines, whyOf } from '../../src/lookup/why.ts'
import { toolOutputs } from './api/tool-outputs.ts'

describe('why a text is answered as it is', () => {
  /** Wrong answers of earlier recognisers; each is now right, and says by which row. */
  it.each([
    [
      '所有的云函数都是500错误，errCode: -501000 | errMsg: Environment not found',
      'cloudbase-speaks',
      'silent',
    ],
    ['云函数里调短信网关，网关返回 433', 'own-loose-elsewhere', 'silent'],
    ['exception PortBindingFailed: Binding failed for port 1', 'phrase-guess', 'likely'],
    ['调用失败(401)', 'http-guess', 'likely'],
    ['我们的云函数自己没问题，是里面调 OpenAI 被限流了，OpenAI 那边回的 429', 'http-elsewhere', 'silent'],
    ['LoginResp{statusCode: 433, msg: "role name duplicated"}', 'own-guess', 'likely'],
    ['[FC-NodeJS] ERROR HandlerNotFound: The handler of your function is invalid', 'phrase-guess', 'likely'],
    ['Celery worker: "Invoking task timed out after 30 seconds"', 'alone-elsewhere', 'likely'],
    ['status code 442 since we removed the alias', 'own-guess', 'likely'],
    ['昨天 SCF 的 433 查清了，超时调成 15 秒', 'only-told', 'likely'],
    ['status codes of SCF (430 user code, 433 timeout)', 'only-explained', 'likely'],
    ["return message.startsWith('[FUNCTIONS_EXECUTE_FAIL]')", 'program-name', 'silent'],
    ['solver finished: status=TimeLimitReached gap=2.4%', 'phrase-guess', 'likely'],
    ['抖音云函数报 433', 'something-else', 'silent'],
    ['resp.status_code 432, credits used up', 'own-guess', 'likely'],
    ['SonarQube quality gate: status ERROR, 437 code smells in the repo', 'own-guess', 'likely'],
  ])('%s', (text, rule, verdict) => {
    expect(whyOf(text)).toContainEqual(expect.objectContaining({ rule, verdict }))
  })

  it('has each place of the input with its words', () => {
    const text = '{"errorCode":-1,"errorMessage":"x","statusCode":433} on line 443'
    for (const { start, end, text: words } of whyOf(text)) expect(text.slice(start, end)).toBe(words)
    expect(whyOf(text).map(({ verdict }) => verdict)).toEqual(['certain', 'silent'])
  })

  it('agrees with what is said', () => {
    const text = '上海 PullImageTimeOut，北京 PullImageFailed，room 433'
    const said = whyOf(text).flatMap(({ codes, verdict }) => (verdict === 'silent' ? [] : codes))
    expect(new Set(said)).toEqual(new Set(lookup(text).findings.map(({ code }) => code)))
  })

  it.each([
    ['439', [[0, 3, 'certain']]],
    ['memory limit reached', [[0, 20, 'certain']]],
    [
      '430/439',
      [
        [0, 3, 'certain'],
        [4, 7, 'certain'],
      ],
    ],
    [
      'TimeLimitReached vs 450',
      [
        [0, 16, 'certain'],
        [20, 23, 'certain'],
      ],
    ],
  ])('says of what is asked by its code or name that it was: %s', (text, places) => {
    expect(whyOf(text).map(({ start, end, verdict }) => [start, end, verdict])).toEqual(places)
    for (const { rule } of whyOf(text)) {
      expect(rule).toBe('typed')
      expect(reasonOf(rule)).toBeDefined()
    }
  })

  it('shows no secret', () => {
    const secret = `AKID${'z8krbsJ5yKBZQpn74WFkmLPx3'}`
    expect(JSON.stringify(whyOf(`Resource limit exceed for function [${secret}]`))).not.toContain(secret)
  })

  it('is told in lines of either language', () => {
    expect(whyLines('room 433', 'en').join('\n')).toMatch(/433 .*not said.*\[bare-beside\]/)
    expect(whyLines('room 433', 'zh').join('\n')).toMatch(/不提示/)
    expect(whyLines('hello', 'en')).toHaveLength(1)
  })
})

describe('the row behind an answer', () => {
  it('is that of the first finding', () => {
    expect(lookup('SCF keeps returning 434').rule).toBe('own-loose')
    expect(lookup('hello').rule).toBeUndefined()
  })
})

describe('why the management API is told, or not', () => {
  it.each([
    ['deploy failed: LimitExceeded.Function', 'api-own', 'certain'],
    ['CVM RunInstances: LimitExceeded.InstanceQuota', 'api-elsewhere', 'silent'],
    ["if (error.code === 'ResourceNotFound.Layer') return undefined", 'api-program', 'likely'],
    ['函数更新操作失败', 'refusal-own', 'certain'],
    ['QcsRoleNotFound', 'api-typed', 'certain'],
    ['UnauthorizedOperation', 'api-typed-maybe', 'likely'],
  ])('%s', (text, rule, verdict) => {
    expect(whyOf(text)).toContainEqual(expect.objectContaining({ rule, verdict }))
  })

  it.each(toolOutputs)('agrees with what is said: $name', ({ text }) => {
    const { api, findings, rule } = lookup(text)
    const reasons = whyOf(text)
    const said = reasons.flatMap(({ codes, verdict }) => (verdict === 'silent' ? [] : codes))
    expect(new Set(said)).toEqual(new Set([...findings, ...(api?.findings ?? [])].map(({ code }) => code)))
    for (const { start, end, text: words } of reasons) expect(text.slice(start, end)).toBe(words)
    expect(reasons.find(({ verdict }) => verdict === 'certain')?.rule).toBe(rule)
  })

  it('takes a status code’s name back where the API has said it', () => {
    const text = 'scf deploy code UnauthorizedOperation'
    expect(whyOf(text)).toMatchObject([
      { codes: [441], rule: 'api-instead', verdict: 'silent' },
      { codes: ['UnauthorizedOperation'], verdict: 'certain' },
    ])
  })

  it('is not told beside an alarm without a code', () => {
    const text =
      '告警对象：1251316163#order-sync#prod#$latest\n策略名称: LimitExceeded.Function\n告警内容：函数错误率 > 5 %'
    expect(lookup(text).api).toBeUndefined()
    expect(whyOf(text)).toContainEqual(
      expect.objectContaining({ codes: ['LimitExceeded.Function'], rule: 'alarm-beside', verdict: 'silent' }),
    )
  })

  it('has its reason in "Details"', () => {
    expect(reasonOf(lookup('deploy failed: LimitExceeded.Function').rule ?? '')?.en).toMatch(/SCF’s API/)
  })
})
