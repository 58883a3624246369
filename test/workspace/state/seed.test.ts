import { expect, it } from 'vitest'
import { findChannel } from '../../../src/workspace/state/lookup.ts'
import { addChannel, addUser, createWorkspace, directMessage } from '../../../src/workspace/state/seed.ts'

it('timestamps grow even when the clock stands still or goes back', () => {
  let time = 1_700_000_000_500
  const { newTs } = createWorkspace('http://127.0.0.1', () => time)
  const first = newTs()
  const second = newTs()
  time -= 10_000
  expect([first, second, newTs()]).toEqual(['1700000000.500000', '1700000000.500001', '1700000000.500002'])
})

it('a direct message is one per user, and the bot is in it', () => {
  const workspace = createWorkspace('http://127.0.0.1', () => 0)
  const alice = addUser(workspace, { name: 'alice' })
  const opened = directMessage(workspace, alice)
  expect(directMessage(workspace, alice)).toBe(opened)
  expect([...opened.members]).toEqual([alice.id, workspace.app.botUser])
})

it('a channel goes by name and id', () => {
  const workspace = createWorkspace('http://127.0.0.1', () => 0)
  const channel = addChannel(workspace, { name: 'oncall' })
  expect(findChannel(workspace, 'oncall')).toBe(channel)
  expect(findChannel(workspace, channel.id)).toBe(channel)
})
