import { expect, it } from 'vitest'
import { authorOf, isMine } from '../../../../src/workspace/page/messages/author.ts'
import type { PageMessage } from '../../../../src/workspace/page/protocol.ts'

const people = [
  { id: 'U1', name: 'alice', isBot: false, standing: 'member' },
  { id: 'U2', name: 'scf-bot', isBot: true, standing: 'member' },
  { id: 'U3', name: 'gus', isBot: false, standing: 'guest' },
  { id: 'U4', name: 'olga', isBot: false, standing: 'outsider' },
] as const

const message = (more: Partial<PageMessage>): PageMessage => ({
  type: 'message',
  ts: '1.0',
  text: '',
  ...more,
})

it.each([
  ['a person', { user: 'U1' }, { name: 'alice', isBot: false }],
  ['a guest', { user: 'U3' }, { name: 'gus', isBot: false, note: 'guest' }],
  ['somebody else', { user: 'U4' }, { name: 'olga', isBot: false, note: 'another company' }],
  ['the bot', { user: 'U2', bot_id: 'B2' }, { name: 'scf-bot', isBot: true }],
  ['an old integration', { username: 'Cloud Monitor', bot_id: 'B3' }, { name: 'Cloud Monitor', isBot: true }],
  ['another app', { user: 'U9', bot_id: 'B4', bot_profile: { name: 'CLS' } }, { name: 'CLS', isBot: true }],
  ['an app without a name', { bot_id: 'B5', bot_profile: {} }, { name: 'An app', isBot: true }],
  ['somebody who is gone', { user: 'U8' }, { name: 'Somebody', isBot: false }],
])('%s has a name', (_, fields, author) => expect(authorOf(message(fields), people)).toEqual(author))

it('only what I wrote myself is mine', () => {
  expect(isMine(message({ user: 'U1' }), 'U1')).toBe(true)
  expect(isMine(message({ user: 'U2', bot_id: 'B2' }), 'U1')).toBe(false)
  expect(isMine(message({ user: 'U1', ephemeral: true }), 'U1')).toBe(false)
})
