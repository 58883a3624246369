import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Story, shownText, startStory } from './story.ts'

let story: Story
beforeAll(async () => {
  const scopes = ['commands', 'chat:write']
  story = await startStory({ mode: 'socket', scopes, refusals: ['missing_scope'] })
})
afterAll(() => story.stop())

const timeout = '{"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'
const modalText = (user: string) => shownText(story.slack.modal(user)?.blocks)

it('commands are answered, in the language of the text or the default', async () => {
  const ask = async (user: string, text: string) => {
    const { answer } = await story.slack.command({ channel: 'oncall', user, command: '/scf-error', text })
    return (answer as { text: string }).text
  }
  expect(await ask('wei', '439')).toContain('the function')
  expect(await ask('wei', '超时')).toContain('函数')
  await story.slack.command({ channel: 'oncall', user: 'wei', command: '/scf-handler', text: 'index.main' })
  expect(story.slack.ephemerals('wei').at(-1)?.text).toContain('Handler check')
  await story.sent()
})

it('the shortcut of a message explains it, without what takes more rights', async () => {
  const { message } = await story.slack.post({ channel: 'oncall', user: 'wei', text: timeout })
  const place = { channel: 'oncall', ts: message.ts }
  await story.slack.shortcut({ user: 'alice', callback: 'explain_scf_error', message: place })
  await story.sent('views.open')
  expect(modalText('alice')).toContain('433 TimeLimitReached')
  expect(JSON.stringify(story.slack.modal('alice'))).not.toContain('answer_share')
  await story.slack.clickInView({ user: 'alice', on: 'modal', action: 'finding_more' })
  await story.sent('views.push')
})

it('a file that may not be read is said to be so', async () => {
  const files = [{ name: 'log.txt', content: timeout }]
  const { message } = await story.slack.post({ channel: 'oncall', user: 'wei', text: 'look', files })
  const place = { channel: 'oncall', ts: message.ts }
  await story.slack.shortcut({ user: 'alice', callback: 'explain_scf_error', message: place })
  await story.sent('views.open', 'views.update')
  expect(modalText('alice')).toContain('could not read')
})

it('answers can be posted, and the handler form checks while one types', async () => {
  const { slack } = story
  await slack.command({ channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' })
  const ts = slack.ephemerals('alice').at(-1)?.ts ?? ''
  await slack.click({ user: 'alice', action: 'answer_share', message: { channel: 'oncall', ts } })
  await story.sent('response_url', 'response_url')
  await slack.shortcut({ user: 'alice', callback: 'open_scf_handler' })
  await story.sent('views.open')
  await slack.typeInModal({ user: 'alice', action: 'handler', text: 'index.py.main' })
  await story.sent('views.update')
  await slack.submit({ user: 'alice' })
  expect(modalText('alice')).toContain('index.main')
  await story.sent()
})

it('nobody is asked about again and again', async () => {
  for (const _ of [1, 2, 3]) {
    await story.slack.command({ channel: 'oncall', user: 'wei', command: '/scf-error', text: '439' })
  }
  const asked = story.slack.calls.filter(
    ({ method, args }) => method === 'users.info' && args.user === 'U0WEI',
  )
  expect(asked).toHaveLength(1)
})
