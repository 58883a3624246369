import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { refusal, webClient } from '../../support/clients.ts'

let slack: FakeSlack
let web: ReturnType<typeof webClient>

beforeEach(async () => {
  slack = await startSlack()
  web = webClient(slack)
})
afterEach(() => slack.stop())

const section = { type: 'section', text: { type: 'mrkdwn', text: 'x' } } as const
const oncall = 'C0ONCALL'
const say = (fields: object) => web.chat.postMessage({ channel: oncall, text: 'x', ...fields })

it('posts, updates and deletes a message of the bot', async () => {
  const posted = await say({
    text: 'first',
    blocks: [section],
    metadata: { event_type: 'e', event_payload: { n: 1 } },
  })
  const ts = String(posted.ts)
  expect(slack.messages('oncall')).toMatchObject([
    { ts, text: 'first', bot_id: 'B0SCFBOT', blocks: [section], metadata: { event_type: 'e' } },
  ])

  await web.chat.update({ channel: oncall, ts, text: 'second', blocks: [] })
  expect(slack.messages('oncall')).toMatchObject([{ ts, text: 'second', blocks: [], edited: {} }])

  await web.chat.delete({ channel: oncall, ts })
  expect(slack.messages('oncall')).toEqual([])
})

describe('an update', () => {
  const post = async () => String((await say({ blocks: [section], metadata: { ...findings } })).ts)
  const findings = {
    event_type: 'scf_findings',
    event_payload: { codes: [433], api_codes: [], source_ts: '1.2' },
  }
  const stored = () => slack.messages('oncall')[0]

  it('with text alone takes the blocks away, and leaves the metadata', async () => {
    await web.chat.update({ channel: oncall, ts: await post(), text: 'second' })
    expect(stored()).toMatchObject({ text: 'second', metadata: findings, edited: { user: 'U0SCFBOT' } })
    expect(stored()?.blocks).toBeUndefined()
  })

  it('with blocks is not marked as edited', async () => {
    await web.chat.update({ channel: oncall, ts: await post(), text: 'second', blocks: [section] })
    expect(stored()).toMatchObject({ text: 'second', blocks: [section] })
    expect(stored()?.edited).toBeUndefined()
  })

  it('with metadata alone has no text', async () => {
    const ts = await post()
    const update = web.apiCall('chat.update', { channel: oncall, ts, metadata: findings })
    expect(await refusal(update)).toBe('no_text')
  })
})

it("takes a person's id for the direct message with them", async () => {
  await web.chat.postMessage({ channel: 'U0ALICE', text: 'x' })
  expect(slack.directMessage('alice').messages).toMatchObject([{ text: 'x', bot_id: 'B0SCFBOT' }])
  expect(await refusal(web.chat.postMessage({ channel: 'U0NOBODY', text: 'x' }))).toBe('channel_not_found')
})

it('answers into a thread, and links to a message', async () => {
  const { message } = await slack.post({ channel: 'oncall', user: 'alice', text: 'help' })
  await say({ thread_ts: message.ts, reply_broadcast: true })
  expect(slack.messages('oncall')[1]).toMatchObject({ thread_ts: message.ts, subtype: 'thread_broadcast' })
  const { permalink } = await web.chat.getPermalink({ channel: oncall, message_ts: message.ts })
  const archive = 'https://scf-team.slack.com/archives/C0ONCALL'
  expect(permalink).toBe(`${archive}/p${message.ts.replace('.', '')}`)
  const reply = slack.messages('oncall')[1]?.ts ?? ''
  const inThread = await web.chat.getPermalink({ channel: oncall, message_ts: reply })
  expect(inThread.permalink).toBe(
    `${archive}/p${reply.replace('.', '')}?thread_ts=${message.ts}&cid=C0ONCALL`,
  )
})

it('shows an ephemeral message to one user only', async () => {
  await web.chat.postEphemeral({ channel: oncall, user: 'U0ALICE', text: 'psst' })
  expect(slack.ephemerals('alice')).toMatchObject([{ text: 'psst' }])
  expect(slack.ephemerals('wei')).toEqual([])
  expect(slack.messages('oncall')).toEqual([])
})

it('shows an ephemeral message in a thread only once the thread has begun', async () => {
  const { ts } = (await slack.post({ channel: 'oncall', user: 'alice', text: 'help' })).message
  const whisper = () => web.chat.postEphemeral({ channel: oncall, user: 'U0ALICE', text: 'x', thread_ts: ts })
  expect(await refusal(whisper())).toBe('ok')
  expect(slack.ephemerals('alice')).toEqual([])
  await say({ thread_ts: ts })
  await whisper()
  expect(slack.ephemerals('alice')).toMatchObject([{ thread_ts: ts }])
})

describe('refuses as Slack does', () => {
  it.each<[string, object]>([
    ['no_text', { text: '' }],
    ['msg_too_long', { text: 'x'.repeat(40_001) }],
    ['invalid_blocks', { blocks: [{ type: 'sectoin' }] }],
    ['invalid_blocks_format', { blocks: 'not a list' }],
    [
      'msg_blocks_too_long',
      { blocks: Array(5).fill({ ...section, text: { type: 'mrkdwn', text: 'x'.repeat(2_900) } }) },
    ],
    ['invalid_metadata_format', { metadata: { event_type: 'no spaces', event_payload: {} } }],
    ['invalid_metadata_format', { metadata: { event_type: 'no.dots', event_payload: {} } }],
    ['invalid_metadata_format', { metadata: { event_type: 'e' } }],
    ['invalid_metadata_format', { metadata: { event_type: 'e', event_payload: { a: { b: { c: 1 } } } } }],
    ['invalid_metadata_format', { metadata: { event_type: 'e', event_payload: { a: null } } }],
    ['invalid_metadata_format', { metadata: { event_type: 'e', event_payload: { a: 'x'.repeat(2_000) } } }],
    ['invalid_thread_ts', { thread_ts: '12' }],
    ['thread_not_found', { thread_ts: '1700000000.000001' }],
    ['channel_not_found', { channel: 'C0NOWHERE' }],
    ['channel_not_found', { channel: 'oncall' }],
  ])('%s', async (error, fields) => {
    expect(await refusal(say(fields))).toBe(error)
    expect(slack.messages('oncall')).toEqual([])
  })

  it('not_in_channel, channel_not_found and is_archived by the channel', async () => {
    slack.addChannel({ name: 'strange', withBot: false })
    slack.addChannel({ name: 'secret', type: 'group', withBot: false })
    slack.addChannel({ name: 'old', archived: true })
    expect(await refusal(say({ channel: 'C0STRANGE' }))).toBe('not_in_channel')
    expect(await refusal(say({ channel: 'C0SECRET' }))).toBe('channel_not_found')
    expect(await refusal(say({ channel: 'C0OLD' }))).toBe('is_archived')
  })

  it('a thread under a reply', async () => {
    const { ts } = (await slack.post({ channel: 'oncall', user: 'alice', text: 'help' })).message
    const reply = await say({ thread_ts: ts })
    expect(await refusal(say({ thread_ts: reply.ts }))).toBe('invalid_thread_ts')
  })

  it('an update of a stranger’s message, of none, or with a long text', async () => {
    const { ts } = (await slack.post({ channel: 'oncall', user: 'alice', text: 'help' })).message
    const update = (ts: string, text: string) => web.chat.update({ channel: oncall, ts, text })
    expect(await refusal(update(ts, 'x'))).toBe('cant_update_message')
    expect(await refusal(web.chat.delete({ channel: oncall, ts }))).toBe('cant_delete_message')
    expect(await refusal(update('1700000000.000001', 'x'))).toBe('message_not_found')
    const own = String((await say({})).ts)
    expect(await refusal(update(own, 'x'.repeat(4_000)))).toBe('ok')
    expect(await refusal(update(own, 'x'.repeat(4_001)))).toBe('msg_too_long')
  })

  it('an ephemeral message for somebody elsewhere or gone', async () => {
    slack.addUser({ name: 'late' })
    const whisper = (user: string) => web.chat.postEphemeral({ channel: oncall, user, text: 'x' })
    expect(await refusal(whisper('U0LATE'))).toBe('user_not_in_channel')
    for (const user of slack.workspace.users) user.active = false
    expect(await refusal(whisper('U0ALICE'))).toBe('user_not_in_channel')
  })
})
