import { expect, it } from 'vitest'
import {
  channelRows,
  isSameThread,
  repliesTo,
  replyCount,
} from '../../../../src/workspace/page/messages/threads.ts'
import type { PageMessage } from '../../../../src/workspace/page/protocol.ts'

const message = (ts: string, more: Partial<PageMessage> = {}): PageMessage => ({
  type: 'message',
  text: '',
  ts,
  ...more,
})

const reply = (ts: string, thread_ts: string, more: Partial<PageMessage> = {}) =>
  message(ts, { thread_ts, ...more })

const seen = (messages: readonly PageMessage[]) =>
  channelRows(messages).map(({ ts, thread }) => [ts, thread?.count ?? 0, thread?.last])

it('a channel shows roots with the number of their replies and the last of them', () => {
  const messages = [
    message('1.0', { thread_ts: '1.0' }),
    message('2.0'),
    reply('3.0', '1.0'),
    reply('4.0', '1.0'),
  ]
  expect(seen(messages)).toEqual([
    ['1.0', 2, '4.0'],
    ['2.0', 0, undefined],
  ])
  expect(repliesTo(messages, '1.0').map(({ ts }) => ts)).toEqual(['3.0', '4.0'])
})

it('a reply that was also sent to the channel stands in both, and counts no replies of its own', () => {
  const messages = [message('1.0'), reply('2.0', '1.0', { subtype: 'thread_broadcast' })]
  expect(seen(messages)).toEqual([
    ['1.0', 1, '2.0'],
    ['2.0', 0, undefined],
  ])
  expect(repliesTo(messages, '1.0')).toHaveLength(1)
})

it('what one alone sees is in the thread and is not counted', () => {
  const messages = [message('1.0'), reply('2.0', '1.0', { ephemeral: true })]
  expect(seen(messages)).toEqual([['1.0', 0, undefined]])
  expect(repliesTo(messages, '1.0')).toHaveLength(1)
})

it('the replies to a deleted message can still be reached, from where it stood', () => {
  const rows = channelRows([message('1.0'), message('3.0'), reply('4.0', '2.0')])
  expect(rows.map(({ ts, message, thread }) => [ts, message === undefined, thread?.count ?? 0])).toEqual([
    ['1.0', false, 0],
    ['2.0', true, 1],
    ['3.0', false, 0],
  ])
})

it('each author of a thread is shown once, in the order of their first replies', () => {
  const [root] = channelRows([
    message('1.0', { user: 'U1' }),
    reply('2.0', '1.0', { user: 'U2' }),
    reply('3.0', '1.0', { bot_id: 'B1', username: 'CLS' }),
    reply('4.0', '1.0', { user: 'U2' }),
    reply('5.0', '1.0', { user: 'U1' }),
  ])
  expect(root?.thread?.byAuthor.map(({ ts }) => ts)).toEqual(['2.0', '3.0', '5.0'])
})

it('a thread says something new once a reply came, went, or is by somebody else', () => {
  const threadOf = (...replies: PageMessage[]) => channelRows([message('1.0'), ...replies])[0]?.thread
  const first = reply('2.0', '1.0', { user: 'U1' })
  expect(isSameThread(threadOf(first), threadOf(first))).toBe(true)
  expect(isSameThread(threadOf(), threadOf())).toBe(true)
  expect(isSameThread(threadOf(first), threadOf())).toBe(false)
  expect(isSameThread(threadOf(first), threadOf(first, reply('3.0', '1.0', { user: 'U1' })))).toBe(false)
  expect(isSameThread(threadOf(first), threadOf(reply('2.0', '1.0', { user: 'U2' })))).toBe(false)
})

it.each([
  [1, '1 reply'],
  [3, '3 replies'],
])('%i: %s', (count, words) => expect(replyCount(count)).toBe(words))
