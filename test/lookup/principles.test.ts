import { describe, expect, it } from 'vitest'
import { entries, primaryName } from '../../src/catalog/index.ts'
import { type Recognised, recognise } from '../../src/lookup/recognise.ts'
import { loadCorpus } from '../support/corpus.ts'

const certain = (text: string) =>
  recognise(text)
    .filter(({ confidence }) => confidence === 'certain')
    .map(({ code }) => code)

const silent = (text: string) => expect(certain(text), JSON.stringify(text)).toEqual([])
const tells = (text: string, code: number) => expect(certain(text), JSON.stringify(text)).toEqual([code])

describe('1. only positive evidence is told unasked', () => {
  it.each([
    'status code 442 since we removed the alias',
    'the job keeps dying with error code 439',
    '微信云函数返回 500',
    'uniCloud 云函数报错 433',
    'Vercel 云函数 404',
    'netlify function returned status code 433',
  ])('%s names nobody, or somebody else', silent)

  it.each([400, 401, 402, 403, 404, 405, 406, 407, 410, 429, 499, 500])(
    '云函数 alone never tells of %i',
    (code) => {
      for (const text of [
        `云函数返回 ${code}`,
        `云函数状态码 ${code}`,
        `云函数报 ${code} 错误`,
        `our function returns status code ${code}`,
      ])
        silent(text)
    },
  )

  it.each([
    '$ aws iam get-role --role-name SCF_ExecRole\nAn error occurred (UnauthorizedOperation) when calling the GetRole operation: no',
    'aws iam get-role --role-name SCF_ExecRole: UnauthorizedOperation',
    'SCF log: An error occurred (InternalError) when calling the PutObject operation: x',
  ])('%s names somebody else, whatever the role is called', (text) => {
    silent(text)
    expect(certain('SCF_ExecRole: UnauthorizedOperation')).toEqual([441])
  })

  it('with a number of SCF’s own and words of trouble it does', () => {
    tells('云函数报 433', 433)
    tells('our nightly function died with 433 again', 433)
    tells('our nightly function: status code 433 again', 433)
  })
})

describe('2. the numbers of HTTP need SCF’s own form', () => {
  it.each([
    ['调用失败(401)', []],
    ['调用失败(433)', [433]],
    ['500 InternalError (SCF)', [500]],
    ['{"errorCode":-1,"errorMessage":"x","statusCode":500}', [500]],
    ['X-Scf-Status: 404', [404]],
    ['SCF status code 404', [404]],
    ['SCF: the page shows 404', []],
  ])('%s tells %j', (text, codes) => {
    expect(certain(text)).toEqual(codes)
  })
})

// That lines around a text never weaken it is tried in principle-three.slow.test.ts, on each text of the corpus.
describe('3. more evidence never weakens an answer', () => {
  const codesOf = (found: readonly Recognised[]) =>
    found.filter(({ confidence }) => confidence === 'certain').map(({ code }) => code)

  it('what is told unasked is told asked, and as surely', () => {
    for (const { text } of loadCorpus('dev'))
      expect(codesOf(recognise(text, { asked: true }))).toEqual(expect.arrayContaining(certain(text)))
  })

  it('a pair of number and name is at least as strong as each half', () => {
    for (const entry of entries.filter(({ number }) => number !== 'never')) {
      const halves = [...certain(String(entry.code)), ...certain(primaryName(entry))]
      expect(certain(`${entry.code} ${primaryName(entry)}`)).toEqual(
        expect.arrayContaining(halves.filter((code) => code === entry.code)),
      )
    }
  })
})

describe('4. an object is its braces', () => {
  it.each([
    'const resp = {\n  statusCode: 433,\n  title: "x",\n  user: 5\n}',
    'resp := LoginResp{\n Code: 433,\n Name: "x",\n}',
    '$a = ["statusCode" => 433, "title" => "x", "user" => 1]',
    'status_code = 433; user = 5',
  ])('a status among others’ keys is somebody else’s: %j', silent)

  it('a status among SCF’s keys is SCF’s, on however many lines', () => {
    tells('{\n  "errorMessage": "x",\n  "title": "x",\n  "statusCode": 433\n}', 433)
  })
})

describe('5. adjacency is about tokens', () => {
  it.each([
    '446\tPortBindingFailed',
    '446\nPortBindingFailed',
    '| 446 | PortBindingFailed |',
    '- 446\n- PortBindingFailed',
    '<tr><td class="a">446</td>\n  <td>PortBindingFailed</td></tr>',
    '**446** `PortBindingFailed`',
  ])('%j is a pair', (text) => tells(text, 446))
})

describe('6. a known label beats a guess from a suffix', () => {
  it.each(['SCF gave a 434 status code', 'SCF: 434 status again', 'SCF: the 434 error code'])(
    '%s is labelled',
    (text) => tells(text, 434),
  )
  it.each(['SCF costs 432 yuans', 'SCF has 439 users'])('%s is an amount', silent)
})

describe('7. source code is no report', () => {
  it.each([
    'raise PortBindingFailed(port)',
    'import { TimeLimitReached } from "./errors"',
    'class TimeLimitReached(Exception):',
    'except TimeLimitReached:',
    'throw new TimeLimitReached()',
    'enum { TimeLimitReached, Other }',
    'case TimeLimitReached:',
    'assert err == "MemoryLimitReached"',
    'ResolutionError::QualifierNotFound',
    'error InsufficientBalance(uint256 available)',
    'if [ "$code" = 433 ]; then',
    "expect(explain({ statusCode: 434 }).title).toBe('MemoryLimitReached')",
    'from scf_codes import TimeLimitReached, MemoryLimitReached  # 433, 434',
    'error TimeLimitReached(uint256 limit);',
    "reverted(this.factory, 'InsufficientBalance') // by the contract of our function",
    'enum LoopResult {\n  Continue,\n  TimeLimitReached,\n}',
    'sender.mockResolvedValue({ result: "throttled", statusCode: 439 })',
  ])('%s', silent)

  it.each([
    "{\n  433: 'TimeLimitReached',\n  434: 'MemoryLimitReached',\n}",
    'const (\n\tTimeLimitReached = 433\n\tUserProcExitError = 439\n)',
    "responses:\n  '433':\n    description: TimeLimitReached",
    'From the docs: "433 | TimeLimitReached | the function ran too long"',
    'FAQ：状态码 437 表示 HandlerNotFound。（摘自文档）',
    '/scf 433 → 用法示例',
  ])('what only defines or explains a code is told to those who ask: %j', (text) => {
    silent(text)
    expect(recognise(text, { asked: true })).not.toEqual([])
  })

  it.each([
    ['the docs do not help: SCF returns 437 for my handler', 437],
    ['触发 UserProcExitError(439)', 439],
    ['fn=pdf err="MemoryLimitReached" mem=256MB', 434],
  ] as const)('a report stays one: %s', tells)
})

describe('8. somebody who is named in the sentence is not outweighed', () => {
  it.each([
    '云函数里调短信网关，网关返回 433',
    '云函数调用第三方接口，对方返回码 439',
    'our cloud function calls the bank API, which returns error code 435',
    '# Error codes\n| code | meaning |\n| 433 | user banned |\n| 434 | user muted |',
    'The SMS gateway our function calls answered with status code 433',
    'the payment provider that SCF talks to returned error code 436',
    'Our function got a status code 433 from the carrier.',
    '对方接口给我们函数返回错误码 433',
    '被云函数调用的风控平台返回码 432',
    'Everything of ours runs on SCF.\n\nAnd our Modbus box answers exception code 434 on every read.',
  ])('%s', silent)

  it.each([
    ['our payment function on SCF returned 433', 433],
    ['短信发送云函数报 433', 433],
    ['第三方接口太慢，导致云函数报 433', 433],
    ['SCF function calls a slow upstream and then fails with 433', 433],
  ] as const)('a function that only has to do with somebody speaks for itself: %s', tells)

  it('what is named some paragraphs away is about something else', () => {
    const log = '2026-05-11 08:00:03 INFO login ok uid=1\n'.repeat(9)
    silent(`We run on Tencent SCF.\n\n${log}LoginResp{statusCode: 433, msg: "role name duplicated"}`)
    silent(`我们的业务跑在腾讯云 SCF 上。\n\n${log}登录失败，返回码 434，角色已封禁`)
  })
})

describe('9. CloudBase’s own numbers speak first', () => {
  it('before a number in the prose', () => {
    silent('所有的云函数都是500错误，errCode: -501000 | errMsg: Environment not found')
  })

  it.each([
    ['errCode: -504003', 433],
    ['errCode: -504002 functions execute fail errMsg: Error: x', 430],
    ['errCode: -504002 functions execute fail errMsg: Invoking task timed out after 3 seconds', 433],
    ['errCode: -501000 找不到对应的FunctionName', 435],
    ['FUNCTIONS_TIME_LIMIT_EXCEEDED', 433],
    ['FUNCTION_EXCEED_RESOURCE_LIMIT', 432],
  ] as const)('%s is %i', tells)
})
