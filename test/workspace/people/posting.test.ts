import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Delivery } from '../../../src/workspace/delivery/outbox.ts'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { startBoltHttp, webClient } from '../../support/clients.ts'

let slack: FakeSlack
let bolt: { stop: () => Promise<unknown> }
let heard: { type: string; [field: string]: unknown }[]

beforeEach(async () => {
  slack = await startSlack()
  heard = []
  bolt = await startBoltHttp(slack, (app) => {
    app.event(/.*/, async ({ event }) => {
      heard.push({ ...event })
    })
  })
})
afterEach(async () => {
  await bolt.stop()
  await slack.stop()
})

const types = () => heard.map(({ type, subtype }) => (subtype === undefined ? type : subtype))
const ids = (deliveries: readonly Delivery[]) => deliveries.map(({ payload }) => payload.event_id)

it('a message reaches the bot as a signed event in Slack’s envelope', async () => {
  const { message, deliveries } = await slack.post({ channel: 'oncall', user: 'alice', text: 'a < b' })
  expect(deliveries).toMatchObject([
    {
      status: 200,
      payload: {
        type: 'event_callback',
        team_id: 'T0TEAM',
        api_app_id: 'A0SCFBOT',
        authorizations: [{ team_id: 'T0TEAM', user_id: 'U0SCFBOT', is_bot: true }],
        is_ext_shared_channel: false,
      },
    },
  ])
  expect(heard).toMatchObject([
    {
      type: 'message',
      channel: 'C0ONCALL',
      channel_type: 'channel',
      user: 'U0ALICE',
      text: 'a &lt; b',
      ts: message.ts,
      event_ts: message.ts,
      blocks: [{ type: 'rich_text' }],
    },
  ])
})

it('a mention comes twice, with two event ids and one ts', async () => {
  const { message, deliveries } = await slack.post({ channel: 'oncall', user: 'alice', text: '@scf-bot 433' })
  expect(types().sort()).toEqual(['app_mention', 'message'])
  expect(heard.map(({ ts }) => ts)).toEqual([message.ts, message.ts])
  expect(new Set(ids(deliveries)).size).toBe(2)
})

it('a direct message comes once, mention or not', async () => {
  const { id } = slack.directMessage('alice')
  await slack.post({ channel: id, user: 'alice', text: '@scf-bot 433' })
  expect(heard).toMatchObject([{ type: 'message', channel_type: 'im', channel: id }])
})

describe('what the bot may not hear is not sent', () => {
  it('a channel where it is no member', async () => {
    slack.addChannel({ name: 'strange', withBot: false })
    await slack.post({ channel: 'strange', user: 'alice', text: '@scf-bot 433' })
    expect(heard).toEqual([])
  })

  it('messages without the history scope, while a mention is still heard', async () => {
    slack.workspace.tokens.get(slack.botToken)?.scopes.delete('channels:history')
    await slack.post({ channel: 'oncall', user: 'alice', text: '@scf-bot 433' })
    expect(types()).toEqual(['app_mention'])
  })
})

describe('later changes', () => {
  it('an edit carries both versions, and a mention that came in by it', async () => {
    const { ts } = (await slack.post({ channel: 'oncall', user: 'alice', text: 'first' })).message
    heard.length = 0
    await slack.edit({ channel: 'oncall', ts, text: '@scf-bot second' })
    expect(types().sort()).toEqual(['app_mention', 'message_changed'])
    const changed = heard.find(({ subtype }) => subtype === 'message_changed')
    expect(changed).toMatchObject({
      hidden: true,
      message: { ts, text: '<@U0SCFBOT> second', edited: { user: 'U0ALICE' } },
      previous_message: { ts, text: 'first' },
    })
    expect(changed?.ts).not.toBe(ts)
    heard.length = 0
    await slack.edit({ channel: 'oncall', ts, text: '@scf-bot third' })
    expect(types()).toEqual(['message_changed'])
  })

  it('a deletion names the message', async () => {
    const { ts } = (await slack.post({ channel: 'oncall', user: 'alice', text: 'first' })).message
    await slack.remove({ channel: 'oncall', ts })
    expect(heard[1]).toMatchObject({ subtype: 'message_deleted', deleted_ts: ts, previous_message: { ts } })
    expect(slack.messages('oncall')).toEqual([])
  })

  it('a deletion leaves a tombstone where there are replies, and tells of it as of a change', async () => {
    const { ts } = (await slack.post({ channel: 'oncall', user: 'alice', text: 'first' })).message
    const reply = (await slack.post({ channel: 'oncall', user: 'wei', text: 'second', thread_ts: ts }))
      .message
    heard.length = 0
    await slack.remove({ channel: 'oncall', ts })
    const tombstone = { subtype: 'tombstone', text: 'This message was deleted.', ts, thread_ts: ts }
    expect(heard).toMatchObject([
      { subtype: 'message_changed', hidden: true, message: tombstone, previous_message: { text: 'first' } },
    ])
    expect(heard[0]).not.toHaveProperty('deleted_ts')
    const { messages } = await webClient(slack).conversations.replies({ channel: 'C0ONCALL', ts })
    expect(messages).toMatchObject([tombstone, { text: 'second' }])
    expect(() => slack.remove({ channel: 'oncall', ts })).toThrow('There is no message')
    await slack.remove({ channel: 'oncall', ts: reply.ts })
    expect(types().at(-1)).toBe('message_deleted')
  })

  it('the bot’s own card comes back when it is updated, past Bolt’s ignoreSelf', async () => {
    const web = webClient(slack)
    const { ts } = await web.chat.postMessage({ channel: 'C0ONCALL', text: 'card' })
    await slack.settled()
    expect(heard).toEqual([])
    await web.chat.update({ channel: 'C0ONCALL', ts: String(ts), text: 'new card' })
    await slack.settled()
    expect(heard).toMatchObject([{ subtype: 'message_changed', message: { bot_id: 'B0SCFBOT' } }])
  })
})

describe('threads', () => {
  it('a reply names its parent, and a broadcast brings it along', async () => {
    const { ts } = (await slack.post({ channel: 'oncall', user: 'alice', text: 'parent' })).message
    const reply = { channel: 'oncall', user: 'wei', text: 'reply', thread_ts: ts }
    await slack.post(reply)
    await slack.post({ ...reply, broadcast: true })
    expect(heard[1]).toMatchObject({ thread_ts: ts, parent_user_id: 'U0ALICE' })
    expect(heard[2]).toMatchObject({ subtype: 'thread_broadcast', root: { ts, text: 'parent' } })
  })
})

describe('other bots', () => {
  it('an app of today has a user and no subtype', async () => {
    const attachments = [{ text: '433' }]
    await slack.post({ channel: 'oncall', bot: { name: 'cls' }, attachments })
    expect(heard).toMatchObject([{ text: '', attachments, bot_id: 'B0CLS', bot_profile: { name: 'cls' } }])
    expect(heard[0]).toHaveProperty('user')
    expect(types()).toEqual(['message'])
  })

  it('a webhook has a name only', async () => {
    await slack.post({ channel: 'oncall', bot: { name: 'cls', legacy: true }, text: 'a & b' })
    expect(heard).toMatchObject([{ subtype: 'bot_message', username: 'cls', text: 'a &amp; b' }])
    expect(heard[0]).not.toHaveProperty('user')
  })
})

it('sends any other event, as told', async () => {
  await slack.event({ type: 'tokens_revoked', tokens: { bot: ['U0SCFBOT'] } }, { shared: true })
  expect(heard).toMatchObject([{ type: 'tokens_revoked' }])
})
