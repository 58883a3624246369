import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Delivery } from '../../../src/workspace/delivery/outbox.ts'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'

const deliveries: Delivery[] = []
let slack: FakeSlack
beforeEach(async () => {
  deliveries.length = 0
  slack = await startSlack({ onDelivered: (delivery) => deliveries.push(delivery) })
  slack.addChannel({ name: 'backend', withBot: false })
})
afterEach(() => slack.stop())

it('the bot that was invited hears that it has joined, by whom, and of no mention', async () => {
  await slack.post({ channel: 'backend', user: 'alice', text: 'before' })
  expect(deliveries).toEqual([])
  await slack.inviteBot({ channel: 'backend', user: 'alice' })
  const joined = { user: 'U0SCFBOT', channel: 'C0BACKEND', inviter: 'U0ALICE' }
  expect(deliveries.map(({ payload }) => payload.event)).toEqual([
    expect.objectContaining({ ...joined, type: 'message', subtype: 'channel_join' }),
    expect.objectContaining({ ...joined, type: 'member_joined_channel', channel_type: 'C', team: 'T0TEAM' }),
  ])
  await slack.post({ channel: 'backend', user: 'alice', text: 'after' })
  expect(deliveries.at(-1)?.payload.event).toMatchObject({ text: 'after' })
})

it('nobody is invited twice', () => {
  expect(() => slack.inviteBot({ channel: 'oncall', user: 'alice' })).toThrow('already in this channel')
})
