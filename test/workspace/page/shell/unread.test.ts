import { expect, it } from 'vitest'
import type { PageMessage } from '../../../../src/workspace/page/protocol.ts'
import { unreadCount } from '../../../../src/workspace/page/shell/unread.ts'

const me = 'U1'
const message = (ts: string, more: Partial<PageMessage> = {}): PageMessage => ({
  ...{ type: 'message', text: '', user: 'U2', ts },
  ...more,
})
const channel = { id: 'C1', name: 'oncall', type: 'channel', shared: false, hasBot: true } as const
const unread = (readUpTo: string, ...messages: PageMessage[]) =>
  unreadCount({ ...channel, readUpTo, messages }, me)

it('what others wrote since I last looked is unread', () => {
  const messages = [message('10.000001'), message('10.000002'), message('10.000003')]
  expect(unread('', ...messages)).toBe(3)
  expect(unread('10.000002', ...messages)).toBe(1)
  expect(unread('10.000003', ...messages)).toBe(0)
})

it.each([
  ['my own message', { user: me }, 0],
  ['a reply in a thread', { thread_ts: '10.000001' }, 0],
  ['what I alone see', { ephemeral: true }, 0],
  ['a reply that was also sent to the channel', { thread_ts: '10.000001', subtype: 'thread_broadcast' }, 1],
  ['an alert of a bot', { user: undefined, bot_id: 'B1' }, 1],
] as const)('%s', (_, more, count) => {
  expect(unread('10.000001', message('10.000001'), message('10.000002', more))).toBe(count)
})
