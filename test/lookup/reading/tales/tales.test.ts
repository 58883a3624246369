import { describe, expect, it } from 'vitest'
import { lookup } from '../../../../src/lookup/lookup.ts'

const toldUnasked = (text: string) => lookup(text, { asked: false }).findings.map(({ code }) => code)

describe('a code that is quoted among other words is only mentioned', () => {
  it.each([
    '播稿里「腾讯云函数 404 InvalidSubnetID，子网找不到」太硬，整句删',
    "the label 'SCF 433 and preview' is Joon's",
    '《SCF 返回 407 的三种绕法》写得不错',
  ])('%s', (text) => {
    expect(toldUnasked(text)).toEqual([])
  })

  it.each([
    ['控制台提示「SCF 433 执行超时」', 433],
    ["the page says 'SCF 439 UserProcExitError, contact us'", 439],
    ['SCF 返回「446」，端口没监听', 446],
  ])('unless it is what something has answered: %s', (text, code) => {
    expect(toldUnasked(text)).toEqual([code])
  })
})

describe('a document, a rule or a plan reports no run, but whoever has trouble may speak of one', () => {
  it.each([
    [
      'the glossary has SCF 442 QualifierNotFound under Q',
      'the glossary is no help: SCF 442 QualifierNotFound since noon',
    ],
    ['SLO 里不含 SCF 433 TimeLimitReached', 'SLO 烧穿了，SCF 433 TimeLimitReached 从早上一直报'],
    [
      'renovate: SCF client 2.1 knows 449 InsufficientResources',
      'renovate is paused, SCF 449 InsufficientResources again',
    ],
  ])('%s', (talk, report) => {
    expect(toldUnasked(talk)).toEqual([])
    expect(toldUnasked(report)).toHaveLength(1)
  })
})
