import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ofAnotherFunction, repliesOf, type Story, startStory } from './story.ts'

let story: Story
beforeAll(async () => {
  story = await startStory({ env: { DEFAULT_LANGUAGE: 'zh' } })
  for (const locale of ['zh-TW', 'ja-JP', 'en-GB'])
    story.slack.addUser({ name: locale.replace('-', ''), locale })
})
afterAll(() => story.stop())

const timeout =
  'ERROR RequestId:54d2b446-c6ed-48a3-88db-b0c894445554 Result:{"errorCode":-1,"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'

async function replyTo(post: Omit<Parameters<Story['slack']['post']>[0], 'channel'>) {
  const text = ofAnotherFunction(post.text ?? '')
  const { message } = await story.slack.post({ channel: 'oncall', ...post, text })
  await story.sent('chat.postMessage')
  return languageOf(repliesOf(story.slack, { channel: 'oncall', ts: message.ts })[0]?.text)
}

async function answerTo(user: string, text: string) {
  const { answer } = await story.slack.command({ channel: 'oncall', user, command: '/scf-error', text })
  await story.sent()
  return languageOf((answer as { text: string }).text)
}

const languageOf = (text = '') => (/[一-鿿]/.test(text) ? 'zh' : 'en')
const asked = (user: string) =>
  story.slack.calls.filter(({ method, args }) => method === 'users.info' && args.user === user)

describe('a reply in a thread', () => {
  it('is Chinese if the text is, whoever wrote it', async () => {
    expect(await replyTo({ user: 'alice', text: `线上又超时了 ${timeout}` })).toBe('zh')
    expect(asked('U0ALICE')).toEqual([])
  })

  it('is else in the locale of whoever wrote it', async () => {
    expect(await replyTo({ user: 'alice', text: timeout })).toBe('en')
    expect(await replyTo({ user: 'wei', text: timeout })).toBe('zh')
    expect(await replyTo({ user: 'zhTW', text: timeout })).toBe('zh')
    expect(await replyTo({ user: 'enGB', text: timeout })).toBe('en')
  })

  it('to another bot is in the default language, and nobody is asked about it', async () => {
    const { length } = story.slack.calls
    expect(await replyTo({ bot: { name: 'grafana' }, text: timeout })).toBe('zh')
    expect(await replyTo({ bot: { name: 'grafana', legacy: true }, text: timeout })).toBe('zh')
    expect(story.slack.calls.slice(length).map(({ method }) => method)).not.toContain('users.info')
  })

  it('to somebody whose language the bot does not speak is in the default language', async () => {
    expect(await replyTo({ user: 'jaJP', text: timeout })).toBe('zh')
  })
})

describe('an answer for one person', () => {
  it('is in their locale, whatever they type', async () => {
    expect(await answerTo('alice', '超时')).toBe('en')
    expect(await answerTo('wei', 'timeout')).toBe('zh')
  })

  it('is in the language of the text, or the default, while the locale is unknown', async () => {
    story.slack.failNext('users.info', { error: 'missing_scope' })
    story.slack.addUser({ name: 'new' })
    expect(await answerTo('new', '439')).toBe('zh')
  })
})

it('everybody is asked about once', async () => {
  story.slack.addUser({ name: 'once' })
  await Promise.all([1, 2, 3].map(() => answerTo('once', '439')))
  await answerTo('once', '439')
  expect(asked('U0ONCE')).toMatchObject([{ args: { include_locale: 'true' } }])
})
