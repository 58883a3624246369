import { describe, expect, it } from 'vitest'
import { findingCard } from '../../../src/cards/finding.ts'
import { printCard } from '../../../src/cli/print.ts'
import { lookup } from '../../../src/lookup/lookup.ts'
import { packAnswer } from '../../../src/slack/drawing/packed-answer.ts'

const codesOf = (query: string) => lookup(query).findings.map(({ code, confidence }) => [code, confidence])
const card = (query: string, language: 'en' | 'zh') =>
  printCard(findingCard(lookup(query), language), { width: 500, colour: false })

describe('codes that are to be told apart', () => {
  it.each([
    ['is 429 the same as 432?', [429, 432]],
    ['429 和 432 的区别', [429, 432]],
    ['432 vs 429?', [432, 429]],
    ['430 and 433 what is the difference?', [430, 433]],
    ['430、439、443 有什么区别？', [430, 439, 443]],
    ["what's the difference between 430, 439 and 443?", [430, 439, 443]],
    ['difference between 446 and 450 and 405', [446, 450, 405]],
    ['403 还是 406？', [403, 406]],
    ['403 或 406？', [403, 406]],
    ['446 or 450?', [446, 450]],
    ['is it 446 or 450?', [446, 450]],
    ['４３３ 和 ４３４ 的区别', [433, 434]],
    ['TimeLimitReached vs InitContainerTimeout', [433, 450]],
    ['ResourceLimit 和 ResourceLimitReached 有什么区别', [429, 432]],
    ['difference between UserCodeError and 430', [443, 430]],
  ])('%s is all of them, certain, and nothing else', (query, codes) => {
    expect(codesOf(query)).toEqual(codes.map((code) => [code, 'certain']))
    expect(lookup(query).notes).toHaveLength(codes.length + 1)
  })

  it.each([
    ['is 430 the same as 433?', /^No, 430 and 433 differ\.$/m],
    ['are 430 and 433 different?', /^Yes, 430 and 433 differ\.$/m],
    ['what is the difference between 430 and 433?', /^430 and 433 differ\.$/m],
    ["what's the difference between 430, 439 and 443?", /^430, 439 and 443 differ\.$/m],
    ['446 or 450?', /^446 and 450 differ\.$/m],
  ])('%s is answered in the way it is asked', (query, first) => {
    expect(card(query, 'en').split('\n')[0]).toMatch(first)
  })

  it('is answered with what each stands for, and with no steps for the one named first', () => {
    expect(card('429 和 432 的区别', 'en')).toBe(
      [
        '429 and 432 differ.',
        '429 ResourceLimit: calls rose faster than SCF may add instances (by default 500 a minute in a region). Too many running at once, whatever the speed: 432.',
        '432 ResourceLimitReached: too many runs at once: the concurrency quota is used up. 429 is about speed: too many new instances per minute.\n',
      ].join('\n\n'),
    )
    expect(card('430、439、443 有什么区别？', 'zh')).toMatch(
      /^430、439 和 443 不同。\n\n430 UserFunctionExecError：/,
    )
  })

  it.each([
    ['433 vs 504', [433], /^433 and 504 differ\.\n\n433 [\s\S]*\n\nSCF has no 504\./],
    ['is 504 the same as 433?', [433], /^No, 504 and 433 differ\.\n\nSCF has no 504\.[^\n]*\n\n433 /],
    ['430 和 502 的区别', [430], /^430 and 502 differ\./],
  ])('may be a number that SCF does not have: %s', (query, codes, told) => {
    expect(codesOf(query)).toEqual(codes.map((code) => [code, 'certain']))
    expect(card(query, 'en')).toMatch(told)
  })

  it('has its evidence where each stands', () => {
    const evidence = lookup('４３３ 和 MemoryLimitReached 的区别').findings.map((each) => each.evidence)
    expect(evidence).toEqual([
      [{ start: 0, end: 3, text: '４３３' }],
      [{ start: 6, end: 24, text: 'MemoryLimitReached' }],
    ])
  })

  it('stays what was asked where it is posted again', () => {
    const packed = packAnswer(lookup("what's the difference between 430, 439 and 443?"))
    expect(packed).toContain('"topic":"comparison"')
  })

  it.each(['430 433', 'got 430 and 433', '430, 433', '700 or 433?', 'is it 433?'])(
    'is not seen in %s',
    (query) => {
      expect(lookup(query).notes?.some(({ topic }) => topic === 'comparison') ?? false).toBe(false)
    },
  )
})
