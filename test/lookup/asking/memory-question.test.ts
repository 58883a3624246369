import { describe, expect, it } from 'vitest'
import { memoryQuestion } from '../../../src/lookup/asking/memory-question.ts'

describe('who is on something', () => {
  it.each<[string, string]>([
    ['who is on 433?', '433'],
    ["who's on 433", '433'],
    ['Who is handling order-sync?', 'order-sync'],
    ['who has the 433 of order-sync', 'the 433 of order-sync'],
    ['is anyone looking into TimeLimitReached?', 'TimeLimitReached'],
    ['anybody on order-sync already?', 'order-sync'],
    ['has anyone taken 439 yet?', '439'],
    ['who is on it?', ''],
    ['who is working on this one?', ''],
    ['is somebody on this?', ''],
    ['dbq who is on it?', 'dbq'],
    ['order-sync: is anyone on this?', 'order-sync'],
    ['433, who has it?', '433'],
    ['谁在处理 433', '433'],
    ['谁在看 order-sync？', 'order-sync'],
    ['433 有人在处理吗？', '433'],
    ['order-sync 是谁在跟？', 'order-sync'],
    ['有人在处理 order-sync 吗', 'order-sync'],
    ['谁在处理这个？', ''],
    ['有人在看吗？', ''],
  ])('%s', (text, about) => {
    expect(memoryQuestion(text)).toEqual({ kind: 'owners', about })
  })
})

it.each([
  'open',
  'what is open?',
  "what's still open",
  'is anything open?',
  'is anything still open',
  'is there anything open right now?',
  'are there any open incidents?',
  '有没有未解决的故障？',
  'open incidents',
  'list open errors',
  '未解决',
  '还有哪些没解决的？',
  '待处理的故障',
])('what is open: %s', (text) => expect(memoryQuestion(text)).toEqual({ kind: 'open' }))

it.each([
  ['order-sync', 'order-sync'],
  ['function: pay_x', 'pay_x'],
  ['函数 order-sync', 'order-sync'],
  ['`order-sync`', 'order-sync'],
])('a function, and nothing else: %s', (text, name) => {
  expect(memoryQuestion(text)).toEqual({ kind: 'function', name })
})

it.each([
  'who is on call?',
  'why?',
  'who are you',
  '433',
  'the function timed out',
  '谁是值班',
  'is anyone there?',
  'dbq who is on call?',
  'so who are you',
  'is it open to the internet?',
  '这是谁的问题',
])('nothing of the kind: %s', (text) => expect(memoryQuestion(text)).toBeUndefined())
