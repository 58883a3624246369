import { describe, expect, it } from 'vitest'
import { incomingOf } from '../../../src/slack/reading/incoming.ts'
import { messageEventSchema } from '../../../src/slack/reading/payloads.ts'

const self = { botId: 'B0SELF', botUserId: 'U0SELF', appId: 'A0SELF', teams: ['T1'], isSharedChannel: false }
const person = {
  type: 'message',
  channel: 'C1',
  channel_type: 'channel',
  user: 'U1',
  ts: '1700000000.000100',
}
const incoming = (event: object) => incomingOf(messageEventSchema.parse({ ...person, ...event }), self)
const edit = (before: object, after: object, others: object = {}) => ({
  subtype: 'message_changed',
  user: undefined,
  ts: '1700000009.000100',
  previous_message: { user: 'U1', ts: '1700000000.000100', ...before },
  message: { user: 'U1', ts: '1700000000.000100', ...after },
  ...others,
})

describe('a message is looked at', () => {
  it.each([
    ['as it is', {}],
    ['with a file', { subtype: 'file_share' }],
    ['sent to the channel from a thread', { subtype: 'thread_broadcast', thread_ts: '1.1' }],
    ['of another bot', { subtype: 'bot_message', bot_id: 'B1', user: undefined }],
    ['of another app', { bot_id: 'B1', app_id: 'A1', user: 'U2' }],
    ['told of oneself', { subtype: 'me_message' }],
  ])('%s', (_, fields) => {
    expect(incoming({ text: '433', ...fields })).toMatchObject({
      text: '433',
      channel: 'C1',
      surface: 'channel',
    })
  })

  it('edited into something else, under its own timestamp', () => {
    const found = incoming(edit({ text: 'wait' }, { text: '433' }, { hidden: true }))
    expect(found).toMatchObject({ text: '433', message: { ts: '1700000000.000100' } })
    expect(incoming(edit({}, { text: '433' }, { previous_message: undefined }))).toMatchObject({
      text: '433',
    })
  })
})

describe('a message is not looked at', () => {
  it.each([
    ['that joins, or changes the topic', { subtype: 'channel_topic' }],
    ['that is deleted', { subtype: 'message_deleted', deleted_ts: '1.1' }],
    ['that is hidden', { hidden: true }],
    ['that tells of a reply, without its subtype', { message: { text: '433', ts: '1.1' } }],
    ['without a timestamp', { ts: undefined }],
    ['without a channel', { channel: undefined }],
    ['of the bot, by its user', { user: 'U0SELF' }],
    ['of the bot, by its bot id alone', { user: undefined, subtype: 'bot_message', bot_id: 'B0SELF' }],
    ['of the bot, by its app', { user: undefined, app_id: 'A0SELF' }],
    ['whose edit changed nothing that it says', edit({ text: '433' }, { text: '433', attachments: [] })],
    ['that an edit left as a tombstone', edit({ text: '433' }, { text: 'deleted', subtype: 'tombstone' })],
    [
      'that an edit of the bot’s own card changed',
      edit({ text: 'a' }, { text: '433', user: undefined, bot_id: 'B0SELF' }),
    ],
    [
      'whose answer may be forgotten when it is edited',
      edit({ text: 'a' }, { text: '433', ts: '1690000000.000100' }),
    ],
  ])('%s', (_, fields) => {
    expect(incoming({ text: '433', ...fields })).toBeUndefined()
  })
})

describe('somebody asks', () => {
  it.each([
    ['by a mention, in either event', { text: '<@U0SELF> 439' }, 'mention', true],
    [
      'by a mention that comes as such',
      { type: 'app_mention', text: '<@U0SELF> 439', channel_type: undefined },
      'mention',
      true,
    ],
    ['by a direct message', { text: '439', channel_type: 'im' }, 'direct', true],
    ['not by writing in a group', { text: '439', channel_type: 'mpim' }, 'channel', false],
    ['not by mentioning somebody else', { text: '<@U2> 439' }, 'channel', false],
    ['not where a bot mentions it', { text: '<@U0SELF> 439', bot_id: 'B1' }, 'mention', false],
    ['not where a bot writes to it', { text: '439', channel_type: 'im', bot_id: 'B1' }, 'direct', false],
  ])('%s', (_, fields, surface, asked) => {
    expect(incoming(fields)).toMatchObject({ surface, asked })
  })

  it('and the mention is no part of the question', () => {
    expect(incoming({ text: '<@U0SELF> 439' })?.text).toBe('439')
  })
})

it('is written when it was sent, or when it was edited into what it says', () => {
  expect(incoming({ text: '433' })?.writtenTs).toBe('1700000000.000100')
  expect(incoming(edit({ text: 'wait' }, { text: '433' }))?.writtenTs).toBe('1700000009.000100')
})

it('nobody is the author of what another bot wrote', () => {
  expect(incoming({ text: 'x' })?.author).toBe('U1')
  expect(incoming({ text: 'x', bot_id: 'B1' })?.author).toBeUndefined()
})
