import { expect, it } from 'vitest'
import { memoryQuestion } from '../../../src/lookup/asking/memory-question.ts'

it.each([
  ['what fixed it last time?', ''],
  ['What fixed this?', ''],
  ['what helped the last time?', ''],
  ['how did we fix it last time', ''],
  ['how was this solved before?', ''],
  ['how did you fix 433 last time?', '433'],
  ['what fixed order-sync?', 'order-sync'],
  ['monthly what fixed it last time?', 'monthly'],
  ['dbq what fixed it?', 'dbq'],
  ['dbq, how did we fix this last time', 'dbq'],
  ['so what fixed it?', ''],
  ['who fixed it?', ''],
  ['has anyone fixed this before?', ''],
  ['is there a known fix for this?', ''],
  ["what's the last fix?", ''],
  ['上次是怎么解决的？', ''],
  ['之前怎么处理的', ''],
  ['怎么解决的？', ''],
  ['433 上次怎么修的', '433'],
  ['上次 order-sync 是怎么解决的', 'order-sync'],
  ['这个报错以前是怎么解决的', ''],
  ['有人解决过吗', ''],
])('what fixed it: %s', (text, about) => {
  expect(memoryQuestion(text)).toEqual({ kind: 'past', wants: 'fix', about })
})

it.each([
  ['is this a known issue?', ''],
  ['is it known here?', ''],
  ['known issue?', ''],
  ['is 433 a known problem?', '433'],
  ['has anyone seen this before?', ''],
  ['have we had this before?', ''],
  ['did this happen before?', ''],
  ['has order-sync failed before?', 'order-sync'],
  ['seen this before?', ''],
  ['is this the first time?', ''],
  ['how often did this happen?', ''],
  ['这是已知问题吗？', ''],
  ['以前出现过吗？', ''],
  ['之前遇到过这个报错吗', ''],
  ['433 出现过吗', '433'],
  ['是第一次出现吗？', ''],
  ['这个问题出现过几次了', ''],
])('whether it is known: %s', (text, about) => {
  expect(memoryQuestion(text)).toEqual({ kind: 'past', wants: 'known', about })
})

it.each([
  ...[
    'how do I fix this?',
    'what is this?',
    'why did it fail?',
    'how to solve 433',
    'what helps?',
    'any fix?',
  ],
  ...['what does 433 mean?', 'is this bad?', 'the issue is known to nobody but me and it fails'],
  ...['怎么解决？', '怎么办', '如何处理 433', '这个函数怎么了', '为什么报错'],
])('nothing of the past: %s', (text) => {
  expect(memoryQuestion(text)?.kind).not.toBe('past')
})
