import { beforeAll, describe, expect, it } from 'vitest'
import { detailBlocks } from '../../../src/cards/details.ts'
import { findingCard } from '../../../src/cards/finding.ts'
import { apiCodes } from '../../../src/catalog/api/codes.ts'
import { printCard } from '../../../src/cli/print.ts'
import type { Language } from '../../../src/language.ts'
import { lookup, readyToDraw } from '../../../src/lookup/lookup.ts'

async function cardOf(query: string, language: Language) {
  return findingCard(await readyToDraw(lookup(query)), language)
}

async function printed(query: string, language: Language): Promise<string> {
  return printCard(await cardOf(query, language), { width: 200, colour: false })
}

const denied =
  '[CreateFunction] [request id:5e6f7081-92a3-4b4c-95d6-e7f8091a2b3c]you are not authorized to perform operation (scf:CreateFunction)\nresource (qcs::scf:sh:uin/100000000002:namespace/shop) has no permission'

describe('the card of an error of the management API', () => {
  it('says in its first line what it is, and in a notification that no run failed', async () => {
    const { headline, notice } = await cardOf(
      '[TencentCloudSDKError] Code=LimitExceeded.Alias, CreateAlias',
      'en',
    )
    expect(headline).toMatch(/^LimitExceeded\.Alias: the number of aliases /)
    expect(notice?.join('')).toMatch(
      /^It lies with the account’s quota\. .* refused CreateAlias; no run failed, and no status code/,
    )
    const { headline: chinese, notice: told } = await cardOf('LimitExceeded.Alias', 'zh')
    expect(chinese).toMatch(/^LimitExceeded\.Alias：/)
    expect(told?.join('')).toMatch(/SCF 管理接口拒绝了请求，不是函数运行失败/)
  })

  it('says that no retry helps where the state that is named does not pass', async () => {
    const refused = (state: string) =>
      `code:FailedOperation.UpdateFunctionCode message:当前函数处于${state}状态，无法进行此操作`
    expect(await printed(refused('Updating'), 'en')).toContain('Retry: Yes, later')
    expect(await printed(refused('CreateFailed'), 'en')).toContain('Retry: No')
  })

  it('says on the card whose it is, whether to retry, and that no run failed', async () => {
    const text = await printed('LimitExceeded.Alias', 'en')
    expect(text).toContain(
      'It lies with the account’s quota. Retry: No\nSCF’s management API refused the request; no run failed.\n',
    )
    expect(await printed('CreateAlias: LimitExceeded.Alias', 'en')).toContain(
      'refused CreateAlias; no run failed',
    )
  })

  it('reads the permission that is missing', async () => {
    expect(await printed(denied, 'en')).toContain(
      'The key may not do scf:CreateFunction on qcs::scf:sh:uin/100000000002:namespace/shop.',
    )
    expect(await printed(denied, 'zh')).toContain('所用密钥不能执行 scf:CreateFunction，资源是 qcs::scf:')
  })

  it('has action, names and request id of the text among its details', async () => {
    const answer = await readyToDraw(lookup(denied))
    const details = printCard(
      { headline: '', blocks: detailBlocks(answer, 'en') },
      { width: 200, colour: false },
    )
    expect(details).toContain('CreateFunction · shop · 5e6f7081-92a3-4b4c-95d6-e7f8091a2b3c')
  })

  it('quotes the API’s own words', async () => {
    const text = await printed(
      '[TencentCloudSDKError] Code=LimitExceeded.Timeout, Message=max 900 now, RequestId=1',
      'en',
    )
    expect(text).toContain('max 900 now')
  })

  it('tells the limit, and the status code that is not meant', async () => {
    const text = await printed('LimitExceeded.Timeout', 'en')
    expect(text).toContain('1–900 s')
    expect(text).toContain('433 TimeLimitReached')
  })

  it('holds no text of the user in its first line', async () => {
    const { headline } = await cardOf('LimitExceeded.Alias message: *bold* <!channel>', 'en')
    expect(headline).not.toMatch(/[*<]/)
  })

  it('of a misspelt code says what was meant, with all that is known', async () => {
    const text = await printed('LimitExceeded.Functon', 'zh')
    expect(text).toContain('管理接口没有叫这个名称的错误，最接近的是 LimitExceeded.Function')
    expect(text).toContain('每个命名空间 50 个函数')
  })

  it('stands behind the status code where a name is both', async () => {
    const text = await printed('InternalError', 'en')
    expect(text).toMatch(/^500 InternalError/)
    expect(text).toContain('The management API has a code of this name, too')
  })
})

describe.each(['en', 'zh'] as const)('every code alone (%s)', (language) => {
  let cards: ReadonlyMap<string, string>
  beforeAll(async () => {
    cards = new Map(
      await Promise.all(
        [...apiCodes.keys()].map(async (code) => [code, await printed(code, language)] as const),
      ),
    )
  })

  it('is answered with its own name and something to do', () => {
    const helpless = [...cards].filter(([code, text]) => !text.includes(code) || !/\n {2}1\. /.test(text))
    expect(helpless.map(([code]) => code)).toEqual([])
  })
})

it('a search that is near codes of both worlds names the closest of each', async () => {
  expect((await cardOf('命名空间不存在', 'zh')).headline).toBe(
    '这里没有写明错误。最接近的是 435 FunctionNotFound，管理接口里是 ResourceNotFound.Namespace。',
  )
  expect((await cardOf('role not found', 'en')).headline).toMatch(/441 .*; in the management API: /)
})

it('a cause that only the code proves leaves the card to the code’s own advice', async () => {
  const expired = await printed('ErrorCode: AuthFailure.SignatureExpire, scf deploy', 'en')
  expect(expired).toContain('1. Set the clock')
  expect(expired).not.toContain('Why:')
  expect(await printed(denied, 'en')).toContain('1. In CAM, attach a policy with scf:CreateFunction')
})

it.each([
  ['InternalError.System', 'management API failed itself'],
  ['DryRunOperation', 'nothing was changed'],
])('%s refuses nothing: %s', (code, said) => {
  const text = `[TencentCloudSDKException] code:${code} message:x requestId:544ce0a2-1357-44e2-8fcd-60eb1665ec50`
  const card = printCard(findingCard(lookup(text), 'en'), { width: 200, colour: false })
  expect(card).toContain(said)
  expect(card).not.toContain('refused')
})
