import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { addUser } from '../../../src/workspace/state/seed.ts'
import { refusal, webClient } from '../../support/clients.ts'

let slack: FakeSlack
let web: ReturnType<typeof webClient>

beforeEach(async () => {
  const reading = ['channels:history', 'channels:read', 'im:write', 'users:read', 'files:read', 'chat:write']
  slack = await startSlack({ scopes: reading })
  web = webClient(slack)
})
afterEach(() => slack.stop())

it('tells a locale only when it is asked', async () => {
  const info = async (fields: object) => (await web.users.info({ user: 'U0WEI', ...fields })).user
  expect(await info({})).not.toHaveProperty('locale')
  expect(await info({ include_locale: true })).toMatchObject({ name: 'wei', locale: 'zh-CN' })
  expect(await refusal(web.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found')
})

it('tells the names in a profile, of which the one for display is mostly empty', async () => {
  addUser(slack.workspace, { name: 'ada', realName: 'Ada Lovelace' })
  addUser(slack.workspace, { name: 'grace', realName: 'Grace Hopper', displayName: 'grace (on call)' })
  const profile = async (user: string) => (await web.users.info({ user })).user?.profile
  expect(await profile('U0ADA')).toMatchObject({ real_name: 'Ada Lovelace', display_name: '' })
  expect(await profile('U0GRACE')).toMatchObject({ display_name: 'grace (on call)' })
})

it('tells whether the bot is a member', async () => {
  slack.addChannel({ name: 'strange', withBot: false })
  const isMember = async (channel: string) => (await web.conversations.info({ channel })).channel?.is_member
  expect(await isMember('C0ONCALL')).toBe(true)
  expect(await isMember('C0STRANGE')).toBe(false)
  slack.addChannel({ name: 'private', type: 'group' })
  expect(await refusal(web.conversations.info({ channel: 'C0PRIVATE' }))).toBe('missing_scope')
})

it('shows a thread, and metadata only when it is asked', async () => {
  const { ts } = (await slack.post({ channel: 'oncall', user: 'alice', text: 'help' })).message
  const metadata = { event_type: 'e', event_payload: { n: 1 } }
  await web.chat.postMessage({ channel: 'C0ONCALL', text: 'answer', thread_ts: ts, metadata })
  await slack.post({ channel: 'oncall', user: 'wei', text: 'elsewhere' })
  const replies = async (fields: object) =>
    (await web.conversations.replies({ channel: 'C0ONCALL', ts, ...fields })).messages
  expect(await replies({})).toMatchObject([{ text: 'help' }, { text: 'answer', thread_ts: ts }])
  expect((await replies({}))?.[1]).not.toHaveProperty('metadata')
  expect((await replies({ include_all_metadata: true }))?.[1]).toMatchObject({ metadata })
  const unknown = web.conversations.replies({ channel: 'C0ONCALL', ts: '1700000000.000001' })
  expect(await refusal(unknown)).toBe('thread_not_found')
})

it('shows as much of a thread as was asked for, and its beginning always', async () => {
  const { ts } = (await slack.post({ channel: 'oncall', user: 'alice', text: 'help' })).message
  for (const text of ['one', 'two', 'three']) {
    await slack.post({ channel: 'oncall', user: 'wei', text, thread_ts: ts })
  }
  const replies = async (fields: object) => {
    const { messages, has_more } = await web.conversations.replies({ channel: 'C0ONCALL', ts, ...fields })
    return { texts: messages?.map(({ text }) => text), has_more }
  }
  expect(await replies({ limit: 2 })).toEqual({ texts: ['help', 'one'], has_more: true })
  const oldest = slack.messages('oncall').find(({ text }) => text === 'two')?.ts ?? ''
  expect(await replies({ oldest })).toEqual({ texts: ['help', 'three'], has_more: false })
})

it('opens a direct message', async () => {
  const { channel } = await web.conversations.open({ users: 'U0ALICE' })
  expect(channel?.id).toBe(slack.directMessage('alice').id)
})

it('knows a file that was shared', async () => {
  const files = [{ name: 'error.log', content: 'a\nb' }]
  await slack.post({ channel: 'oncall', user: 'alice', files })
  const id = [...slack.workspace.files.keys()][0] ?? ''
  expect((await web.files.info({ file: id })).file).toMatchObject({ id, mode: 'snippet', size: 3, lines: 2 })
  expect(await refusal(web.files.info({ file: 'F0' }))).toBe('file_not_found')
})
