import { expect, it } from 'vitest'
import { memoryListWords } from '../../../src/cards/memory/words.ts'

it.each([
  [1, 1, '1 incident of this function is known; it is open.', '这个函数有 1 条故障记录，尚未解决。'],
  [1, 0, '1 incident of this function is known; it is fixed.', '这个函数有 1 条故障记录，已解决。'],
  [3, 0, '3 incidents of this function are known, none of them open.', '这个函数有 3 条故障记录，都已解决。'],
  [
    3,
    1,
    '3 incidents of this function are known, 1 of them open.',
    '这个函数有 3 条故障记录，其中 1 条未解决。',
  ],
])('of %d incidents of a function, %d of them open, says: %s', (count, open, en, zh) => {
  expect(memoryListWords.ofFunction({ count, open })).toEqual({ en, zh })
})
