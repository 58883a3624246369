import { describe, expect, it } from 'vitest'
import { findingCard } from '../../src/cards/finding.ts'
import { printCard } from '../../src/cli/print.ts'
import type { Language } from '../../src/language.ts'
import { lookup } from '../../src/lookup/lookup.ts'

const id = '0f3a8d52-6c1b-4e7a-9f20-5b8c7d6e4a31'
const log = (seconds: number, line: string) => `START RequestId: ${id}
${line}
ERROR RequestId:${id} Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after ${seconds} seconds","statusCode":433}
END RequestId: ${id}
`
const printed = (text: string, language: Language = 'en') =>
  printCard(findingCard(lookup(text), language), { width: 200, colour: false })

describe('the card of a timeout', () => {
  it.each([3, 15, 900])('names the last line of the log, whatever the limit (%i s)', (seconds) => {
    const card = printed(log(seconds, 'fetching page 37 of 212'))
    expect(card).toContain('“fetching page 37 of 212” was the last line')
    if (seconds === 15) expect(card).toMatch(/1\. See what follows the last line/)
    expect(card).not.toContain('Find the last log line')
    expect(printed(log(seconds, '正在拉取第 37 页'), 'zh')).toContain('最后一行日志：正在拉取第 37 页')
  })

  it.each([3, 15, 900])('says once what to do with the last line (%i s)', (seconds) => {
    expect(printed(log(seconds, 'page 37')).match(/give that call a timeout of its own/g)).toHaveLength(1)
    expect(printed(log(seconds, 'page 37'), 'zh').match(/给那(?:个|次)调用单独设置超时/g)).toHaveLength(1)
  })

  it('names what it waited for instead, where the log tells that', () => {
    const card = printed(log(15, 'Error: connect ETIMEDOUT 10.0.0.3:3306'))
    expect(card).toContain('10.0.0.3')
    expect(card).not.toContain('was the last line')
  })

  it('says where to look in a text without a log', () => {
    expect(
      printed('{"errorMessage":"Invoking task timed out after 15 seconds","statusCode":433}'),
    ).not.toContain('was the last line')
  })

  it.each([
    ['errCode: -504003  | errMsg: Invoking task timed out after 3 seconds', '300'],
    ['errCode: -504003  | errMsg: Invoking task timed out after 20 seconds', '300'],
    ['errCode: -504003', '300'],
    [log(3, 'page 37'), '900'],
    ['{"errorMessage":"Invoking task timed out after 20 seconds","statusCode":433}', '900'],
  ])('names the longest timeout of whoever runs the function: %s', (text, most) => {
    const limits = [...printed(text).matchAll(/(\d+) s at most[.)]|at most (\d+) s/g)].map(
      ([, a, b]) => a ?? b,
    )
    expect(limits).toEqual([most])
    expect(printed(text, 'zh')).toContain(`最长 ${most} 秒`)
  })

  it('groups digits in English alone', () => {
    const text = `${log(15, 'page 37')}Report RequestId: ${id} Duration:15000ms Memory:3072MB MemUsage:1500MB`
    expect(printed(text)).toContain('15,000 ms of 15 s (100 %), 1,500 of 3,072 MB')
    expect(printed(text, 'zh')).toContain('15000 ms / 15 s（100%），1500 / 3072 MB')
  })

  it('cannot be longer than 300 s in CloudBase', () => {
    const card = printed('errCode: -504003  | errMsg: Invoking task timed out after 300 seconds')
    expect(card).toContain('the timeout cannot be longer')
    expect(printed(log(300, 'page 37'))).not.toContain('the timeout cannot be longer')
  })
})
