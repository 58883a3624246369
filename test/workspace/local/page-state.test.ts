import { afterEach, beforeEach, expect, it } from 'vitest'
import { pageChange, pageState } from '../../../src/workspace/local/page-state.ts'
import { type FakeSlack, startSlack } from '../../../src/workspace/slack.ts'
import { webClient } from '../../support/clients.ts'

let slack: FakeSlack
beforeEach(async () => {
  slack = await startSlack()
})
afterEach(() => slack.stop())

const surroundings = { commands: [], shortcuts: [], examples: [], bot: { state: 'running' } } as const
const stateOf = (name: string) => pageState(slack.workspace, slack.user(name), surroundings)

it('what only one person sees stands among the messages in time order, for them alone', async () => {
  await slack.post({ channel: 'oncall', user: 'wei', text: 'one' })
  const client = webClient(slack)
  await client.chat.postEphemeral({ channel: 'C0ONCALL', user: 'U0ALICE', text: 'psst' })
  await slack.post({ channel: 'oncall', user: 'wei', text: 'two' })
  const shown = stateOf('alice').channels[0]?.messages
  expect(shown?.map(({ text, ephemeral }) => [text, ephemeral])).toEqual([
    ['one', undefined],
    ['psst', true],
    ['two', undefined],
  ])
  expect(stateOf('wei').channels[0]?.messages.map(({ text }) => text)).toEqual(['one', 'two'])
})

it('a message that was deleted and has replies is left to the page to tell of', async () => {
  const { ts } = (await slack.post({ channel: 'oncall', user: 'wei', text: 'one' })).message
  await slack.post({ channel: 'oncall', user: 'wei', text: 'two', thread_ts: ts })
  await slack.remove({ channel: 'oncall', ts })
  expect(stateOf('alice').channels[0]?.messages.map(({ text }) => text)).toEqual(['two'])
})

it('a channel that somebody is no member of is not shown to them', () => {
  slack.addChannel({ name: 'secret', members: ['U0WEI'] })
  const namesFor = (name: string) => stateOf(name).channels.map((channel) => channel.name)
  expect(namesFor('alice')).toEqual(['oncall', 'deploys'])
  expect(namesFor('wei')).toEqual(['oncall', 'deploys', 'secret'])
})

it('people see the file of another company, of which the app sees an id alone', async () => {
  const file = { name: 'app.log', content: 'x', external: true }
  const { message } = await slack.post({ channel: 'oncall', user: 'wei', files: [file] })
  expect(message.files).toMatchObject([{ file_access: 'check_file_info' }])
  const shown = { files: [{ name: 'app.log', size: 1 }] }
  expect(stateOf('alice').channels[0]?.messages).toMatchObject([shown])
  const happening = { kind: 'message', channel: 'C0ONCALL', message } as const
  expect(pageChange(slack.workspace, slack.user('alice'), happening)).toMatchObject({ message: shown })
})

it('changes of one person are no change for another', async () => {
  await webClient(slack).chat.postEphemeral({ channel: 'C0ONCALL', user: 'U0ALICE', text: 'psst' })
  const [ephemeral] = slack.workspace.ephemerals
  if (ephemeral === undefined) throw new Error('nothing was shown')
  const { id } = slack.directMessage('alice')
  const { message } = await slack.post({ channel: id, user: 'alice', text: 'to the bot' })
  const happenings = [
    { kind: 'message', channel: id, message },
    { kind: 'gone', channel: id, ts: message.ts },
    { kind: 'ephemeral', ephemeral },
    { kind: 'ephemeral_gone', ephemeral },
    { kind: 'modals', user: 'U0ALICE' },
    { kind: 'user', user: 'U0ALICE' },
    { kind: 'read', user: 'U0ALICE', channel: id, ts: message.ts },
    { kind: 'bot_moved', channel: id, hasBot: true },
  ] as const
  const changesFor = (name: string) =>
    happenings.map((happening) => pageChange(slack.workspace, slack.user(name), happening)?.kind)
  expect(changesFor('alice')).toEqual([
    'message',
    'gone',
    'message',
    'gone',
    'modals',
    'me',
    'read',
    'bot_moved',
  ])
  expect(changesFor('wei')).toEqual(happenings.map(() => undefined))
})
