import { beforeAll, describe, expect, it } from 'vitest'
import { withDetails } from '../../src/cards/details.ts'
import { findingCard } from '../../src/cards/finding.ts'
import { loadApiEntries } from '../../src/catalog/api/load.ts'
import { printCard } from '../../src/cli/print.ts'
import { lookup } from '../../src/lookup/lookup.ts'

beforeAll(loadApiEntries)

const printed = (text: string) => {
  const answer = lookup(text)
  return (['en', 'zh'] as const)
    .map((language) =>
      printCard(withDetails(findingCard(answer, language), answer, language), { width: 300, colour: false }),
    )
    .join('\n')
}

describe('the card of a code with two meanings', () => {
  it('tells only of the size where the text does', () => {
    const card = printed('{"errorMessage":"The HTTP response body exceeds the size limit.","statusCode":410}')
    expect(card).toContain('over 6 MB')
    expect(card).not.toMatch(/bill|balance|top up|欠费|充值/i)
  })

  it('tells only of the bill where the text does', () => {
    const card = printed('{"errorCode":-1,"errorMessage":"InsufficientBalance","statusCode":410}')
    expect(card).toMatch(/unpaid bill/)
    expect(card).not.toMatch(/6 MB|COS/)
  })

  it('tells only of the response where the gateway could not read it', () => {
    const card = printed(
      '{"errno":403,"error":"Invalid scf response format. please check your scf response format."}',
    )
    expect(card).toContain('could not read')
    expect(card).not.toMatch(/resource was unavailable|or the platform|资源不可用|或平台/)
  })

  it.each(['arrears', '账户余额不足', '我的函数欠费了怎么恢复'])(
    'tells only of the bill to who asks: %s',
    (query) => {
      const card = printed(query)
      expect(card).toMatch(/unpaid bill/)
      expect(card).not.toMatch(/6 MB|or your code|或你的代码/)
    },
  )

  it.each(['410', 'InsufficientBalance'])('tells of both to who asks for it: %s', (query) => {
    expect(printed(query)).toMatch(/unpaid bill.*6 MB/)
  })
})
