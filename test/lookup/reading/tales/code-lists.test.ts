import { describe, expect, it } from 'vitest'
import { lookup } from '../../../../src/lookup/lookup.ts'

const toldUnasked = (text: string) =>
  lookup(text, { asked: false })
    .findings.map(({ code }) => code)
    .toSorted()

describe('codes one below the other, and nothing of when or how often, are a list of what there is', () => {
  it.each([
    [
      'an enum',
      'data ScfStatus\n  = ResourceLimitReached -- ^ 432\n  | TimeLimitReached -- ^ 433\n  | MemoryLimitReached -- ^ 434',
    ],
    [
      'a table',
      'SCF codes by owner\ncode,name,owner\n432,ResourceLimitReached,platform\n433,TimeLimitReached,app\n434,MemoryLimitReached,app',
    ],
    [
      'a choice of a form',
      '云函数报错\n- 432 ResourceLimitReached\n- 433 TimeLimitReached\n- 434 MemoryLimitReached\n- 其他',
    ],
  ])('%s', (_, text) => {
    expect(toldUnasked(text)).toEqual([])
  })
})

describe('they are what has come', () => {
  it.each([
    [
      'with how often',
      'SCF 昨日\n432 ResourceLimitReached 51\n433 TimeLimitReached 3\n434 MemoryLimitReached 12',
    ],
    [
      'with a count by its sign',
      'SCF last night\n- login 432 ResourceLimitReached x9\n- cart 433 TimeLimitReached x2\n- pdf 434 MemoryLimitReached x4',
    ],
    [
      'where it says that they failed',
      'SCF smoke test\n- login: failed, 432 ResourceLimitReached\n- cart: failed, 433 TimeLimitReached\n- pdf: failed, 434 MemoryLimitReached',
    ],
  ])('%s', (_, text) => {
    expect(toldUnasked(text)).toEqual([432, 433, 434])
  })
})
