import { describe, expect, it } from 'vitest'
import { lookup } from '../../../../src/lookup/lookup.ts'

const toldUnasked = (text: string) => lookup(text, { asked: false }).findings.map(({ code }) => code)

describe('a function that is nobody’s by name, an own number and words of trouble', () => {
  it.each([
    ['our function keeps failing with 433', 433],
    ['函数报 433', 433],
    ['报表的函数从十点起一直超时，返回 434', 434],
    ['the checkout function died with 439 again', 439],
    ['Our Web function still fails with 430', 430],
  ])('are told: %s', (text, code) => {
    expect(toldUnasked(text)).toEqual([code])
  })

  it.each([
    'Zoho Deluge function fails again with 433',
    'our pricing function in the spreadsheet fails with error 434',
    'the search function got 432 from Tavily again',
    '校验函数报错 434：身份证号不合法',
    'validate() function still throws 436',
    'the checkout function fails with 429',
  ])('are not where they are somebody’s, or the number is: %s', (text) => {
    expect(toldUnasked(text)).toEqual([])
  })
})

describe('a number of HTTP’s beside its own name', () => {
  it.each([
    ['upload-handler answers 406 RequestTooLarge', 406],
    ['getting ResourceLimit (429) since noon', 429],
    ['the whole namespace says 402 ServiceSuspended', 402],
  ])('is told where hardly anybody else has the two: %s', (text, code) => {
    expect(toldUnasked(text)).toEqual([code])
  })

  it.each([
    'login answers 401 InvalidCredentials',
    'the page answers 500 InternalError',
    'aws: 429 ResourceLimit',
  ])('is not where others have: %s', (text) => {
    expect(toldUnasked(text)).toEqual([])
  })
})

describe('a pair that is only spoken of', () => {
  it.each([
    'the library ships tomorrow, it adds 447 PullImageTimeOut to the default list',
    'two days for the 442 QualifierNotFound check in the pipeline',
    'Should the client treat 433 TimeLimitReached as an error at all?',
  ])('is read around both of its words: %s', (text) => {
    expect(toldUnasked(text)).toEqual([])
  })
})
