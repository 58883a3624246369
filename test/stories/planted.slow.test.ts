import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repliesOf, type Story, startStory } from './story.ts'

const fixture = new URL('../fixtures/planted-mistake.ts', import.meta.url)
const timeout = '{"errorMessage":"Invoking task timed out after 5 seconds","statusCode":433}'

/** Slack's answer to a reply, and the words in which a story would fail. */
const mistakes = [
  ['51 blocks', 'more than 50 blocks'],
  ['a section of 3,001 characters', 'at most 3000 characters'],
  ['a button value of 2,001 characters', 'at most 2000 characters'],
] as const

// Not the bot is on trial here, but the stories: would they see a card that Slack refuses?
describe.each(mistakes)('a bot with the mistake "%s" in its cards', (mistake, complaint) => {
  let story: Story
  beforeAll(async () => {
    const env = { NODE_OPTIONS: `--import=${fixture}`, PLANTED_MISTAKE: mistake }
    story = await startStory({ apart: true, env })
  })
  afterAll(() => story.stop())

  it('fails a story about a reply: Slack refuses the card, and what it takes has no card', async () => {
    const { slack } = story
    const { message } = await slack.post({ channel: 'oncall', user: 'alice', text: timeout })
    await expect(story.sent('chat.postMessage')).rejects.toThrow(
      /Slack refused chat\.postMessage .*invalid_blocks/,
    )
    const [first] = slack.calls.filter(({ method }) => method === 'chat.postMessage')
    expect(first?.answer).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: [expect.stringContaining(complaint)] },
    })
    const replies = repliesOf(slack, { channel: 'oncall', ts: message.ts })
    expect(replies.filter(({ blocks }) => blocks !== undefined)).toEqual([])
  })

  it('fails a story about a command: Slack shows nothing', async () => {
    const asked = { channel: 'oncall', user: 'alice', command: '/scf-error', text: '439' }
    await expect(story.slack.command(asked)).rejects.toThrow('invalid_blocks')
    expect(story.slack.ephemerals('alice')).toEqual([])
  })

  it('leaves nothing wrong with what has no such card', async () => {
    await story.slack.command({ channel: 'oncall', user: 'alice', command: '/scf-handler' })
    await story.sent('views.open')
  })
})
